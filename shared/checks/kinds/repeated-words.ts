import type { Found, ReadText } from '../read-text.ts';

/** Only words that never stand twice on purpose; "had had" and "that that" may be right. */
const neverTwice: ReadonlySet<string> = new Set(
  `the a an of to in and for with at by from as it was were be been has have he she they we his her their its this these
  those or but if on into than then when who which will would`.split(/\s+/),
);

/** A short word twice, as it is left behind by an edit. */
export function findRepeatedWords({ text, tokens }: ReadText): readonly Found[] {
  return tokens.flatMap((token, at) => {
    const again = tokens[at + 1];
    if (token.kind !== 'word' || again === undefined || again.norm !== token.norm || again.glued) return [];
    // A capital on the second belongs to a name, as in "in In Style".
    if (!neverTwice.has(token.norm) || again.text !== again.norm) return [];
    const joined = token.glued || tokens[at + 2]?.norm === '-';
    // "log in in", "put it on on": a particle of the verb, then a preposition.
    const particle = /^(?:in|on)$/.test(token.norm);
    if (joined || particle) return [];
    return [{ start: token.start, end: again.end, replacements: [text.slice(token.start, token.end)] }];
  });
}
