import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The folder that holds package.json. */
export const projectRoot = resolve(import.meta.dirname, '../..');

/**
 * What is costly to fetch or build is kept outside the project, so that a second clone is quick.
 * @returns {string}
 */
export function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'stet-dev');
}

/**
 * Notes of the set-up live inside node_modules, because whatever replaces that folder makes them untrue.
 * @param {string} name
 * @param {string} [root]
 */
export function notePath(name, root = projectRoot) {
  return join(root, 'node_modules', '.stet', name);
}
