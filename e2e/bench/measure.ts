import { test } from '@playwright/test';

/** One row of the table: what we take beside what the plainest thing possible takes, in the same run. */
export interface Measure {
  readonly name: string;
  readonly unit: MeasureUnit;
  readonly ours: number;
  readonly baseline: number;
  readonly ratio: number;
  /** The greatest ratio that is good enough. */
  readonly bar: number;
  readonly holds: boolean;
}

/** Megabytes are of 1,000,000 bytes. */
export type MeasureUnit = 'ms' | 'MB' | 'B';

export interface Samples {
  readonly ours: readonly number[];
  readonly baseline: readonly number[];
}

/** The name under which a measure travels from a bench to the table. */
export const measureAttachment = 'measure';

export interface Judged {
  /** The greatest ratio that is good enough. */
  readonly bar: number;
  /** What of a series is compared; the median unless told otherwise. */
  readonly figure?: (series: readonly number[]) => number;
  readonly unit?: MeasureUnit;
}

/** Compares one figure of two series and puts the row in the table. */
export async function keepMeasure(
  name: string,
  samples: Samples,
  { bar, figure = median, unit = 'ms' }: Judged,
): Promise<void> {
  const ours = figure(samples.ours);
  const baseline = figure(samples.baseline);
  const ratio = ours / baseline;
  if (!Number.isFinite(ratio)) throw new Error(`${name} could not be measured: ${ours} beside ${baseline}`);
  const measure: Measure = { name, unit, ours, baseline, ratio, bar, holds: ratio <= bar };
  await test.info().attach(measureAttachment, {
    body: JSON.stringify(measure),
    contentType: 'application/json',
  });
}

export function median(series: readonly number[]): number {
  return quantile(series, 0.5);
}

/** Nineteen of twenty are no slower than this. */
export function p95(series: readonly number[]): number {
  return quantile(series, 0.95);
}

function quantile(series: readonly number[], share: number): number {
  const sorted = [...series].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
