import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const sourceFolders = ['shared', 'db', 'electron', 'renderer', 'e2e', 'tools'];

/**
 * @param {string} root
 * @returns {string[]} Every source file of ours, by its path from the root, with forward slashes.
 */
export function listSourceFiles(root) {
  return sourceFolders
    .flatMap((folder) => listFolder(root, folder))
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file));
}

/** @param {string} root @param {string} folder @returns {string[]} */
function listFolder(root, folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return entry.name === 'node_modules' ? [] : listFolder(root, path);
  });
}
