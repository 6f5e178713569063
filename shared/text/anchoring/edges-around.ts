import type { WordMap } from './map-words.ts';
import type { Word } from './read-words.ts';
import { lengthOf, type WordRun, weightBetween } from './word-run.ts';

/** Words of a passage that still stand together, before and after. */
export interface Group {
  readonly before: WordRun;
  readonly after: WordRun;
}

/** A passage in the text after, and how much of its words others stand in the place of, by weight. */
export interface Edges {
  readonly run: WordRun;
  readonly replaced: number;
}

/**
 * Widens a group of a passage's words to the whole passage: words that came in the place of those before and after the
 * group, and within it, belong to what the passage became.
 */
export function edgesAround(map: WordMap, passage: WordRun, { before, after }: Group): Edges {
  const left = takenBeside(map, {
    old: before.from,
    young: after.from,
    wanted: before.from - passage.from,
    by: -1,
  });
  const right = takenBeside(map, { old: before.to, young: after.to, wanted: passage.to - before.to, by: 1 });
  const inside = replacedInside(map, { before, after });
  const run = { from: after.from - left.count, to: after.to + right.count };
  return { run, replaced: left.replaced + inside + right.replaced };
}

interface Beside {
  /** The places of the group's outermost word in both texts. */
  readonly old: number;
  readonly young: number;
  /** How many words of the passage lie outside of it. */
  readonly wanted: number;
  readonly by: 1 | -1;
}

function takenBeside(map: WordMap, { old, young, wanted, by }: Beside): { count: number; replaced: number } {
  const gone = gapBeside(map.before, old, by, (place) => map.matches.after(place) === null);
  const lost = Math.min(wanted, gone.words);
  if (lost === 0) return { count: 0, replaced: 0 };
  const come = gapBeside(map.after, young, by, (place) => map.matches.before(place) === null);
  // A passage that ends within its sentence does not take on words of another one.
  const most = lost <= gone.inSentence ? come.inSentence : come.words;
  const share = come.words <= 2 * gone.words + 1 ? Math.round((come.words * lost) / gone.words) : lost;
  const count = Math.min(share, most);
  const words = by === 1 ? { from: old + 1, to: old + lost } : { from: old - lost, to: old - 1 };
  return { count, replaced: weightBetween(map.before, words) * Math.min(1, count / lost) };
}

/** The words without a partner beside a place: how many there are, and how many of them in the same sentence. */
function gapBeside(
  words: readonly Word[],
  place: number,
  by: 1 | -1,
  isFree: (place: number) => boolean,
): { readonly words: number; readonly inSentence: number } {
  let [count, inSentence, left] = [0, 0, false];
  let last = words[place];
  for (let next = place + by; isFree(next); next += by) {
    const word = words[next];
    if (word === undefined || word.paragraph !== last?.paragraph) break;
    left ||= (by === 1 ? word : last).begins;
    count += 1;
    if (!left) inSentence += 1;
    last = word;
  }
  return { words: count, inSentence };
}

function replacedInside({ before, matches }: WordMap, group: Group): number {
  let [gone, weight, kept] = [0, 0, 0];
  for (let place = group.before.from; place <= group.before.to; place += 1) {
    if (matches.after(place) !== null) kept += 1;
    else {
      gone += 1;
      weight += weightBetween(before, { from: place, to: place });
    }
  }
  const come = Math.max(0, lengthOf(group.after) - kept);
  return gone === 0 ? 0 : weight * Math.min(1, come / gone);
}

/** A gap longer than this was written anew: what stands in it is no form of what was there. */
const longestReplaced = 8;

/**
 * What stands in the place of a passage of which no word is left: as many of the words between its neighbours as the
 * passage was of those between them before. Null where it was taken out, or where too much was put in.
 */
export function inPlaceOf(map: WordMap, passage: WordRun): WordRun | null {
  const isGone = (place: number) => map.matches.after(place) === null;
  const left = gapBeside(map.before, passage.from, -1, isGone).words;
  const right = gapBeside(map.before, passage.to, 1, isGone).words;
  const gone = { from: passage.from - left, to: passage.to + right };
  if (lengthOf(gone) > longestReplaced) return null;
  const come = between(map, gone);
  if (come === null || lengthOf(come) < 1 || lengthOf(come) > 2 * lengthOf(gone) + 1) return null;
  const share = lengthOf(come) / lengthOf(gone);
  const from = come.from + Math.floor(left * share);
  return { from, to: Math.max(from, come.from + Math.ceil((left + lengthOf(passage)) * share) - 1) };
}

/** The free words after, where the words around a gap went that was left in the text before. */
function between({ before, after, matches }: WordMap, gone: WordRun): WordRun | null {
  const paragraph = before[gone.from]?.paragraph;
  const partner = (place: number) => (before[place]?.paragraph === paragraph ? matches.after(place) : null);
  const [first, last] = [partner(gone.from - 1), partner(gone.to + 1)];
  const isFree = (place: number) => matches.before(place) === null;
  if (first !== null) {
    const run = { from: first + 1, to: first + gapBeside(after, first, 1, isFree).words };
    // Where both neighbours are there, nothing of another passage may lie between them.
    return last === null || last === run.to + 1 ? run : null;
  }
  if (last === null) return null;
  return { from: last - gapBeside(after, last, -1, isFree).words, to: last - 1 };
}
