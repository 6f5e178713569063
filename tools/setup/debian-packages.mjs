import { captureCommand, commandNotFound } from './run-command.mjs';
import { SetupProblem } from './setup-problem.mjs';

// Alternatives of one need, the first of which is the name to install. Newer releases renamed some (t64).
const toRun = [['libgtk-3-0', 'libgtk-3-0t64'], ['libnss3'], ['libasound2', 'libasound2t64'], ['libgbm1']];
const toRunUnseen = [['xvfb'], ['xauth']];

/**
 * Sees to it that the system libraries are there which Electron needs, on Debian and its kin. Other systems
 * are left alone: their desktops bring these libraries.
 * @param {{ withoutDisplay: boolean }} needs
 * @param {(line: string) => void} say
 */
export async function prepareSystemPackages({ withoutDisplay }, say) {
  if (process.platform !== 'linux') return;
  const missing = await missingPackages(withoutDisplay ? [...toRun, ...toRunUnseen] : toRun);
  if (missing.length > 0) await installSystemPackages(missing, say);
}

/**
 * @param {readonly (readonly string[])[]} needs
 * @returns {Promise<string[]>}
 */
async function missingPackages(needs) {
  const { code, output } = await captureCommand('dpkg-query', ['-l', ...needs.flat()]);
  // Any other code than this only says that some package is unknown.
  return code === commandNotFound ? [] : needsNotMet(needs, output);
}

/**
 * @param {readonly (readonly string[])[]} needs
 * @param {string} listing What `dpkg-query -l` prints: `ii`, name and perhaps architecture of each installed one.
 * @returns {string[]} For each need that is not met, its alternatives' first name.
 */
export function needsNotMet(needs, listing) {
  const installed = new Set([...listing.matchAll(/^ii\s+([^\s:]+)/gm)].map((found) => found[1]));
  return needs.filter((names) => !names.some((name) => installed.has(name))).map((names) => names[0] ?? '');
}

/**
 * Installs them where this process may; else says the one command that does.
 * @param {readonly string[]} names
 * @param {(line: string) => void} say
 */
export async function installSystemPackages(names, say) {
  const command = ['apt-get', 'install', '-y', '--no-install-recommends', ...names];
  const problem = (/** @type {string} */ why) =>
    new SetupProblem(
      `System packages are missing: ${names.join(', ')}.`,
      why,
      `sudo apt-get update && sudo ${command.join(' ')}`,
    );
  if (process.getuid?.() !== 0) throw problem('installing them needs an administrator');
  say(`Installing system packages: ${names.join(', ')}.`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const [tool = '', ...args] = command;
  if ((await captureCommand(tool, args, { env })).code === 0) return;
  // A new system has no lists of packages yet, or old ones.
  await captureCommand('apt-get', ['update'], { env });
  const { code, output } = await captureCommand(tool, args, { env });
  if (code !== 0) throw problem(output.trim().split('\n').at(-1) ?? `apt-get ended with code ${code}`);
}
