import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} TestCount */

/**
 * @param {string} file The JSON report of vitest.
 * @param {number} code What the runner ended with: it may fail without a failing test, for instance when a
 *   test file cannot be read.
 * @returns {TestCount}
 */
export function readVitestReport(file, code) {
  if (!existsSync(file)) return brokenOff();
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return withCode(code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/**
 * @param {string} file The JSON report of Playwright.
 * @param {number} code
 * @returns {TestCount}
 */
export function readPlaywrightReport(file, code) {
  if (!existsSync(file)) return brokenOff();
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  return withCode(code, {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  });
}

/**
 * @param {readonly TestCount[]} counts
 * @returns {TestCount}
 */
export function sumOf(counts) {
  return counts.reduce(
    (sum, count) => ({
      passed: sum.passed + count.passed,
      failed: sum.failed + count.failed,
      skipped: sum.skipped + count.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** @returns {TestCount} */
function brokenOff() {
  return { passed: 0, failed: 1, skipped: 0 };
}

/**
 * @param {number} code
 * @param {TestCount} count
 * @returns {TestCount}
 */
function withCode(code, count) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}
