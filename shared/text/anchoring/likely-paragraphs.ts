import type { WordMap } from './map-words.ts';
import type { Word } from './read-words.ts';
import type { Side } from './word-matches.ts';

/** A paragraph of each text, and how many runs of words they share that neither text has twice. */
export interface LikelyParagraphs {
  readonly before: number;
  readonly after: number;
  readonly shared: number;
}

const runLength = 3;
/** Fewer may be a turn of phrase that both happen to have. */
const fewestShared = 3;

/**
 * Which paragraphs may have come of which, likeliest first. One may be in several pairs, as a paragraph that was
 * divided is; words that have a partner already count for nothing.
 */
export function likelyParagraphs({ before, after, matches }: WordMap): readonly LikelyParagraphs[] {
  const [old, young] = [runsLeft(before, matches.ofBefore), runsLeft(after, matches.ofAfter)];
  const shared = new Map<number, Map<number, number>>();
  for (const [run, paragraph] of old) {
    const other = young.get(run) ?? -1;
    if (paragraph === -1 || other === -1) continue;
    const counts = shared.get(paragraph) ?? new Map<number, number>();
    shared.set(paragraph, counts.set(other, (counts.get(other) ?? 0) + 1));
  }
  return [...shared]
    .flatMap(([one, counts]) =>
      [...counts].map(([other, count]) => ({ before: one, after: other, shared: count })),
    )
    .filter((pair) => pair.shared >= fewestShared)
    .sort((a, b) => b.shared - a.shared);
}

/** The paragraphs of the runs that are left; -1 for a run that stands there more than once. */
function runsLeft(words: readonly Word[], side: Side): ReadonlyMap<string, number> {
  const runs = new Map<string, number>();
  let length = 0;
  words.forEach(({ key, paragraph }, place) => {
    const goesOn = words[place - 1]?.paragraph === paragraph;
    length = side.partner(place) === null ? (goesOn ? length + 1 : 1) : 0;
    if (length < runLength) return;
    const run = `${words[place - 2]?.key} ${words[place - 1]?.key} ${key}`;
    runs.set(run, runs.has(run) ? -1 : paragraph);
  });
  return runs;
}
