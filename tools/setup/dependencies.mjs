import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-paths.mjs';
import { captureCommand } from './run-command.mjs';
import { SetupProblem } from './setup-problem.mjs';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 */

/**
 * Installs what the lock file names, unless it is installed already.
 * @param {(line: string) => void} say
 */
export async function prepareDependencies(say) {
  if (dependenciesMatch(projectRoot)) return;
  say('Installing the dependencies (npm ci).');
  const { code, output } = await captureCommand('npm', ['ci', '--loglevel=error', '--no-progress'], {
    cwd: projectRoot,
  });
  if (code !== 0 || !dependenciesMatch(projectRoot)) {
    throw new SetupProblem(
      'The dependencies could not be installed.',
      output.trim().split('\n').slice(0, 6).join('\n        ') || `npm ended with code ${code}`,
      'connect to a network that reaches the npm registry, then run: npm ci',
    );
  }
}

/**
 * npm writes down what it has installed once it is done. Comparing that note with the lock file is surer
 * than a stamp of ours, since it also sees what people install by hand.
 * @param {string} root
 */
export function dependenciesMatch(root) {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(note);
  for (const [path, { version, integrity, optional, devOptional }] of wanted) {
    const found = installed.get(path);
    // Optional packages are those of other systems; npm leaves them out here.
    if (!found && (optional || devOptional)) continue;
    if (!found || found.version !== version || found.integrity !== integrity) return false;
  }
  return [...installed.keys()].every((path) => wanted.has(path));
}

/**
 * @param {string} file
 * @returns {Map<string, LockedPackage>}
 */
function readPackages(file) {
  const { packages = {} } = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(Object.entries(packages).filter(([path]) => path !== ''));
}
