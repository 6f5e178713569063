import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} LockedPackage */

/**
 * Says which packages the lock file depends on without naming them. npm leaves one out silently where the
 * registry does not have it at that moment (a parser for another system, for instance), and every later
 * `npm ci` then refuses the file.
 * @param {string} root
 * @returns {string[]}
 */
export function checkLockFile(root) {
  return unnamedPackages(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages);
}

/**
 * @param {Record<string, LockedPackage>} packages
 * @returns {string[]}
 */
export function unnamedPackages(packages) {
  return Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isFound(packages, path, name))
      .map(
        (name) =>
          `package-lock.json: ${path} needs ${name}, which the file does not name; pin versions that the registry has whole.`,
      ),
  );
}

/**
 * Looks for a package as Node does: in the node_modules of the one that needs it, then further up.
 * @param {Record<string, LockedPackage>} packages
 * @param {string} path
 * @param {string} name
 */
function isFound(packages, path, name) {
  let folder = path;
  while (folder !== '') {
    if (packages[`${folder}/node_modules/${name}`]) return true;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
  return packages[`node_modules/${name}`] !== undefined;
}
