import type { Found, ReadText } from '../read-text.ts';
import { isCapital, isLoud, type Token } from '../text-tokens.ts';
import { states } from '../word-tables.ts';

/** Postal codes that after a name and a comma are as likely a degree or a calling. */
const alsoDegrees: ReadonlySet<string> = new Set(['MD', 'MA', 'MS', 'PA', 'DO', 'ME']);

/** How a state is shortened, letter for letter, to its whole name. */
const fullNames: ReadonlyMap<string, string> = new Map(
  states.flatMap(({ full, short, postal }) => [
    ...(short === full ? [] : [[short, full] as const]),
    ...(alsoDegrees.has(postal) ? [] : [[postal, full] as const]),
  ]),
);

/** As many tokens as the longest abbreviation has, as in "W.Va." */
const mostTokens = 4;

/** Shortened names of states after the name of a town. With a ZIP code they belong to an address. */
export function findStateNames({ text, tokens }: ReadText): readonly Found[] {
  return tokens.flatMap((comma, at) => {
    const town = tokens[at - 1];
    // A town in capitals is a dateline, where states are shortened.
    if (comma.text !== ',' || !comma.glued || !isCapital(town) || isLoud(town)) return [];
    for (let end = Math.min(at + mostTokens, tokens.length - 1); end > at; end -= 1) {
      const [first, last] = [tokens[at + 1], tokens[end]];
      if (first === undefined || last === undefined) continue;
      const full = fullNames.get(text.slice(first.start, last.end));
      if (full === undefined) continue;
      if (
        tokens[end + 1]?.kind === 'number' ||
        (tokens[end + 1]?.glued === true && tokens[end + 1]?.kind !== 'mark')
      )
        return [];
      const stop = last.text === '.' && endsSentence(tokens[end + 1]) ? '.' : '';
      return [{ start: first.start, end: last.end, replacements: [full + stop] }];
    }
    return [];
  });
}

/** Within a sentence a comma follows a state, so that a full stop before anything else ended the sentence. */
function endsSentence(next: Token | undefined): boolean {
  return next === undefined || isCapital(next);
}
