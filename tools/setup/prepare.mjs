// The steps that stand between a fresh clone and a running Stet, in their order. Each finds out for itself
// whether there is anything to do, so that every command may ask for all that it needs at each run.
import { prepareBuild } from './built-app.mjs';
import { prepareSystemPackages } from './debian-packages.mjs';
import { prepareDependencies } from './dependencies.mjs';
import { prepareRuntime } from './electron-runtime.mjs';
import { SetupProblem } from './setup-problem.mjs';
import { prepareAddon } from './sqlite-addon.mjs';

/** @typedef {import('./electron-runtime.mjs').ElectronRuntime} ElectronRuntime */

/** @param {string} line */
export function say(line) {
  console.log(`› ${line}`);
}

/** Enough for tools that only read the sources. */
export async function prepareTools() {
  await prepareDependencies(say);
}

/**
 * Enough for unit tests, and for starting Electron.
 * @param {{ virtualDisplay: boolean }} wish
 * @returns {Promise<ElectronRuntime>}
 */
export async function prepareElectron({ virtualDisplay }) {
  await prepareDependencies(say);
  // Before the addon, which is tried out in Electron, which needs these libraries.
  await prepareSystemPackages({ withoutDisplay: virtualDisplay }, say);
  const runtime = await prepareRuntime(say);
  await prepareAddon(runtime.binary, say);
  return runtime;
}

/**
 * Enough for starting Stet itself.
 * @param {{ virtualDisplay: boolean }} wish
 * @returns {Promise<ElectronRuntime>}
 */
export async function prepareStet(wish) {
  const runtime = await prepareElectron(wish);
  await prepareBuild(say);
  return runtime;
}

/**
 * Runs a command of package.json and ends the process with its code; a step that cannot be done is told in
 * words, without a stack.
 * @param {() => Promise<number>} command
 */
export async function runAsScript(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    console.error(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
