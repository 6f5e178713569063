import type { HouseSettings } from '../settings/house-settings.ts';

/** How the end of a line should read instead: so many characters go, and these come. */
export interface Ending {
  readonly take: number;
  readonly insert: string;
}

/** The part of the house's settings that typing obeys. */
export type SignForms = Pick<HouseSettings, 'quotes' | 'dashes' | 'ellipsis'>;

/**
 * What the sign that was just typed becomes in this house. The text is that of the block up to the caret,
 * the typed sign last, and nothing struck in it. Null where it stays as it is typed. Some signs are known
 * only by what follows them ('90s, 'tis), so a later key may set an earlier sign right.
 */
export function endingFor(text: string, forms: SignForms): Ending | null {
  const ending = quoteEnding(text, forms) ?? dashEnding(text, forms) ?? ellipsisEnding(text, forms);
  if (ending === null) return null;
  // An address is copied by machines: a dash in it would break it.
  return /(:\/\/|www\.|\S@)\S*$/.test(text.slice(-longestAddress)) ? null : ending;
}

/** Farther back nothing is looked for an address that goes on to the caret. */
const longestAddress = 300;

/** The longest ending that a rule looks at, apart from quotation marks, which look for their partner. */
const reach = 16;

function quoteEnding(text: string, { quotes, dashes }: SignForms): Ending | null {
  if (quotes !== 'curly') return null;
  const typed = text.at(-1);
  if (typed !== '"' && typed !== "'") return apostropheEnding(text.slice(-reach));
  const before = text.slice(0, -1);
  // Rock 'n' roll: the first of the two was taken for an opening one.
  if (typed === "'" && /(^|\s)‘n$/i.test(before)) return { take: 3, insert: `’${before.slice(-1)}’` };
  const sign = typed === '"' ? doubleQuote(before) : singleQuote(before);
  const needsSpace = isOpening(sign) && endsWithSpacedDash(before, dashes);
  return { take: 1, insert: needsSpace ? ` ${sign}` : sign };
}

function doubleQuote(before: string): string {
  const isOpen = before.lastIndexOf('“') > before.lastIndexOf('”');
  // Six foot two, also inside a quotation.
  if (/\d′\s?\d+$/.test(before)) return '″';
  if (/\d$/.test(before)) return isOpen ? '”' : '″';
  if (/(^|[\s([{‘])$/.test(before)) return '“';
  // After a dash one that is open ends here, as in speech that is broken off; else another begins.
  return /[-–—/]$/.test(before) && !isOpen ? '“' : '”';
}

function singleQuote(before: string): string {
  if (/(^|[\s([{“])$/.test(before)) return '‘';
  const opened = before.lastIndexOf('‘');
  // An apostrophe inside a word does not close what is open.
  const isOpen = opened !== -1 && !/’(?!\p{L})/u.test(before.slice(opened));
  if (/\d$/.test(before)) return isOpen ? '’' : '′';
  return /[-–—/]$/.test(before) && !isOpen ? '‘' : '’';
}

const isOpening = (sign: string): boolean => sign === '“' || sign === '‘';

/** Words that begin with an apostrophe. Not those that a quotation may as well begin with, such as "cause". */
const clipped = /(^|[\s(—–-])‘(tis|twas|twere|twill|twould|em|til|bout|\d\d)[^\p{L}\p{N}]$/iu;
/** A decade: '90s. */
const decade = /(^|[\s(—–-])‘\d\ds$/;
/** A figure and a letter: 1990's. What was taken for a prime is an apostrophe. */
const afterFigure = /\d′\p{L}$/u;

/** A mark that was guessed wrong, now that what follows it is known. */
function apostropheEnding(tail: string): Ending | null {
  if (clipped.test(tail) || decade.test(tail)) {
    const take = tail.length - tail.lastIndexOf('‘');
    return { take, insert: `’${tail.slice(-take + 1)}` };
  }
  return afterFigure.test(tail) ? { take: 2, insert: `’${tail.slice(-1)}` } : null;
}

/** The sign of each form, and whether it stands between spaces. */
const dashSigns = {
  'spaced-em': { sign: '—', spaced: true },
  'closed-em': { sign: '—', spaced: false },
  'spaced-en': { sign: '–', spaced: true },
  off: null,
} as const;

function dashEnding(text: string, { dashes }: SignForms): Ending | null {
  const form = dashSigns[dashes];
  if (form === null) return null;
  const tail = text.slice(-reach);
  if (/(^|[^-])--$/.test(tail)) {
    const before = tail.slice(0, -2);
    if (before.trim() === '') return { take: 2, insert: form.sign };
    if (form.spaced) return { take: 2, insert: /\s$/.test(before) ? form.sign : ` ${form.sign}` };
    return { take: /\s$/.test(before) ? 3 : 2, insert: form.sign };
  }
  // The space after the dash comes with the next word, so that a dash at an end of speech has none.
  if (form.spaced && /[\p{L}\p{N}]$/u.test(tail) && endsWithSpacedDash(tail.slice(0, -1), dashes))
    return { take: 1, insert: ` ${tail.slice(-1)}` };
  return !form.spaced && /\S— $/.test(tail) ? { take: 1, insert: '' } : null;
}

/** Whether a dash of a house that spaces its dashes ends the text, with its first space and not its second. */
function endsWithSpacedDash(before: string, dashes: SignForms['dashes']): boolean {
  const form = dashSigns[dashes];
  return form?.spaced === true && before.endsWith(` ${form.sign}`) && before.trim().length > 1;
}

function ellipsisEnding(text: string, { ellipsis }: SignForms): Ending | null {
  return ellipsis === 'sign' && /(^|[^.])\.\.\.$/.test(text.slice(-reach)) ? { take: 3, insert: '…' } : null;
}
