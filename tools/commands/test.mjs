// `npm test`: everything that must hold. The last line it prints is the sum over all of it.
import '../setup/require-node.mjs';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runPlaywright } from '../setup/playwright-run.mjs';
import { prepareElectron, say } from '../setup/prepare.mjs';
import { projectRoot } from '../setup/project-paths.mjs';
import { SetupProblem } from '../setup/setup-problem.mjs';
import { readPlaywrightReport, readVitestReport, sumOf } from '../setup/test-reports.mjs';
import { runVitest } from '../setup/vitest-run.mjs';

const out = join(projectRoot, 'out');
const reports = { unit: join(out, 'unit-report.json'), e2e: join(out, 'e2e-report.json') };

/** @typedef {import('../setup/test-reports.mjs').TestCount} TestCount */

/** @returns {Promise<TestCount>} */
async function countChecks() {
  // Loaded only now, because the checks need what the set-up has just installed.
  const { runChecks } = await import('../checks/run-checks.mjs');
  const failed = await runChecks();
  return { passed: 0, failed, skipped: 0 };
}

/** @returns {Promise<TestCount>} */
async function countUnitTests() {
  say('Unit tests.');
  // In a log, which nobody watches growing, the names of passing files and colours are only in the way.
  const reporter = process.stdout.isTTY ? '--reporter=default' : '--reporter=dot';
  const args = ['--watch=false', reporter, '--reporter=json', `--outputFile.json=${reports.unit}`];
  const code = await runVitest(args, process.stdout.isTTY ? {} : { NO_COLOR: '1' });
  return readVitestReport(reports.unit, code);
}

/** @returns {Promise<TestCount>} */
async function countJourneys() {
  say('Journeys in the real app.');
  const code = await runPlaywright('e2e', { args: process.argv.slice(2), env: { STET_REPORT: reports.e2e } });
  return readPlaywrightReport(reports.e2e, code);
}

/**
 * A part that breaks off counts as one failure, and the parts after it are run all the same.
 * @param {() => Promise<TestCount>} part
 * @returns {Promise<TestCount>}
 */
async function counted(part) {
  try {
    return await part();
  } catch (error) {
    console.error(error instanceof SetupProblem ? `\n${error.message}\n` : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** @returns {Promise<TestCount[]>} */
async function runAll() {
  const prepared = await counted(async () => {
    await prepareElectron({ virtualDisplay: process.platform === 'linux' });
    // An earlier run's report must not stand in for one that this run did not write.
    mkdirSync(out, { recursive: true });
    for (const report of Object.values(reports)) rmSync(report, { force: true });
    return { passed: 0, failed: 0, skipped: 0 };
  });
  if (prepared.failed > 0) return [prepared];
  return [await counted(countChecks), await counted(countUnitTests), await counted(countJourneys)];
}

const { passed, failed, skipped } = sumOf(await runAll());
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
