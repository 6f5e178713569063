import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

const out = resolve(import.meta.dirname, '../out');

export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A journey takes seconds; the limit is for a slow machine that runs two of them at once.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  outputDir: resolve(out, 'e2e'),
  reporter: [
    ['list'],
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
