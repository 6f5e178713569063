import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../setup/project-paths.mjs';
import { captureCommand } from '../setup/run-command.mjs';
import { checkFileSizes } from './file-sizes.mjs';
import { checkLayers } from './layers.mjs';
import { checkLockFile } from './lock-file.mjs';
import { checkOldElectronTypes, checkTypes } from './type-check.mjs';

/**
 * @typedef {object} CheckResult
 * @property {boolean} ok
 * @property {string} output What is printed where it failed.
 * @property {string} [note] What is printed where it did not.
 */

/** @typedef {{ name: string, run: () => CheckResult | Promise<CheckResult> }} Check */

/** @type {readonly Check[]} */
const checks = [
  { name: 'types of electron/', run: () => checkTypes('electron') },
  { name: 'types of renderer/', run: () => checkTypes('renderer') },
  { name: 'types of e2e/', run: () => checkTypes('e2e') },
  { name: 'types of tools/', run: () => checkTypes('tools') },
  { name: 'types with the oldest Electron', run: checkOldElectronTypes },
  {
    name: 'format and lint',
    run: () => runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  },
  {
    name: 'dead code',
    run: () => runTool('knip/bin/knip.js', ['--config', 'tools/checks/knip.json', '--no-progress']),
  },
  { name: 'layers', run: () => resultOf(checkLayers(projectRoot)) },
  { name: 'lock file', run: () => resultOf(checkLockFile(projectRoot)) },
  { name: 'file sizes', run: () => resultOf(checkFileSizes(projectRoot)) },
];

/**
 * Runs all checks, as many at once as this machine has cores, and prints a line for each and all that a
 * failing one has to say.
 * @returns {Promise<number>} How many failed.
 */
export async function runChecks() {
  const waiting = [...checks];
  let failed = 0;
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const result = await runCheck(check);
      if (!result.ok) failed += 1;
      report(check.name, result);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return failed;
}

/** Lets Biome format the sources and apply its safe fixes. */
export async function formatSources() {
  await runTool('@biomejs/biome/bin/biome', ['check', '--write', '.']);
}

/** @param {Check} check @returns {Promise<CheckResult>} */
async function runCheck(check) {
  try {
    return await check.run();
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) };
  }
}

/** @param {string} name @param {CheckResult} result */
function report(name, { ok, output, note }) {
  console.log(`${ok ? '✓' : '✗'} ${name}${note ? ` (${note})` : ''}`);
  if (!ok) console.log(`${output.trim()}\n`);
}

/**
 * @param {string} script Inside node_modules.
 * @param {readonly string[]} args
 * @returns {Promise<CheckResult>}
 */
async function runTool(script, args) {
  const { code, output } = await captureCommand(
    process.execPath,
    [join(projectRoot, 'node_modules', script), ...args],
    {
      cwd: projectRoot,
      env: { NO_COLOR: '1' },
    },
  );
  return { ok: code === 0, output };
}

/** @param {readonly string[]} problems @returns {CheckResult} */
function resultOf(problems) {
  return { ok: problems.length === 0, output: problems.join('\n') };
}
