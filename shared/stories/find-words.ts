/** A place in a text, in UTF-16 units. */
export interface FoundWords {
  readonly start: number;
  readonly end: number;
}

/** More places than a person would look through. */
const most = 50;

/**
 * Finds what somebody typed from memory or from an e-mail: capitals, the shape of quotation marks and dashes,
 * and the number of spaces do not matter.
 */
export function findWords(text: string, typed: string): readonly FoundWords[] {
  const words = typed.trim();
  if (words === '') return [];
  const pattern = [...words.replace(/\s+/gu, ' ')].map(alike).join('');
  return [...text.matchAll(new RegExp(pattern, 'giu'))]
    .slice(0, most)
    .map((found) => ({ start: found.index, end: found.index + found[0].length }));
}

/**
 * Signs that stand for one another: what a keyboard has, what an editor sets, and what mail makes of either.
 */
const likenesses = ['"“”„«»', "'’‘‚`´", '-–—‑'];

/** A pattern for one character and those that are typed for it. */
function alike(character: string): string {
  if (character === ' ') return '\\s+';
  const alikes = likenesses.find((each) => each.includes(character));
  return alikes === undefined ? escaped(character) : `[${[...alikes].map(escaped).join('')}]`;
}

/** By its number, so that no character has a meaning of its own. */
function escaped(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
