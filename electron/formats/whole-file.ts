import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failed, type Result } from '#shared/ipc/result.ts';
import { fileErrorCode } from './file-error.ts';

/** Writes a file for somebody, whole or not at all. */
export type WriteWholeFile = typeof writeWholeFile;

/**
 * Writes beside the file and lets `finish` take its place, so that nobody ever finds half a file: one that was
 * there before stays whole if anything fails.
 */
export async function writeWholeFile<T>(
  path: string,
  bytes: Uint8Array,
  finish: (takePlace: () => void) => Result<T, never>,
): Promise<Result<T, 'cannot-write-file'>> {
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}`);
  try {
    // Flushed, or a power cut after the renaming could leave an empty file under the good name.
    await writeFile(unfinished, bytes, { flush: true });
    return finish(() => renameSync(unfinished, path));
  } catch (error) {
    // Nothing is left lying in a folder of somebody else.
    await rm(unfinished, { force: true });
    const reason = fileErrorCode(error);
    if (reason === null) throw error;
    return failed({ code: 'cannot-write-file', path, reason });
  }
}
