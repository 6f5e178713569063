import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport, sumOf } from './test-reports.mjs';

const folder = mkdtempSync(join(tmpdir(), 'stet-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** @param {object} report */
function written(report) {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

const unit = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };
const journeys = { stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 2 }, errors: [] };

test('the reports are counted and summed', () => {
  const counts = [readVitestReport(written(unit), 0), readPlaywrightReport(written(journeys), 1)];
  expect(sumOf(counts)).toEqual({ passed: 8, failed: 1, skipped: 3 });
});

test('a runner that failed without a failing test counts as one failure', () => {
  expect(readVitestReport(written(unit), 1)).toEqual({ passed: 5, failed: 1, skipped: 1 });
});

test('a run that left no report counts as one failure', () => {
  expect(readVitestReport(join(folder, 'none.json'), 0).failed).toBe(1);
  expect(readPlaywrightReport(join(folder, 'none.json'), 0).failed).toBe(1);
});

test('what Playwright could not even load counts as failed', () => {
  const report = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{ message: 'no' }] };
  expect(readPlaywrightReport(written(report), 1).failed).toBe(1);
});
