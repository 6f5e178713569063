import type { Found, ReadText } from '../read-text.ts';
import { beginsSentence } from '../text-tokens.ts';

/** Sentences of more words than the house wants. What is quoted is not ours to shorten, so its sentence is passed over. */
export function findLongSentences({ tokens }: ReadText, most: number): readonly Found[] {
  const found: Found[] = [];
  let [first, words] = [0, 0];
  tokens.forEach((token, at) => {
    if (at > first && token.kind !== 'mark' && endsBefore(at)) [first, words] = [at, 0];
    if (token.kind !== 'mark') words += 1;
    const next = tokens[at + 1];
    if (words <= most || (next !== undefined && !endsBefore(at + 1))) return;
    const start = tokens[first]?.start;
    if (start !== undefined) found.push({ start, end: token.end, replacements: [] });
    words = 0;
  });
  return found;

  /** A colon leads on to more of the same sentence. */
  function endsBefore(at: number): boolean {
    return tokens[at - 1]?.text !== ':' && beginsSentence(tokens, at);
  }
}
