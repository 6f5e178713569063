import { join } from 'node:path';
import { hasDisplay, planLaunch } from './display.mjs';
import { prepareStet } from './prepare.mjs';
import { projectRoot } from './project-paths.mjs';
import { runCommand } from './run-command.mjs';

/**
 * @typedef {object} PlaywrightRun
 * @property {readonly string[]} args Further arguments for Playwright.
 * @property {NodeJS.ProcessEnv} [env]
 * @property {readonly string[]} [prefix] Stands before the command.
 */

/**
 * Runs one project of e2e/playwright.config.ts on the built app. On Linux always on a virtual display: the
 * windows must have the same size everywhere and not take the focus from whoever is working.
 * @param {string} project Its name: e2e, tour or bench.
 * @param {PlaywrightRun} run
 * @returns {Promise<number>}
 */
export async function runPlaywright(project, { args, env = {} }) {
  const virtualDisplay = process.platform === 'linux' || !hasDisplay();
  const runtime = await prepareStet({ virtualDisplay });
  const launch = await planLaunch({ virtualDisplay, folder: runtime.folder });
  const electron = { STET_ELECTRON: runtime.binary, STET_ELECTRON_FLAGS: launch.flags.join(' ') };
  return runPlaywrightProject(project, {
    args,
    prefix: launch.prefix,
    env: { ...launch.env, ...electron, ...env },
  });
}

/**
 * Runs a project of the same settings without preparing anything.
 * @param {string} project
 * @param {PlaywrightRun} run
 * @returns {Promise<number>}
 */
export function runPlaywrightProject(project, { args, env, prefix = [] }) {
  const cli = join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js');
  const config = join(projectRoot, 'e2e', 'playwright.config.ts');
  const playwright = [process.execPath, cli, 'test', '--config', config, `--project=${project}`];
  const [command = '', ...rest] = [...prefix, ...playwright, ...args];
  return runCommand(command, rest, { cwd: projectRoot, ...(env ? { env } : {}) });
}
