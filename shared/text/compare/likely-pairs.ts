// Which paragraphs of two long lists may be one another, without comparing each with each: a rewritten
// paragraph still shares runs of words with what it was, and few others do.
import type { CommonItem } from './common-items.ts';
import { createLikeness } from './likeness.ts';
import type { TokenBook } from './token-book.ts';

/** Two paragraphs, by their places in either list, and how alike they are. */
export interface LikelyPair extends CommonItem {
  readonly fit: number;
}

/** A run of words that stands in more paragraphs than this tells none of them apart. */
const mostSharers = 16;
/** Of the paragraphs that share most runs with one, so many are looked at word by word. */
const mostCandidates = 4;

/** Two paragraphs with more than this share of runs that hardly any other has are the same one, rewritten. */
const sureShare = 0.5;

/**
 * What two paragraphs must share at least, from 0 to 1: of their words, or of their runs of two words, which
 * paragraphs that are only about the same matter do not share.
 */
export interface LeastFit {
  readonly of: 'words' | 'runs';
  readonly fit: number;
}

/** Two lists of paragraphs, and the book in which they are read. */
export interface PairedTexts {
  readonly gone: readonly string[];
  readonly come: readonly string[];
  readonly book: TokenBook;
}

/** Every pair that is alike enough. Of two texts without any likeness there is none. */
export function likelyPairs({ gone, come, book }: PairedTexts, least: LeastFit): readonly LikelyPair[] {
  const runNumbers = new Map<number, number>();
  const readRuns = (text: string): ReadWords => {
    const { words } = book.read(text);
    return { words, runs: runsOf(words, runNumbers) };
  };
  const [old, young] = [gone.map(readRuns), come.map(readRuns)];
  const sharersOf = placesOfRuns(young, runNumbers.size);
  const likeness = least.of === 'words' ? book.likeness : createLikeness(() => runNumbers.size);
  const slope = come.length / Math.max(1, gone.length);
  const shared = new Int32Array(come.length);
  return old.flatMap((one, before) => {
    // Where every sentence is like every other only the place is left to go by.
    const across = Math.round(before * slope);
    const sharing = sharingMost(one.runs, sharersOf, shared);
    const candidates = sharing.isSure ? sharing.places : [...sharing.places, across - 1, across, across + 1];
    return [...new Set(candidates)].flatMap((after) => {
      const other = young[after];
      const fit = other === undefined ? 0 : likeness(one[least.of], other[least.of]);
      return fit < least.fit ? [] : [{ before, after, fit }];
    });
  });
}

interface Sharing {
  readonly places: readonly number[];
  /** The one place shares so much that no other needs to be looked at. */
  readonly isSure: boolean;
}

/** `shared` has a nought for each place, before and after. */
function sharingMost(
  runs: Int32Array,
  sharersOf: readonly (readonly number[] | undefined)[],
  shared: Int32Array,
): Sharing {
  const met: number[] = [];
  for (const run of runs) {
    const sharers = sharersOf[run];
    if (sharers === undefined || sharers.length > mostSharers) continue;
    for (const place of sharers) {
      const count = shared[place] ?? 0;
      if (count === 0) met.push(place);
      shared[place] = count + 1;
    }
  }
  const places = bestOf(met, shared);
  const [best = -1] = places;
  const isSure = (shared[best] ?? 0) > runs.length * sureShare;
  for (const place of met) shared[place] = 0;
  return isSure ? { places: [best], isSure } : { places, isSure };
}

/** The places that share most. Few of many are wanted, so that sorting all of them would be most of the work. */
function bestOf(met: readonly number[], shared: Int32Array): readonly number[] {
  const best: number[] = [];
  for (const place of met) {
    const count = shared[place] ?? 0;
    let at = best.length;
    while (at > 0 && (shared[best[at - 1] ?? 0] ?? 0) < count) at -= 1;
    if (at >= mostCandidates) continue;
    best.splice(at, 0, place);
    best.length = Math.min(best.length, mostCandidates);
  }
  return best;
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
  readonly words: Int32Array;
  /** Neighbouring words: a word alone is shared by half the paragraphs of a story. */
  readonly runs: Int32Array;
}

/** A word that stands alone is a run by itself. */
function runsOf(words: Int32Array, numbers: Map<number, number>): Int32Array {
  const runs = new Int32Array(words.length === 1 ? 1 : Math.max(0, words.length - 1));
  for (let index = 0; index < runs.length; index += 1) {
    const [one, other] = [words[index] ?? 0, words[index + 1] ?? 0];
    // Two runs in a thousand million look the same by this, which makes them alike by one run more than they are.
    const run = (Math.imul(one + 1, 0x9e3779b1) ^ Math.imul(other + 1, 0x85ebca6b)) >>> 2;
    const known = numbers.get(run) ?? numbers.size;
    numbers.set(run, known);
    runs[index] = known;
  }
  return runs;
}

/** By the number of a run: where it stands, in as many places as are of use and one more. */
function placesOfRuns(
  lists: readonly ReadWords[],
  count: number,
): readonly (readonly number[] | undefined)[] {
  const places: number[][] = new Array(count);
  lists.forEach(({ runs }, place) => {
    for (const run of runs) {
      const known = places[run];
      if (known === undefined) places[run] = [place];
      else if (known.length <= mostSharers && known.at(-1) !== place) known.push(place);
    }
  });
  return places;
}
