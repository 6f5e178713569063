import type { WordMap } from './map-words.ts';
import type { Word } from './read-words.ts';
import { lengthOf, type WordRun } from './word-run.ts';

/** A place where the passage's words stand, and whether they can be no other mention of the same. */
export interface Found {
  readonly run: WordRun;
  readonly sure: boolean;
}

/** How many words on either side are looked at to tell places apart. */
const contextWords = 6;

/**
 * Looks for a passage by its exact words, among words that are those of no other passage: a name that stands where
 * another mention of it stood is that other mention. Of several places the one with the same surroundings counts.
 */
export function findLeftOver(map: WordMap, passage: WordRun): Found | null {
  const [best, second] = placesOf(map, passage).sort((a, b) => b.context - a.context);
  if (best === undefined || best.context === second?.context) return null;
  const { from, context } = best;
  const alone = second === undefined;
  const sure = context >= 3 || (alone && lengthOf(passage) >= 3);
  // Two words with other neighbours are a turn of phrase.
  if (context === 0 && lengthOf(passage) <= 2) return null;
  return { run: { from, to: from + lengthOf(passage) - 1 }, sure };
}

interface Place {
  readonly from: number;
  /** How many words around it are the same, counted from the passage outwards. */
  readonly context: number;
}

function placesOf({ before, after, matches }: WordMap, { from, to }: WordRun): Place[] {
  const places: Place[] = [];
  const first = before[from]?.key;
  for (let place = 0; place + to - from < after.length; place += 1) {
    if (after[place]?.key !== first) continue;
    let step = 0;
    while (step <= to - from && isFree(place + step) && after[place + step]?.key === before[from + step]?.key)
      step += 1;
    if (step <= to - from) continue;
    const context =
      sameBeside({ before, after }, { old: from, young: place, by: -1 }) +
      sameBeside({ before, after }, { old: to, young: place + to - from, by: 1 });
    places.push({ from: place, context });
  }
  return places;

  function isFree(place: number): boolean {
    const partner = matches.before(place);
    return partner === null || (partner >= from && partner <= to);
  }
}

function sameBeside(
  { before, after }: { readonly before: readonly Word[]; readonly after: readonly Word[] },
  { old, young, by }: { readonly old: number; readonly young: number; readonly by: 1 | -1 },
): number {
  let same = 0;
  while (same < contextWords) {
    const word = before[old + (same + 1) * by];
    if (word === undefined || word.key !== after[young + (same + 1) * by]?.key) break;
    same += 1;
  }
  return same;
}
