import { fileErrorCode } from '../formats/file-error.ts';
import { writeWholeFile } from '../formats/whole-file.ts';

/** How the app reads and writes files for people, for services that are given it. */
export const realFiles = { fileErrorCode, writeWholeFile };
