import { headFields } from '../schema.ts';
import { type CommonItem, commonItems } from './common-items.ts';
import { bestChain, likelyPairs } from './likely-pairs.ts';
import { countWords, likeness } from './likeness.ts';
import type { Paragraph } from './paragraphs.ts';

/** A paragraph before and after; null where it is new or gone. */
export interface ParagraphPair<P extends Paragraph = Paragraph> {
  readonly before: P | null;
  readonly after: P | null;
}

/**
 * Lays two texts side by side: every paragraph of both stands in exactly one pair, both in their order. The same
 * paragraphs are found first; between them, those that have most words in common are taken for each other.
 */
export function pairParagraphs<P extends Paragraph>(
  before: readonly P[],
  after: readonly P[],
): readonly ParagraphPair<P>[] {
  return inOrder(before, after, pairedPlaces(before, after)).map(([old, young]) => ({
    before: old === null ? null : (before[old] ?? null),
    after: young === null ? null : (after[young] ?? null),
  }));
}

/** Places that stand beside each other; null where nothing does. */
export type PlacePair = readonly [before: number | null, after: number | null];

/** Every place of both lists, once and in order, where those that are paired stand beside each other. */
export function inOrder(
  before: readonly unknown[],
  after: readonly unknown[],
  paired: readonly CommonItem[],
): readonly PlacePair[] {
  const places: PlacePair[] = [];
  let [old, young] = [0, 0];
  for (const item of [...paired, { before: before.length, after: after.length }]) {
    for (; old < item.before; old += 1) places.push([old, null]);
    for (; young < item.after; young += 1) places.push([null, young]);
    if (item.before < before.length) places.push([item.before, item.after]);
    [old, young] = [item.before + 1, item.after + 1];
  }
  return places;
}

/** A stretch of two lists between paragraphs that are the same in both. `end` is the place after the last one. */
export interface Gap {
  readonly before: { readonly start: number; readonly end: number };
  readonly after: { readonly start: number; readonly end: number };
}

export function gapsBetween(before: number, after: number, same: readonly CommonItem[]): readonly Gap[] {
  const ends = [...same, { before, after }];
  return ends.map((end, index) => {
    const last = ends[index - 1] ?? { before: -1, after: -1 };
    return {
      before: { start: last.before + 1, end: end.before },
      after: { start: last.after + 1, end: end.after },
    };
  });
}

/** The places of paragraphs that are the same in words and form, in order. */
export function samePlaces(before: readonly Paragraph[], after: readonly Paragraph[]): readonly CommonItem[] {
  return commonItems(before.map(identity), after.map(identity));
}

function pairedPlaces(before: readonly Paragraph[], after: readonly Paragraph[]): readonly CommonItem[] {
  const same = samePlaces(before, after);
  return gapsBetween(before.length, after.length, same).flatMap((gap, index) => {
    const [old, young] = [placesIn(gap.before), placesIn(gap.after)];
    const similar = pairSimilar(before, after, { old, young });
    const end = same[index];
    return end === undefined ? similar : [...similar, end];
  });
}

export function placesIn({ start, end }: Gap['before']): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

function identity(paragraph: Paragraph): string {
  return `${paragraph.form}\n${paragraph.text}`;
}

/** How much two paragraphs must share, from 0 to 1, to be taken for one that was rewritten. */
const alikeEnough = 0.3;

/** Up to so many comparisons each paragraph is compared with each; above it only with likely ones. */
const mostComparisons = 2500;

/** Pairs those of the given places whose paragraphs are most alike, in order on both sides. */
export function pairSimilar(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  { old, young }: { readonly old: readonly number[]; readonly young: readonly number[] },
): readonly CommonItem[] {
  const gone = old.flatMap((place) => before[place] ?? []);
  const come = young.flatMap((place) => after[place] ?? []);
  const pairs =
    gone.length * come.length <= mostComparisons ? comparedEach(gone, come) : comparedLikely(gone, come);
  return pairs.map(([i, j]) => ({ before: old[i] ?? -1, after: young[j] ?? -1 }));
}

type Pair = readonly [row: number, column: number];

function comparedEach(gone: readonly Paragraph[], come: readonly Paragraph[]): readonly Pair[] {
  const goneWords = gone.map(({ text }) => countWords(text));
  const comeWords = come.map(({ text }) => countWords(text));
  const known = new Map<number, number>();
  const fits = (i: number, j: number): number => {
    const key = i * come.length + j;
    const fit =
      known.get(key) ?? (isSameHeadField(gone[i], come[j]) ? 1 : likeness(goneWords[i], comeWords[j]));
    known.set(key, fit);
    return fit;
  };
  return bestPairs(gone.length, come.length, fits);
}

function comparedLikely(gone: readonly Paragraph[], come: readonly Paragraph[]): readonly Pair[] {
  const texts = (list: readonly Paragraph[]) => list.map(({ text }) => text);
  const heads = gone.flatMap((one, before) => {
    const after = come.findIndex((other) => isSameHeadField(one, other));
    return after === -1 ? [] : [{ before, after, fit: 1 }];
  });
  const chain = bestChain([
    ...heads,
    ...likelyPairs(texts(gone), texts(come), { of: 'words', fit: alikeEnough }),
  ]);
  return chain.map(({ before, after }) => [before, after]);
}

/** The pairs, in order on both sides, whose likeness adds up to most. */
function bestPairs(
  rows: number,
  columns: number,
  fits: (row: number, column: number) => number,
): readonly Pair[] {
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
  const pairs: Pair[] = [];
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
