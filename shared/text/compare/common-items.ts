/** The places of an item that both lists have. */
export interface CommonItem {
  readonly before: number;
  readonly after: number;
}

/** Above this many comparisons (a table of a few megabytes) only items that stand once in each list are matched. */
const mostComparisons = 4_000_000;

/**
 * A longest common subsequence of two lists: items that stand in both, in the same order. Very long lists that
 * differ throughout get a common subsequence that may be shorter than the longest one.
 */
export function commonItems(before: readonly string[], after: readonly string[]): readonly CommonItem[] {
  const shorter = Math.min(before.length, after.length);
  // What is alike at both ends needs no table: an edit leaves most of a text alone.
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const old = before.slice(head, before.length - tail);
  const young = after.slice(head, after.length - tail);
  const middle =
    old.length * young.length <= mostComparisons ? longestCommon(old, young) : commonOfUnique(old, young);
  return [
    ...Array.from({ length: head }, (_, index) => ({ before: index, after: index })),
    ...middle.map((item) => ({ before: item.before + head, after: item.after + head })),
    ...Array.from({ length: tail }, (_, index) => ({
      before: before.length - tail + index,
      after: after.length - tail + index,
    })),
  ];
}

/** The textbook table: `lengths` at (i, j) is the longest common subsequence of what begins there. */
function longestCommon(old: readonly string[], young: readonly string[]): CommonItem[] {
  // Compared as numbers: the table is filled for every rewritten paragraph of a long text.
  const numbers = new Map<string, number>();
  const [rows, columns] = [numbered(old, numbers), numbered(young, numbers)];
  const width = young.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const item = rows[i];
    const [row, below] = [i * width, (i + 1) * width];
    let right = 0;
    for (let j = young.length - 1; j >= 0; j -= 1) {
      if (item === columns[j]) right = (lengths[below + j + 1] ?? 0) + 1;
      else right = Math.max(lengths[below + j] ?? 0, right);
      lengths[row + j] = right;
    }
  }
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0;
  const found: CommonItem[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < young.length) {
    if (rows[i] === columns[j]) {
      found.push({ before: i, after: j });
      i += 1;
      j += 1;
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}

function numbered(items: readonly string[], numbers: Map<string, number>): Int32Array {
  return Int32Array.from(items, (item) => {
    const known = numbers.get(item) ?? numbers.size;
    numbers.set(item, known);
    return known;
  });
}

/** The longest run of items in the same order, among those that stand once in each list. */
function commonOfUnique(old: readonly string[], young: readonly string[]): CommonItem[] {
  const places = placesOfUnique(young);
  const shared = [...placesOfUnique(old)]
    .map(([item, before]) => ({ before, after: places.get(item) ?? -1 }))
    .filter(({ after }) => after >= 0)
    .sort((a, b) => a.before - b.before);
  return longestRising(shared);
}

function placesOfUnique(items: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  items.forEach((item, place) => {
    if (places.has(item)) repeated.add(item);
    places.set(item, place);
  });
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
