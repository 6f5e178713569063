import { z } from 'zod';

/** What is looked for, in one story or in all. */
export const findQuery = z.object({
  /** Longer than any phrase; a paragraph is found by its first words. */
  text: z.string().max(500),
  matchCase: z.boolean(),
  /** Letters and digits may not go on before or after what is found. */
  wholeWord: z.boolean(),
  /** The text is a regular expression and not words. */
  regex: z.boolean(),
});
export type FindQuery = z.output<typeof findQuery>;

export const emptyFind: FindQuery = { text: '', matchCase: false, wholeWord: false, regex: false };

/** A query as a pattern; what is wrong with it, in the words of the engine, where it is none. */
export type Compiled =
  | { readonly ok: true; readonly pattern: RegExp }
  | { readonly ok: false; readonly reason: string };

/**
 * The pattern of a query, for one line of text at a time. A pattern of words takes time in proportion to the
 * text; a regular expression can take for ever, so it is run where it can be ended.
 */
export function compileFind({ text, matchCase, wholeWord, regex }: FindQuery): Compiled {
  const flags = matchCase ? 'gu' : 'giu';
  try {
    // Alone first: a stray bracket could close one that whole words are wrapped in.
    const { source } = regex ? new RegExp(text, flags) : { source: [...text].map(alike).join('') };
    const pattern = wholeWord ? `(?<!${inWord})(?:${source})(?!${inWord})` : source;
    return { ok: true, pattern: new RegExp(pattern, flags) };
  } catch (error) {
    // The engine says what is wrong after the pattern, which is on the screen anyway.
    const reason = error instanceof Error ? error.message.split(': ').at(-1) : undefined;
    return { ok: false, reason: reason ?? '' };
  }
}

const inWord = '[\\p{L}\\p{N}\\p{M}_]';

/**
 * A keyboard has straight quotation marks and one kind of space; copy has curly ones, and spaces that do not
 * break. What is typed with the keyboard finds both; a curly mark finds itself.
 */
const typed = new Map([
  ['"', '["“”„«»]'],
  ["'", "['’‘‚]"],
  [' ', '[ \\u{a0}\\u{202f}]'],
]);

/** A pattern for one character. It is written by its number, so that none has a meaning of its own. */
function alike(character: string): string {
  return typed.get(character) ?? `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
