import { join } from 'node:path';
import { hasDisplay, planLaunch } from './display.mjs';
import { prepareStet } from './prepare.mjs';
import { projectRoot } from './project-paths.mjs';
import { runCommand } from './run-command.mjs';

/**
 * Runs one project of e2e/playwright.config.ts on the built app. On Linux always on a virtual display: the
 * windows must have the same size everywhere and not take the focus from whoever is working.
 * @param {string} project Its name: e2e, tour or bench.
 * @param {{ args: readonly string[], env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>}
 */
export async function runPlaywright(project, { args, env = {} }) {
  const virtualDisplay = process.platform === 'linux' || !hasDisplay();
  const runtime = await prepareStet({ virtualDisplay });
  const launch = await planLaunch({ virtualDisplay });
  const cli = join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js');
  const config = join(projectRoot, 'e2e', 'playwright.config.ts');
  const [command = '', ...rest] = [
    ...launch.prefix,
    process.execPath,
    ...[cli, 'test', '--config', config, `--project=${project}`],
    ...args,
  ];
  return runCommand(command, rest, {
    cwd: projectRoot,
    env: {
      ...launch.env,
      STET_ELECTRON: runtime.binary,
      STET_ELECTRON_FLAGS: launch.flags.join(' '),
      ...env,
    },
  });
}
