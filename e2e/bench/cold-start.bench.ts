import { resolve } from 'node:path';
import { test } from '@playwright/test';
import { makeUserDataDir } from '../launch-stet.ts';
import { timeToFirstPaint } from './first-paint.ts';
import { keepMeasure } from './measure.ts';
import { makeEmptyPage, makePlainApp } from './plain-app.ts';

const stet = resolve(import.meta.dirname, '../..');
const runs = 9;

test('cold start against an empty Electron window', async () => {
  const plain = makePlainApp({ page: makeEmptyPage() });
  const folders = { ours: makeUserDataDir(), baseline: makeUserDataDir() };
  const samples: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] };
  // The first start of each makes its folder and fills the disk's cache, and is not counted.
  await timeToFirstPaint(stet, folders.ours);
  await timeToFirstPaint(plain, folders.baseline);
  for (let run = 0; run < runs; run += 1) {
    samples.ours.push(await timeToFirstPaint(stet, folders.ours));
    samples.baseline.push(await timeToFirstPaint(plain, folders.baseline));
  }
  await keepMeasure('cold start: process to first contentful paint', samples, { bar: 1.5 });
});
