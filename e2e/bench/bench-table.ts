import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { type Measure, measureAttachment } from './measure.ts';

const file = resolve(import.meta.dirname, '../../out/bench.json');

/**
 * Gathers what the benches measured into out/bench.json, where a row replaces the one of the same name, and
 * prints this run's rows. A bar that does not hold is said, and is not a failure of the bench.
 */
class BenchTable implements Reporter {
  readonly #measures: Measure[] = [];

  onTestEnd(_test: TestCase, result: TestResult): void {
    for (const { name, body } of result.attachments) {
      if (name === measureAttachment && body) this.#measures.push(JSON.parse(body.toString('utf8')));
    }
  }

  onEnd(): void {
    if (this.#measures.length === 0) return;
    const names = new Set(this.#measures.map((each) => each.name));
    const kept = earlierMeasures().filter((each) => !names.has(each.name));
    mkdirSync(resolve(file, '..'), { recursive: true });
    writeFileSync(file, `${JSON.stringify([...kept, ...this.#measures], null, 2)}\n`);
    process.stdout.write(`\n${tableOf(this.#measures)}\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}

function earlierMeasures(): readonly Measure[] {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

function tableOf(measures: readonly Measure[]): string {
  const rows = [
    ['measure', 'ours', 'baseline', 'ratio', 'bar', 'holds'],
    ...measures.map((each) => [
      each.name,
      `${each.ours.toFixed(1)} ${each.unit}`,
      `${each.baseline.toFixed(1)} ${each.unit}`,
      each.ratio.toFixed(2),
      each.bar.toFixed(2),
      each.holds ? 'yes' : 'NO',
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        // The first column is words, the others are figures.
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

export default BenchTable;
