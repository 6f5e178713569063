import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

const out = resolve(import.meta.dirname, '../out');

export default defineConfig({
  testDir: '.',
  // Every test has a data folder of its own, so none has to wait for another.
  fullyParallel: true,
  // Two windows and their main processes are what a laptop runs without one starving the other.
  workers: 2,
  // A machine that is busy with something else can starve a start of Electron. A second try is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  // A journey takes seconds; the limit is for a slow machine that runs two of them at once.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  outputDir: resolve(out, 'e2e'),
  reporter: [
    ['list'],
    // Read by machines; several runs side by side each name a file of their own.
    ['json', { outputFile: process.env.STET_REPORT ?? resolve(out, 'e2e-report.json') }],
    ['./bench/bench-table.ts'],
  ],
  projects: [
    { name: 'e2e', testMatch: '*.spec.ts' },
    // One long walk each, and a measurement must not share the machine with another.
    { name: 'tour', testMatch: 'tour/*.tour.ts', workers: 1, timeout: 600_000 },
    { name: 'bench', testMatch: 'bench/*.bench.ts', workers: 1, timeout: 1_200_000 },
    // Needs the app installed on this system: `npm run package:check` does that first.
    { name: 'package', testMatch: 'package/*.package.ts', workers: 1 },
  ],
});
