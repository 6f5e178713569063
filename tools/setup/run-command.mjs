import { spawn } from 'node:child_process';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] Added to the environment of this process.
 * @property {number} [timeLimit] Milliseconds after which the command is ended.
 */

/** The exit code of a command that is not on this system, as shells have it. */
export const commandNotFound = 127;

/** @param {RunOptions} options */
function spawnOptions(options) {
  return {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    timeout: options.timeLimit,
    // npm and the tools in node_modules/.bin are command scripts on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  };
}

/**
 * Runs a command with this terminal as its own, and answers its exit code (`commandNotFound` where it cannot be started).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function runCommand(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { ...spawnOptions(options), stdio: 'inherit' });
    child.on('error', () => done(commandNotFound));
    child.on('close', (code, signal) => done(code ?? (signal ? 130 : 1)));
  });
}

/**
 * Runs a command silently and answers what it printed, both streams in the order of arrival.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function captureCommand(command, args, options = {}) {
  return new Promise((done) => {
    let output = '';
    const child = spawn(command, args, { ...spawnOptions(options), stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => done({ code: commandNotFound, output: `${output}${error.message}\n` }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}
