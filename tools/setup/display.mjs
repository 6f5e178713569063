import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { captureCommand, commandNotFound } from './run-command.mjs';
import { SetupProblem } from './setup-problem.mjs';

/**
 * @typedef {object} Launch How a program with windows is to be started here.
 * @property {string[]} prefix Stands before the command.
 * @property {string[]} flags Electron's own flags.
 * @property {NodeJS.ProcessEnv} env
 */

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [platform]
 */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Says how to start a program with windows: under a virtual display where none is to be used, and so that
 * Chromium's sandbox works for root too.
 * @param {{ virtualDisplay: boolean, folder: string }} wish The folder is the runtime's.
 * @returns {Promise<Launch>}
 */
export async function planLaunch({ virtualDisplay, folder }) {
  const { prefix, flags, env } = await sandboxPlan(folder);
  // 1600 × 1000 is what the pictures of the tour are drawn on.
  const display = virtualDisplay ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24'] : [];
  return { prefix: [...display, ...prefix], flags, env };
}

/**
 * Chromium refuses root while its sandbox is on. In a user namespace in which root is an ordinary user
 * the sandbox works in full; only where there are no such namespaces, and only for root, is it turned off.
 * @param {string} folder
 * @returns {Promise<Launch>}
 */
async function sandboxPlan(folder) {
  const asBefore = { prefix: [], flags: [], env: {} };
  if (process.platform !== 'linux') return asBefore;
  if (process.getuid?.() !== 0) {
    await requireSandbox(join(folder, 'chrome-sandbox'));
    return asBefore;
  }
  const asUser = ['unshare', '-U', '--map-user=1000', '--map-group=1000'];
  const [command = '', ...args] = asUser;
  const { code } = await captureCommand(command, [...args, 'true']);
  if (code !== 0) return { ...asBefore, flags: ['--no-sandbox'] };
  // By the password file user 1000 has another home, where root's namespace may not write.
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return { ...asBefore, prefix: asUser, env: { XDG_CACHE_HOME: cache } };
}

/**
 * For others than root the sandbox is never turned off: it works through user namespaces or through a helper
 * that belongs to root, and where neither is to be had Chromium ends with a message that helps nobody.
 * @param {string} helper
 */
async function requireSandbox(helper) {
  const { code } = await captureCommand('unshare', ['--user', '--map-root-user', 'true']);
  if (code === 0 || code === commandNotFound || isRootsHelper(statSync(helper, { throwIfNoEntry: false })))
    return;
  throw new SetupProblem(
    'The sandbox that Stet runs in cannot work here.',
    'this system keeps user namespaces from ordinary users',
    `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}

/** @param {{ uid: number, mode: number } | undefined} found */
export function isRootsHelper(found) {
  const runsAsItsOwner = 0o4000;
  return found !== undefined && found.uid === 0 && (found.mode & runsAsItsOwner) !== 0;
}
