import type { TextRange } from '../quote-anchor.ts';
import { edgesAround, type Group, inPlaceOf } from './edges-around.ts';
import { findLeftOver } from './find-left-over.ts';
import { mapWords, type WordMap } from './map-words.ts';
import type { Word } from './read-words.ts';
import { lengthOf, type WordRun, weightBetween, weightIn } from './word-run.ts';

/** Where a passage of one text stands in another. */
export interface Carried {
  /** The words that it became; null where none can be told. */
  readonly range: TextRange | null;
  /** Whether nobody needs to look at the place; whether the words still say the same is another matter. */
  readonly sure: boolean;
  /** Where the passage was, as near as the words before it tell: where a person begins to look. */
  readonly near: number;
}

/** How much of a passage must be found again for its place to be believed, and for it to be worth showing. */
const surely = 0.6;
const perhaps = 0.35;

/**
 * The ladder: carries passages of one text onto a rewriting of it. First by what the comparison of both texts says of
 * the passage's own words, then by looking for the passage among words that came from nowhere else; what stands
 * there by a thin likeness is for a person to look at, and what is not found says where it was.
 */
export function createCarrier(before: string, after: string): (passage: TextRange) => Carried {
  const map = mapWords(before, after);
  const signs = { before, after };
  return (passage) => {
    const near = nearestPlace(map, passage.start);
    const run = wordsIn(map.before, passage);
    const there = run === null ? null : carryRun(map, run);
    if (run === null || there === null) return { range: null, sure: false, near };
    return { range: withSigns(map, signs, { passage, run, there: there.run }), sure: there.sure, near };
  };
}

function carryRun(map: WordMap, run: WordRun): { readonly run: WordRun; readonly sure: boolean } | null {
  const compared = carryByComparison(map, run);
  if (compared !== null && compared.score >= surely) return { run: compared.run, sure: true };
  const found = findLeftOver(map, run);
  if (found?.sure) return found;
  if (compared !== null && compared.score >= perhaps) return { run: compared.run, sure: false };
  const replaced = compared === null ? inPlaceOf(map, run) : null;
  return found ?? (replaced === null ? null : { run: replaced, sure: false });
}

/** The words that a passage holds, in part or whole. */
function wordsIn(words: readonly Word[], { start, end }: TextRange): WordRun | null {
  const from = firstBehind(words, start);
  let to = from - 1;
  while ((words[to + 1]?.start ?? end) < end) to += 1;
  return to < from ? null : { from, to };
}

/** The place of the first word that ends behind an offset. */
function firstBehind(words: readonly Word[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if ((words[half]?.end ?? 0) <= offset) low = half + 1;
    else high = half;
  }
  return low;
}

/** Where most of a passage's words went together. A word in the place of another is half a trace of it. */
function carryByComparison(
  map: WordMap,
  passage: WordRun,
): { readonly run: WordRun; readonly score: number } | null {
  const group = heaviestGroup(map, passage);
  if (group === null) return null;
  const { run, replaced } = edgesAround(map, passage, group);
  return { run, score: (group.weight + replaced / 2) / weightBetween(map.before, passage) };
}

function heaviestGroup({ before, matches }: WordMap, passage: WordRun): (Group & { weight: number }) | null {
  let best: (Group & { weight: number }) | null = null;
  let group: (Group & { weight: number }) | null = null;
  // What was put in may be as long again as the passage: more than that parts it.
  const slack = Math.max(4, lengthOf(passage));
  for (let place = passage.from; place <= passage.to; place += 1) {
    const there = matches.after(place);
    if (there === null) continue;
    const weight = weightIn(before, place);
    if (group === null || there <= group.after.to || there - group.after.to > place - group.before.to + slack)
      group = { before: { from: place, to: place }, after: { from: there, to: there }, weight };
    else
      group = {
        before: { from: group.before.from, to: place },
        after: { from: group.after.from, to: there },
        weight: group.weight + weight,
      };
    if (best === null || group.weight > best.weight) best = group;
  }
  return best;
}

interface Texts {
  readonly before: string;
  readonly after: string;
}

interface Placing {
  readonly passage: TextRange;
  readonly run: WordRun;
  readonly there: WordRun;
}

/** Signs that a passage begins or ends with, as a quotation mark, come along where they stand there too. */
function withSigns(map: WordMap, texts: Texts, { passage, run, there }: Placing): TextRange {
  const [first, last] = [map.after[there.from]?.start ?? 0, map.after[there.to]?.end ?? 0];
  const lead = texts.before.slice(passage.start, map.before[run.from]?.start);
  const trail = texts.before.slice(map.before[run.to]?.end ?? passage.end, passage.end);
  let [start, end] = [first, last];
  while (start > 0 && first - start < lead.length && texts.after[start - 1] === lead.at(start - 1 - first))
    start -= 1;
  while (end - last < trail.length && texts.after[end] === trail[end - last]) end += 1;
  return { start, end };
}

/** The offset after the nearest words before a passage that are still there; 0 where none is. */
function nearestPlace({ before, after, matches }: WordMap, start: number): number {
  for (let place = firstBehind(before, start); place >= 0; place -= 1) {
    const there = matches.after(place);
    if (there !== null) return after[there]?.end ?? 0;
  }
  return 0;
}
