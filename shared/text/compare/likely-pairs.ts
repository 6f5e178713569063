// Which paragraphs of two long lists may be one another, without comparing each with each: a rewritten
// paragraph still shares runs of words with what it was, and few others do.
import type { CommonItem } from './common-items.ts';
import { countEach, likeness, wordsOf } from './likeness.ts';

/** Two paragraphs, by their places in either list, and how alike they are. */
export interface LikelyPair extends CommonItem {
  readonly fit: number;
}

/** A run of words that stands in more paragraphs than this tells none of them apart. */
const mostSharers = 16;
/** Of the paragraphs that share most runs with one, so many are looked at word by word. */
const mostCandidates = 4;

/**
 * What two paragraphs must share at least, from 0 to 1: of their words, or of their runs of two words, which
 * paragraphs that are only about the same matter do not share.
 */
export interface LeastFit {
  readonly of: 'words' | 'runs';
  readonly fit: number;
}

/** Every pair that is alike enough. Of two texts without any likeness there is none. */
export function likelyPairs(
  gone: readonly string[],
  come: readonly string[],
  least: LeastFit,
): readonly LikelyPair[] {
  const [old, young] = [gone.map(readWords), come.map(readWords)];
  const places = placesOfRuns(young.map(({ runs }) => runs));
  const counts = (list: readonly ReadWords[]) => list.map((each) => countEach(each[least.of]));
  const [oldCounts, youngCounts] = [counts(old), counts(young)];
  const slope = come.length / Math.max(1, gone.length);
  return old.flatMap(({ runs }, before) => {
    // Where every sentence is like every other only the place is left to go by.
    const across = Math.round(before * slope);
    const candidates = new Set([...sharingMost(runs, places), across - 1, across, across + 1]);
    return [...candidates]
      .map((after) => ({ before, after, fit: likeness(oldCounts[before], youngCounts[after]) }))
      .filter(({ fit }) => fit >= least.fit);
  });
}

function sharingMost(
  runs: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const shared = new Map<number, number>();
  for (const run of runs) {
    const sharers = places.get(run) ?? [];
    if (sharers.length > mostSharers) continue;
    for (const place of sharers) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostCandidates)
    .map(([place]) => place);
}

interface Link extends LikelyPair {
  /** The likeness of the whole chain that ends here. */
  readonly sum: number;
  readonly previous: Link | null;
}

/** The pairs, in order on both sides, whose likeness adds up to most. */
export function bestChain(pairs: readonly LikelyPair[]): readonly LikelyPair[] {
  // Of one paragraph's pairs the later ones come first, so that none of them hangs on another.
  const sorted = [...pairs].sort((a, b) => a.before - b.before || b.after - a.after);
  const ends = bestEnds(1 + Math.max(0, ...sorted.map(({ after }) => after)));
  for (const pair of sorted) {
    const previous = ends.before(pair.after);
    ends.add({ ...pair, sum: pair.fit + (previous?.sum ?? 0), previous });
  }
  const chain: LikelyPair[] = [];
  for (let link = ends.before(Number.POSITIVE_INFINITY); link !== null; link = link.previous)
    chain.push(link);
  return chain.reverse();
}

/**
 * The best chains by where they end in the list after: a tree of maxima, so that asking for the best one that
 * ends before a place takes as many steps as the length has binary digits.
 */
function bestEnds(length: number) {
  const best: (Link | undefined)[] = [];
  return {
    before(place: number): Link | null {
      let found: Link | null = null;
      for (let at = Math.min(place, length); at > 0; at -= at & -at) {
        const link = best[at];
        if (link !== undefined && (found === null || link.sum > found.sum)) found = link;
      }
      return found;
    },
    add(link: Link): void {
      for (let at = link.after + 1; at <= length; at += at & -at) {
        const known = best[at];
        if (known === undefined || link.sum > known.sum) best[at] = link;
      }
    },
  };
}

interface ReadWords {
  readonly words: readonly string[];
  /** Neighbouring words: a word alone is shared by half the paragraphs of a story. */
  readonly runs: readonly string[];
}

function readWords(text: string): ReadWords {
  const words = wordsOf(text);
  const runs = words.length === 1 ? words : words.slice(1).map((word, index) => `${words[index]} ${word}`);
  return { words, runs };
}

function placesOfRuns(lists: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  lists.forEach((runs, place) => {
    for (const run of new Set(runs)) {
      const known = places.get(run);
      if (known === undefined) places.set(run, [place]);
      else if (known.length <= mostSharers) known.push(place);
    }
  });
  return places;
}
