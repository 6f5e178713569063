import { homedir } from 'node:os';
import { join } from 'node:path';
import { captureCommand } from './run-command.mjs';

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
 * @param {{ virtualDisplay: boolean }} wish
 * @returns {Promise<Launch>}
 */
export async function planLaunch({ virtualDisplay }) {
  const { prefix, flags, env } = await sandboxPlan();
  // 1600 × 1000 is what the pictures of the tour are drawn on.
  const display = virtualDisplay ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24'] : [];
  return { prefix: [...display, ...prefix], flags, env };
}

/**
 * Chromium refuses root while its sandbox is on. In a user namespace in which root is an ordinary user
 * the sandbox works in full; only where there are no such namespaces, and only for root, is it turned off.
 * @returns {Promise<Launch>}
 */
async function sandboxPlan() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return { prefix: [], flags: [], env: {} };
  const asUser = ['unshare', '-U', '--map-user=1000', '--map-group=1000'];
  const [command = '', ...args] = asUser;
  const { code } = await captureCommand(command, [...args, 'true']);
  if (code !== 0) return { prefix: [], flags: ['--no-sandbox'], env: {} };
  // By the password file user 1000 has another home, where root's namespace may not write.
  return {
    prefix: asUser,
    flags: [],
    env: { XDG_CACHE_HOME: process.env.XDG_CACHE_HOME || join(homedir(), '.cache') },
  };
}
