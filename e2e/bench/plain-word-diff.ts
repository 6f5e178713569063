/**
 * The plainest diff by words that can take two long texts: words that stand once in each are laid in the longest
 * order that both have, and whatever lies between them is gone or has come. It knows no paragraphs and no moves.
 */
export function plainWordDiff(before: string, after: string): readonly string[] {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  const changes: string[] = [];
  let [i, j] = [0, 0];
  for (const [place, other] of [...longestRising(uniqueInBoth(old, young)), [old.length, young.length]]) {
    if (place > i) changes.push(`-${old.slice(i, place).join('')}`);
    if (other > j) changes.push(`+${young.slice(j, other).join('')}`);
    changes.push(` ${old[place] ?? ''}`);
    [i, j] = [place + 1, other + 1];
  }
  return changes;
}

type Pair = readonly [before: number, after: number];

function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*|./gu) ?? [];
}

function uniqueInBoth(old: readonly string[], young: readonly string[]): readonly Pair[] {
  const there = uniqueIn(young);
  return [...uniqueIn(old)].flatMap(([word, place]): Pair[] => {
    const other = there.get(word);
    return other === undefined ? [] : [[place, other]];
  });
}

function uniqueIn(words: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  words.forEach((word, place) => {
    if (places.has(word)) repeated.add(word);
    places.set(word, place);
  });
  for (const word of repeated) places.delete(word);
  return places;
}

/** Patience sorting: by length, the run that ends earliest. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const ends: Pair[] = [];
  const previous = new Map<Pair, Pair | null>();
  for (const pair of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if ((ends[half]?.[1] ?? 0) < pair[1]) low = half + 1;
      else high = half;
    }
    previous.set(pair, ends[low - 1] ?? null);
    ends[low] = pair;
  }
  const run: Pair[] = [];
  for (let pair = ends.at(-1) ?? null; pair !== null; pair = previous.get(pair) ?? null) run.push(pair);
  return run.reverse();
}
