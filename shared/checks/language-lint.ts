import { z } from 'zod';

/** One paragraph as it is sent to be checked; longer than any that a person reads. */
export const longestParagraph = 20_000;

/**
 * What the language check says of one paragraph by itself, before it is asked what is quoted and which words
 * are known. It comes from another process and is parsed like all that comes from outside.
 */
export const languageLint = z.object({
  /** The rule's name in the language check, as in `RepeatedWords`. */
  ruleId: z.string().min(1).max(100),
  /** UTF-16 units in the paragraph. */
  start: z.int().min(0),
  end: z.int().min(0),
  message: z.string().max(2000),
  /** What may stand there instead, best first; an empty string takes the words out. */
  replacements: z.array(z.string().max(2000)).max(5),
});
export type LanguageLint = z.infer<typeof languageLint>;

/** The rule that a word is not in the dictionary; the lists of known words speak to this one alone. */
export const spellingRule = 'SpellCheck';
