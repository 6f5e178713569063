import { fewEdits } from './few-edits.ts';

/** The places of an item that both lists have. */
export interface CommonItem {
  readonly before: number;
  readonly after: number;
}

/** So many neighbours that both lists have, from these places on. */
export interface CommonStretch extends CommonItem {
  readonly length: number;
}

/** Above this many comparisons (a table of a few megabytes) a stretch is divided by items that stand once in each. */
const mostComparisons = 4_000_000;
/** Below this many, finding out what need not be compared takes longer than comparing it. */
const fewComparisons = 4_000;

/**
 * A longest common subsequence of two lists: items that stand in both, in the same order, as stretches no two of which
 * could be one. Very long lists that differ throughout get a common subsequence that may be shorter than the longest.
 */
export function commonStretches(before: Int32Array, after: Int32Array): readonly CommonStretch[] {
  const found: GrowingStretch[] = [];
  collect({ before, after, found }, { from: 0, to: before.length }, { from: 0, to: after.length });
  return found;
}

/** Each place of the stretches. */
export function itemsOf(stretches: readonly CommonStretch[]): readonly CommonItem[] {
  return stretches.flatMap(({ before, after, length }) =>
    Array.from({ length }, (_, index) => ({ before: before + index, after: after + index })),
  );
}

interface Search {
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly found: GrowingStretch[];
}

interface GrowingStretch extends CommonItem {
  length: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function collect(search: Search, old: Span, young: Span): void {
  const { before, after } = search;
  const shorter = Math.min(old.to - old.from, young.to - young.from);
  // What is alike at both ends needs no table: an edit leaves most of a text alone.
  let head = 0;
  while (head < shorter && before[old.from + head] === after[young.from + head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[old.to - 1 - tail] === after[young.to - 1 - tail]) tail += 1;
  add(search, old.from, young.from, head);
  collectMiddle(
    search,
    { from: old.from + head, to: old.to - tail },
    { from: young.from + head, to: young.to - tail },
  );
  add(search, old.to - tail, young.to - tail, tail);
}

function add({ found }: Search, before: number, after: number, length: number): void {
  if (length === 0) return;
  const last = found.at(-1);
  const goesOn =
    last !== undefined && last.before + last.length === before && last.after + last.length === after;
  if (goesOn) last.length += length;
  else found.push({ before, after, length });
}

function collectMiddle(search: Search, old: Span, young: Span): void {
  const size = (old.to - old.from) * (young.to - young.from);
  if (size === 0) return;
  const few = fewEdits({
    before: search.before.subarray(old.from, old.to),
    after: search.after.subarray(young.from, young.to),
  });
  if (few !== null) {
    for (const { before, after, length } of few) add(search, old.from + before, young.from + after, length);
    return;
  }
  if (size <= fewComparisons) {
    collectLongest(search, allOf(search.before, old), allOf(search.after, young));
    return;
  }
  // What stands in one list alone is part of nothing common, and in a table would be a row of nothing new.
  const rows = sharedOf(search.before, old, search.after.subarray(young.from, young.to));
  const columns = sharedOf(search.after, young, search.before.subarray(old.from, old.to));
  if (rows.items.length * columns.items.length <= mostComparisons) {
    collectLongest(search, rows, columns);
    return;
  }
  const certain = commonOfUnique(search, old, young);
  // Nothing divides these lists, so there is nothing to go by.
  if (certain.length === 0) return;
  let [from, fromYoung] = [old.from, young.from];
  for (const each of certain) {
    collect(search, { from, to: each.before }, { from: fromYoung, to: each.after });
    add(search, each.before, each.after, 1);
    [from, fromYoung] = [each.before + 1, each.after + 1];
  }
  collect(search, { from, to: old.to }, { from: fromYoung, to: young.to });
}

/** Some items of a list, in their order. */
interface Picked {
  readonly items: Int32Array;
  readonly placeOf: (index: number) => number;
}

function allOf(list: Int32Array, { from, to }: Span): Picked {
  return { items: list.subarray(from, to), placeOf: (index) => from + index };
}

function sharedOf(list: Int32Array, { from, to }: Span, others: Int32Array): Picked {
  const there = new Set(others);
  const [places, items] = [new Int32Array(to - from), new Int32Array(to - from)];
  let count = 0;
  for (let place = from; place < to; place += 1) {
    const item = list[place] ?? -1;
    if (!there.has(item)) continue;
    places[count] = place;
    items[count] = item;
    count += 1;
  }
  return { items: items.subarray(0, count), placeOf: (index) => places[index] ?? from };
}

/** Small tables are filled in the same place again and again: there is one for each rewritten paragraph. */
const smallTable = new Uint32Array(2 * fewComparisons);

/** The textbook table: `lengths` at (i, j) is the longest common subsequence of what begins there. */
function collectLongest(search: Search, old: Picked, young: Picked): void {
  const [rows, columns] = [old.items, young.items];
  const [height, width] = [rows.length, columns.length + 1];
  const size = (height + 1) * width;
  const lengths = size <= smallTable.length ? smallTable : new Uint32Array(size);
  lengths.fill(0, height * width, size);
  for (let i = height - 1; i >= 0; i -= 1) {
    const item = rows[i];
    const [row, below] = [i * width, (i + 1) * width];
    let right = 0;
    lengths[below - 1] = 0;
    for (let j = width - 2; j >= 0; j -= 1) {
      if (item === columns[j]) right = (lengths[below + j + 1] ?? 0) + 1;
      else right = Math.max(lengths[below + j] ?? 0, right);
      lengths[row + j] = right;
    }
  }
  let [i, j] = [0, 0];
  while (i < height && j < width - 1) {
    const place = i * width + j;
    if (rows[i] === columns[j]) {
      add(search, old.placeOf(i), young.placeOf(j), 1);
      i += 1;
      j += 1;
    } else if ((lengths[place + width] ?? 0) >= (lengths[place + 1] ?? 0)) i += 1;
    else j += 1;
  }
}

/** The longest run of items in the same order, among those that stand once in each span. */
function commonOfUnique({ before, after }: Search, old: Span, young: Span): readonly CommonItem[] {
  const ours = placesOfUnique(before, old);
  const theirs = placesOfUnique(after, young);
  const common: CommonItem[] = [];
  for (const [item, place] of ours) {
    const other = theirs.get(item);
    if (other !== undefined) common.push({ before: place, after: other });
  }
  return longestRising(common.sort((one, two) => one.before - two.before));
}

function placesOfUnique(items: Int32Array, { from, to }: Span): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const repeated = new Set<number>();
  for (let place = from; place < to; place += 1) {
    const item = items[place] ?? -1;
    if (places.has(item)) repeated.add(item);
    places.set(item, place);
  }
  for (const item of repeated) places.delete(item);
  return places;
}

/** Patience sorting: `ends` holds, for each length, the item with the smallest `after` that ends such a run. */
function longestRising(items: readonly CommonItem[]): CommonItem[] {
  const ends: { readonly item: CommonItem; readonly previous: Link | null }[] = [];
  for (const item of items) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const half = (low + high) >> 1;
      if ((ends[half]?.item.after ?? 0) < item.after) low = half + 1;
      else high = half;
    }
    ends[low] = { item, previous: ends[low - 1] ?? null };
  }
  const run: CommonItem[] = [];
  for (let link: Link | null = ends.at(-1) ?? null; link !== null; link = link.previous) run.push(link.item);
  return run.reverse();
}

interface Link {
  readonly item: CommonItem;
  readonly previous: Link | null;
}
