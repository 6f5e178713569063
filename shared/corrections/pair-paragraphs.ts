import { headFields } from '../text/schema.ts';
import { commonItems } from './common-items.ts';
import type { Paragraph } from './paragraphs.ts';

/** A paragraph before and after; null where it is new or gone. */
export interface ParagraphPair {
  readonly before: Paragraph | null;
  readonly after: Paragraph | null;
}

/**
 * Lays two texts side by side: every paragraph of both stands in exactly one pair, both in their order. The same
 * paragraphs are found first; between them, those that have most words in common are taken for each other.
 */
export function pairParagraphs(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): readonly ParagraphPair[] {
  const pairs: ParagraphPair[] = [];
  let [old, young] = [0, 0];
  for (const item of commonItems(before.map(identity), after.map(identity))) {
    pairs.push(...pairSimilar(before.slice(old, item.before), after.slice(young, item.after)));
    pairs.push({ before: before[item.before] ?? null, after: after[item.after] ?? null });
    [old, young] = [item.before + 1, item.after + 1];
  }
  pairs.push(...pairSimilar(before.slice(old), after.slice(young)));
  return pairs;
}

function identity(paragraph: Paragraph): string {
  return `${paragraph.form}\n${paragraph.text}`;
}

/** How much two paragraphs must share, from 0 to 1, to be taken for one that was rewritten. */
const alikeEnough = 0.3;

/** Above this many comparisons paragraphs are paired by their order: a text that was replaced has no pairs. */
const mostComparisons = 10_000;

function pairSimilar(gone: readonly Paragraph[], come: readonly Paragraph[]): readonly ParagraphPair[] {
  const goneWords = gone.map(wordsOf);
  const comeWords = come.map(wordsOf);
  const fits = (i: number, j: number) =>
    isSameHeadField(gone[i], come[j]) ? 1 : likeness(goneWords[i], comeWords[j]);
  const best = gone.length * come.length <= mostComparisons ? bestPairs(gone.length, come.length, fits) : [];
  const pairs: ParagraphPair[] = [];
  let [old, young] = [0, 0];
  const flushTo = (i: number, j: number) => {
    for (; old < i; old += 1) pairs.push({ before: gone[old] ?? null, after: null });
    for (; young < j; young += 1) pairs.push({ before: null, after: come[young] ?? null });
  };
  for (const [i, j] of best) {
    flushTo(i, j);
    pairs.push({ before: gone[i] ?? null, after: come[j] ?? null });
    [old, young] = [i + 1, j + 1];
  }
  flushTo(gone.length, come.length);
  return pairs;
}

/** The pairs, in order on both sides, whose likeness adds up to most. */
function bestPairs(
  rows: number,
  columns: number,
  fits: (row: number, column: number) => number,
): readonly (readonly [number, number])[] {
  const width = columns + 1;
  const sums = new Float64Array((rows + 1) * width);
  const sumAt = (i: number, j: number) => sums[i * width + j] ?? 0;
  const paired = (i: number, j: number) => {
    const fit = fits(i, j);
    // Under every sum, so that what is too unlike is never paired, not even where nothing else is to be had.
    return fit < alikeEnough ? -1 : fit + sumAt(i + 1, j + 1);
  };
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      sums[i * width + j] = Math.max(paired(i, j), sumAt(i + 1, j), sumAt(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < rows && j < columns) {
    // Floating point may be compared exactly here: the sum came from the same expression on the same values.
    if (paired(i, j) === sumAt(i, j)) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (sumAt(i + 1, j) === sumAt(i, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** There is one headline: whatever it says now, it stands for what it said before. */
function isSameHeadField(one: Paragraph | undefined, other: Paragraph | undefined): boolean {
  return one !== undefined && one.type === other?.type && headFields.some((field) => field === one.type);
}

type WordCounts = ReadonlyMap<string, number>;

function wordsOf(paragraph: Paragraph): WordCounts {
  const counts = new Map<string, number>();
  const words = paragraph.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Share of words in common, from 0 to 1: twice the common ones over all of both. */
function likeness(one: WordCounts | undefined, other: WordCounts | undefined): number {
  if (one === undefined || other === undefined) return 0;
  let common = 0;
  for (const [word, count] of one) common += Math.min(count, other.get(word) ?? 0);
  const all = total(one) + total(other);
  return all === 0 ? 0 : (2 * common) / all;
}

function total(counts: WordCounts): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
