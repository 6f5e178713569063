import type { TextRange } from '../../text/quote-anchor.ts';
import { outletAgain, outletPattern } from './source-words.ts';

// What came through another outlet: "told NBC News", "who spoke with the Gazette", "the Post reported, citing …".

const capital = '\\p{Lu}[\\p{L}\\p{M}.&-]*';
const toOutlet = new RegExp(
  `(?<!\\p{L})(?:told|tells|telling|spoke (?:with|to)|speaking (?:with|to)|(?:an )?interview (?:with|on)|in an interview published by|wrote in|writes in|appear(?:ed|ing) on|said on|said in)\\s+((?:the|The|this) (?:news )?[\\p{Ll}]+|(?:(?:the|The) )?${capital}(?: ${capital}){0,4})`,
  'gu',
);

/** Tells the outlets that a story has things from. */
export interface Outlets {
  /** The outlet that the words of a stretch name as the one that was told; null where they name none. */
  readonly toldIn: (range: TextRange) => string | null;
}

export function findOutlets(outside: string): Outlets {
  const named: { readonly at: number; readonly name: string; readonly start: number }[] = [];
  for (const { 1: words = '', index, 0: all } of outside.matchAll(toOutlet)) {
    const at = index + all.length;
    if (outletAgain.test(words)) {
      const last = named.at(-1);
      if (last !== undefined) named.push({ ...last, at, start: index });
    } else {
      const name = longestOutlet(words);
      if (name !== null) named.push({ at, name, start: index });
    }
  }
  // "NBC" is NBC News, and "the Gazette" the Velm Gazette, where the story has the whole name.
  const whole = (name: string): string =>
    named.find((other) => other.name.startsWith(`${name} `) || other.name.endsWith(` ${name}`))?.name ?? name;
  return {
    toldIn: ({ start, end }) => {
      const told = named.find((each) => each.at > start && each.start < end);
      return told === undefined ? null : whole(told.name);
    },
  };
}

/** Of words in capitals, as many from the first as name an outlet. */
function longestOutlet(words: string): string | null {
  const parts = words.replace(/[’']s$|\.$/u, '').split(' ');
  for (let count = parts.length; count > 0; count -= 1) {
    const name = parts.slice(0, count).join(' ');
    if (outletPattern.test(name)) return name.replace(/^the /, '');
  }
  return null;
}

/** Somebody who is told and is no outlet: what is said to them is said to us too. */
const toldOthers =
  /(?<!\p{L})(?:told|tells|telling)\s+(?:the )?(?:reporters|journalists|supporters|a crowd|the crowd|an audience|voters|us)(?!\p{L})/iu;

/** Whether a stretch says that somebody else than an outlet was told. */
export function saysToAll(words: string): boolean {
  return toldOthers.test(words);
}
