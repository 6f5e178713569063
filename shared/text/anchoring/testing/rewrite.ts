import type { Sentence, TrackedText, TrackedWord } from './tracked-text.ts';

/** Numbers from 0 to 1, the same ones for the same seed. */
export type Chance = () => number;

/** Mulberry32: small, even enough for tests, and the same on every machine. */
export function chanceOf(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How often each thing happens in a rewriting: to a word, to a sentence, to a paragraph. */
export interface RewriteLevel {
  readonly name: 'light' | 'medium' | 'heavy';
  readonly replaced: number;
  readonly putIn: number;
  readonly takenOut: number;
  readonly sentencesNew: number;
  readonly sentencesGone: number;
  readonly sentencesSwapped: number;
  readonly paragraphsMoved: number;
  readonly paragraphsDivided: number;
  readonly paragraphsJoined: number;
}

/** From a copy editor’s pass to a second writer’s version. */
export const rewriteLevels: readonly RewriteLevel[] = [
  {
    name: 'light',
    replaced: 0.05,
    putIn: 0.01,
    takenOut: 0.01,
    sentencesNew: 0.02,
    sentencesGone: 0.02,
    sentencesSwapped: 0.02,
    paragraphsMoved: 0.05,
    paragraphsDivided: 0.05,
    paragraphsJoined: 0.05,
  },
  {
    name: 'medium',
    replaced: 0.12,
    putIn: 0.02,
    takenOut: 0.02,
    sentencesNew: 0.06,
    sentencesGone: 0.06,
    sentencesSwapped: 0.06,
    paragraphsMoved: 0.12,
    paragraphsDivided: 0.12,
    paragraphsJoined: 0.12,
  },
  {
    name: 'heavy',
    replaced: 0.16,
    putIn: 0.04,
    takenOut: 0.04,
    sentencesNew: 0.08,
    sentencesGone: 0.08,
    sentencesSwapped: 0.12,
    paragraphsMoved: 0.25,
    paragraphsDivided: 0.2,
    paragraphsJoined: 0.2,
  },
];

/** Words that go together in most sentences: “in the city”, “he said that”. */
const pieceLength = 3;

/**
 * Rewrites a text as people do, every word keeping its number: a word that is put in place of another takes its number
 * over. New words are the text’s own, so that what is new looks like what is old, which is what leads a search astray.
 */
export function rewrite(text: TrackedText, level: RewriteLevel, chance: Chance): TrackedText {
  const words = text.flat(2);
  const happens = (share: number) => chance() < share;
  const anyOf = <T>(list: readonly T[], otherwise: T): T =>
    list[Math.floor(chance() * list.length)] ?? otherwise;
  const other = (word: TrackedWord): TrackedWord => ({
    ...word,
    word: otherWord(word.word, anyOf(words, word).word, chance),
  });
  const rewritten = (sentence: Sentence): Sentence =>
    sentence.flatMap((word) => {
      if (happens(level.takenOut)) return [];
      const now = happens(level.replaced) ? other(word) : word;
      const more = { ...anyOf(words, word), id: null, lead: '', tail: '' };
      return happens(level.putIn) ? [now, more] : [now];
    });
  const newSentence = (): Sentence => {
    // Of short pieces of several sentences: it reads like the text and says something else.
    const pieces = Array.from({ length: 6 }, () => {
      const sentence = anyOf(text.flat(), []);
      const from = Math.floor(chance() * Math.max(1, sentence.length - pieceLength));
      return sentence.slice(from, from + pieceLength);
    });
    return pieces.flat().map((word) => ({ ...word, id: null }));
  };
  const paragraphs = text.map((sentences) => {
    const kept = sentences.filter(() => !happens(level.sentencesGone)).map(rewritten);
    const swapped = swapNeighbours(kept, () => happens(level.sentencesSwapped));
    return swapped.flatMap((sentence) =>
      happens(level.sentencesNew) ? [sentence, newSentence()] : [sentence],
    );
  });
  const divided = paragraphs.flatMap((sentences) => {
    if (sentences.length < 2 || !happens(level.paragraphsDivided)) return [sentences];
    const at = 1 + Math.floor(chance() * (sentences.length - 1));
    return [sentences.slice(0, at), sentences.slice(at)];
  });
  const joined = joinNeighbours(divided, () => happens(level.paragraphsJoined));
  for (let place = 0; place < joined.length; place += 1) {
    if (!happens(level.paragraphsMoved)) continue;
    const [moved] = joined.splice(place, 1);
    if (moved !== undefined) joined.splice(Math.floor(chance() * (joined.length + 1)), 0, moved);
  }
  return joined
    .map((sentences) => sentences.filter((sentence) => sentence.length > 0))
    .filter((sentences) => sentences.length > 0);
}

/** A figure becomes another figure; a word another word of the text. */
function otherWord(word: string, offered: string, chance: Chance): string {
  if (!/\d/.test(word)) return offered;
  return word.replace(/\d/g, () => String(1 + Math.floor(chance() * 9)));
}

function swapNeighbours<T>(list: readonly T[], happens: () => boolean): readonly T[] {
  const swapped = [...list];
  for (let place = 0; place + 1 < swapped.length; place += 1) {
    if (!happens()) continue;
    const pair = swapped.slice(place, place + 2).reverse();
    swapped.splice(place, 2, ...pair);
    place += 1;
  }
  return swapped;
}

function joinNeighbours<T>(lists: readonly (readonly T[])[], happens: () => boolean): (readonly T[])[] {
  const joined: (readonly T[])[] = [];
  for (const list of lists) {
    const last = joined.at(-1);
    if (last !== undefined && happens()) joined[joined.length - 1] = [...last, ...list];
    else joined.push(list);
  }
  return joined;
}
