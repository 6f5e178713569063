import { join } from 'node:path';
import { projectRoot } from './project-paths.mjs';
import { runCommand } from './run-command.mjs';

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
export function runVitest(args, env = {}) {
  const cli = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const config = join(projectRoot, 'tools', 'build', 'vitest.config.ts');
  return runCommand(process.execPath, [cli, '--config', config, ...args], { cwd: projectRoot, env });
}
