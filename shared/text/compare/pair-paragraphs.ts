import { headFields } from '../schema.ts';
import { type CommonItem, commonStretches, itemsOf } from './common-items.ts';
import { bestChain, likelyPairs } from './likely-pairs.ts';
import type { Paragraph } from './paragraphs.ts';
import { createTokenBook, type TokenBook } from './token-book.ts';

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
  const numberOf = createNumbering();
  return itemsOf(commonStretches(Int32Array.from(before, numberOf), Int32Array.from(after, numberOf)));
}

/** Gives one number to paragraphs that are the same. Most texts have one form; those with more are chained. */
function createNumbering(): (paragraph: Paragraph) => number {
  const newest = new Map<string, number>();
  const forms: string[] = [];
  const others: number[] = [];
  return ({ text, form }) => {
    const known = newest.get(text) ?? -1;
    for (let number = known; number >= 0; number = others[number] ?? -1)
      if (forms[number] === form) return number;
    const number = forms.push(form) - 1;
    others.push(known);
    newest.set(text, number);
    return number;
  };
}

function pairedPlaces(before: readonly Paragraph[], after: readonly Paragraph[]): readonly CommonItem[] {
  const same = samePlaces(before, after);
  const book = createTokenBook();
  return gapsBetween(before.length, after.length, same).flatMap((gap, index) => {
    const [old, young] = [placesIn(gap.before), placesIn(gap.after)];
    const similar = pairSimilar({ before, after, book }, { old, young });
    const end = same[index];
    return end === undefined ? similar : [...similar, end];
  });
}

export function placesIn({ start, end }: Gap['before']): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** How much two paragraphs must share, from 0 to 1, to be taken for one that was rewritten. */
const alikeEnough = 0.3;

/** Up to so many comparisons each paragraph is compared with each; above it only with likely ones. */
const mostComparisons = 2500;

/** Two texts, and the book in which their paragraphs are read. */
export interface Texts {
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
  readonly book: TokenBook;
}

/** Pairs those of the given places whose paragraphs are most alike, in order on both sides. */
export function pairSimilar(
  { before, after, book }: Texts,
  { old, young }: { readonly old: readonly number[]; readonly young: readonly number[] },
): readonly CommonItem[] {
  if (old.length === 0 || young.length === 0) return [];
  const gone = old.flatMap((place) => before[place] ?? []);
  const come = young.flatMap((place) => after[place] ?? []);
  const isFew = gone.length * come.length <= mostComparisons;
  const pairs = isFew ? comparedEach(gone, come, book) : comparedLikely(gone, come, book);
  return pairs.map(([i, j]) => ({ before: old[i] ?? -1, after: young[j] ?? -1 }));
}

type Pair = readonly [row: number, column: number];

function comparedEach(
  gone: readonly Paragraph[],
  come: readonly Paragraph[],
  book: TokenBook,
): readonly Pair[] {
  const goneWords = gone.map(({ text }) => book.read(text).words);
  const comeWords = come.map(({ text }) => book.read(text).words);
  const fits = goneWords.flatMap((one, i) =>
    comeWords.map((other, j) => (isSameHeadField(gone[i], come[j]) ? 1 : book.likeness(one, other))),
  );
  return bestPairs(gone.length, come.length, (i, j) => fits[i * come.length + j] ?? 0);
}

function comparedLikely(
  gone: readonly Paragraph[],
  come: readonly Paragraph[],
  book: TokenBook,
): readonly Pair[] {
  const texts = (list: readonly Paragraph[]) => list.map(({ text }) => text);
  const heads = gone.flatMap((one, before) => {
    const after = come.findIndex((other) => isSameHeadField(one, other));
    return after === -1 ? [] : [{ before, after, fit: 1 }];
  });
  const likely = likelyPairs(
    { gone: texts(gone), come: texts(come), book },
    { of: 'words', fit: alikeEnough },
  );
  return bestChain([...heads, ...likely]).map(({ before, after }) => [before, after]);
}

/** The pairs, in order on both sides, whose likeness adds up to most. */
function bestPairs(
  rows: number,
  columns: number,
  fits: (row: number, column: number) => number,
): readonly Pair[] {
  const width = columns + 1;
  const sums: number[] = new Array((rows + 1) * width).fill(0);
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
