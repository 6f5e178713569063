/** One thing that a person searches for. */
export interface SearchTerm {
  /** A word, or the words of a phrase in their order. */
  readonly text: string;
  /** False where the person wants what does not have it. */
  readonly wanted: boolean;
  /** False for the word that is still being typed: what begins with it is found too. */
  readonly whole: boolean;
}

/** What a person searches for: all that is wanted, none that is not. Empty finds everything. */
export type SearchQuery = readonly SearchTerm[];

/** A minus if any, then a phrase in quotation marks, which the end of the text may close, or a word. */
const term = /(?<not>-)?(?:"(?<phrase>[^"]*)(?:"|$)|(?<word>[^\s"]+))/gu;

/**
 * Reads what was typed: words, "a quoted phrase", and a minus before what must not be there. Anything can be
 * typed; what holds no letter and no digit asks for nothing and is left out.
 */
export function parseSearch(typed: string): SearchQuery {
  const text = typed.replace(/[“”„]/gu, '"').replace(/\p{Cc}/gu, ' ');
  return [...text.matchAll(term)].flatMap((match) => {
    const { not, phrase, word } = match.groups ?? {};
    const words = (phrase ?? word ?? '').trim();
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    const atTheEnd = match.index + match[0].length === text.length;
    const wanted = not === undefined;
    return [{ text: words, wanted, whole: phrase !== undefined || !wanted || !atTheEnd }];
  });
}
