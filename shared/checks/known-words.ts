import { z } from 'zod';

/** A word of a list: one word, as it is written in the middle of a sentence. */
export const knownWord = z
  .string()
  .max(200)
  .transform((text) => text.normalize('NFC').trim().replaceAll('’', "'"))
  .pipe(
    z
      .string()
      .min(1)
      .max(60)
      .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}'.&-]*$/u),
  );

/** As many words as one list holds; a newsroom's own dictionary has some thousands. */
export const longestWordList = 20_000;

/** The words of a person's own list and of the house's, and the names that the story brings with it. */
export interface WordLists {
  readonly own: readonly string[];
  readonly house: readonly string[];
  /** From the story's sources and its byline: known there and nowhere else. */
  readonly names: readonly string[];
}

/** Asks whether a word, as it stands in a text, is known. */
export type IsKnown = (word: string) => boolean;

/**
 * A word of the lists is known as it is written, with a possessive ending, and in capitals throughout. One in
 * small letters is also known at the beginning of a sentence; "iPhone" does not make "iphone" known.
 */
export function knowing({ own, house, names }: WordLists): IsKnown {
  const exact = new Set([...own, ...house, ...names].flatMap(partsOf));
  const capitals = new Set([...exact].map((word) => word.toUpperCase()));
  return (asked) => {
    const word = asked.normalize('NFC').replaceAll('’', "'");
    return [word, word.replace(/'s$|'$/i, '')].some(
      (each) => exact.has(each) || exact.has(lowerFirst(each)) || capitals.has(each),
    );
  };
}

/** Words that a name is made of: "the O'Neill-Brandt report" has four, and the two that the hyphen ties. */
export function wordsOfName(name: string): readonly string[] {
  return (name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&-]*/gu) ?? []).map((word) =>
    word.replaceAll('’', "'").replace(/[.'-]+$/, ''),
  );
}

/** The check reads a hyphened word part by part. */
function partsOf(word: string): readonly string[] {
  const parts = word.split('-').filter((part) => part !== '');
  return parts.length > 1 ? [word, ...parts] : [word];
}

function lowerFirst(word: string): string {
  const [first = ''] = word;
  return first.toLowerCase() + word.slice(first.length);
}
