import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCarrier } from '#shared/text/anchoring/carry-passage.ts';
import {
  type CarryingFigures,
  measureCarrying,
  noFigures,
  rewriting,
  standing,
} from '#shared/text/anchoring/testing/measure-carrying.ts';
import { naturalText } from '#shared/text/anchoring/testing/natural-text.ts';
import { rewriteLevels } from '#shared/text/anchoring/testing/rewrite.ts';
import { searchByQuote } from './quote-search.ts';

/** The bars: anchors that may stand on other words, by level; how many may be missed; and what one may take. */
const mostElsewhere = { light: 0, medium: 2, heavy: 3 } as const;
const mostMissed = 40;
const mostMilliseconds = 0.2;

/** So many rewritings of a level with so many anchors each: some 1,200 anchors. */
const rewritings = 20;
const anchors = 62;
const warmUps = 10;
/** Shorter texts are no news stories. */
const fewestWords = 1000;

/**
 * Prints what becomes of anchors when texts are rewritten, beside what a plain quote search makes of the same ones.
 * `STET_BENCH_MISSES` asks for those that went wrong, `STET_BENCH_SEED` for other rewritings. Answers the exit code.
 */
export function printAnchorFigures(folder: string | null): number {
  const texts = folder === null ? [naturalText] : textsIn(folder);
  if (texts.length === 0) throw new Error(`There is no text of ${fewestWords} words or more in ${folder}`);
  const seed = Number(process.env.STET_BENCH_SEED ?? 1);
  const count = Math.max(rewritings, texts.length);
  const lines = [`${texts.length} texts, ${count} rewritings of each level`, head];
  const verdicts: string[] = [];
  const misses: string[] = [];
  for (const level of rewriteLevels) {
    const [ladder, quote] = [noFigures(), noFigures()];
    for (let number = 0; number < count; number += 1) {
      const text = texts[number % texts.length] ?? '';
      const one = rewriting(text, { level, seed: seed * 1000 + number, anchors });
      // Once beforehand, so that what is measured is not the first run of the code.
      if (number < warmUps) measureCarrying(one, createCarrier, noFigures());
      measureCarrying(one, createCarrier, ladder);
      measureCarrying(one, searchByQuote, quote);
    }
    lines.push(row(level.name, 'ladder', ladder), row('', 'quote search', quote));
    const each = ladder.milliseconds / (count * anchors);
    verdicts.push(
      bar(`${level.name}: on other words`, ladder.elsewhere, mostElsewhere[level.name]),
      bar(`${level.name}: missed`, ladder.missed, mostMissed),
      bar(`${level.name}: ms per anchor, comparing included`, Number(each.toFixed(3)), mostMilliseconds),
    );
    misses.push(...ladder.misses.map((miss) => `${level.name} ${miss}`));
  }
  if (process.env.STET_BENCH_MISSES === undefined) misses.length = 0;
  process.stdout.write(`${[...lines, '', ...verdicts, ...misses].join('\n')}\n`);
  return verdicts.every((verdict) => verdict.endsWith('holds')) ? 0 : 1;
}

function textsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((text) => text.split(/\s+/).length >= fewestWords);
}

const head = row('level', 'method', null);

function row(level: string, method: string, figures: CarryingFigures | null): string {
  const cells =
    figures === null
      ? ['anchors', 'right', 'edge', 'elsewhere', 'silently', 'missed', 'to review', 'gone', 'gone, found']
      : [
          standing(figures),
          figures.right,
          figures.edge,
          figures.elsewhere,
          figures.silentlyElsewhere,
          figures.missed,
          figures.review,
          figures.gone,
          figures.goneFound,
        ];
  return level.padEnd(8) + method.padEnd(14) + cells.map((cell) => String(cell).padStart(12)).join('');
}

function bar(name: string, had: number, most: number): string {
  return `${name.padEnd(50)} ${String(had).padStart(6)}, at most ${most}: ${had <= most ? 'holds' : 'DOES NOT HOLD'}`;
}
