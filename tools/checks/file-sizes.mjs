import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listSourceFiles } from './source-files.mjs';

/**
 * The limits of rule 7 that Biome does not know; it holds those of functions and parameters.
 * @param {string} file
 * @returns {number} The most lines that it may have.
 */
export function lineLimit(file) {
  if (/\.test\.|^e2e\//.test(file)) return 500;
  return file.endsWith('.tsx') ? 200 : 300;
}

/**
 * @param {string} root
 * @returns {string[]} One line for each file that is too long.
 */
export function checkFileSizes(root) {
  return listSourceFiles(root).flatMap((file) => {
    const lines = readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;
    const limit = lineLimit(file);
    return lines > limit
      ? [`${file}: ${lines} lines, where ${limit} are the limit: give a part a file of its own (rule 7).`]
      : [];
  });
}
