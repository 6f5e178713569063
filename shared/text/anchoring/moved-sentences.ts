import { likelyPairs } from '../compare/likely-pairs.ts';
import { createTokenBook } from '../compare/token-book.ts';
import type { WordMap } from './map-words.ts';
import type { Word } from './read-words.ts';
import type { Side } from './word-matches.ts';

/** Words in a row by their places: a sentence, or what is left of one. */
export type Stretch = readonly number[];

/** Fewer words are alike by chance. */
const fewestWords = 6;
const alike = { of: 'words', fit: 0.55 } as const;

/**
 * Pairs sentences that were moved and rewritten: those left over in both texts that have most words in common. Each
 * stands in one pair at most.
 */
export function pairMovedSentences({
  before,
  after,
  matches,
}: WordMap): readonly (readonly [old: Stretch, young: Stretch])[] {
  const gone = stretchesLeft(before, matches.ofBefore);
  const come = stretchesLeft(after, matches.ofAfter);
  const old = gone.map((each) => textOf(before, each));
  const young = come.map((each) => textOf(after, each));
  const likely = [...likelyPairs({ gone: old, come: young, book: createTokenBook() }, alike)].sort(
    (a, b) => b.fit - a.fit,
  );
  const taken = { before: new Set<number>(), after: new Set<number>() };
  return likely.flatMap((pair) => {
    const [one, other] = [gone[pair.before], come[pair.after]];
    if (one === undefined || other === undefined) return [];
    if (taken.before.has(pair.before) || taken.after.has(pair.after)) return [];
    taken.before.add(pair.before);
    taken.after.add(pair.after);
    return [[one, other] as const];
  });
}

function stretchesLeft(words: readonly Word[], side: Side): readonly Stretch[] {
  const stretches: number[][] = [];
  let last = -2;
  words.forEach(({ begins }, place) => {
    if (side.partner(place) !== null) return;
    if (begins || last !== place - 1) stretches.push([]);
    stretches.at(-1)?.push(place);
    last = place;
  });
  return stretches.filter(({ length }) => length >= fewestWords);
}

function textOf(words: readonly Word[], stretch: Stretch): string {
  return stretch.map((place) => words[place]?.key ?? '').join(' ');
}
