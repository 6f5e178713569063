import type { TextRange } from '../../text/quote-anchor.ts';

/** A word that a text writes with a capital. */
export interface CapitalWord extends TextRange {
  readonly word: string;
}

/** Words with a capital, long enough to be told from another by one letter; possessives without their ending. */
export function capitalWords(text: string): readonly CapitalWord[] {
  return [...text.matchAll(/(?<![\p{L}’'-])\p{Lu}\p{Ll}{4,}(?![\p{L}-])/gu)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

/** Those that stand inside a sentence, where only a name has a capital. */
export function nameWords(text: string): readonly CapitalWord[] {
  return capitalWords(text).filter(({ start }) =>
    /[\p{Ll},]\s$/u.test(text.slice(Math.max(0, start - 2), start)),
  );
}

/**
 * Whether two words are one name in two spellings: one letter put in, left out, changed or swapped, in the middle. What
 * differs at its end alone is another form of the word, and what differs at its beginning another word.
 */
export function isNearly(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < shortest) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a.at(-1 - back) === b.at(-1 - back)) back += 1;
  const [left, right] = [a.slice(from, a.length - back), b.slice(from, b.length - back)];
  if (from < 2 || back < 1) return false;
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left === [...right].reverse().join('');
}

const shortest = 6;
