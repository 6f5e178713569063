import { inWords, numberOf, numberWords } from './spelled-numbers.ts';
import { beginsSentence, isCapital, type Token } from './text-tokens.ts';
import { months, monthVariants, states, titles, weekdays } from './word-tables.ts';

/**
 * Which tokens a slot can begin with: certain words, any number, any capitalised word, what begins a sentence, or
 * anything.
 */
export type SlotStart = readonly string[] | 'number' | 'capital' | 'sentence' | 'any';

export interface Slot {
  readonly begins: SlotStart;
  /** The tokens after those that it may take from an index on, longest first; none where it does not fit. */
  readonly ends: (tokens: readonly Token[], at: number) => readonly number[];
}

/** Slot that takes one token. */
function one(begins: SlotStart, fits: (token: Token) => boolean): Slot {
  return {
    begins,
    ends: (tokens, at) => {
      const token = tokens[at];
      return token !== undefined && fits(token) ? [at + 1] : [];
    },
  };
}

/**
 * Slot for names out of a list, with a capital. The full stop of an abbreviation belongs to it; that after a whole name
 * ends the sentence.
 */
function listed(names: readonly string[]): Slot {
  const known = new Set(names.map((name) => name.toLowerCase().replace('.', '')));
  const stopped = new Set(
    names.filter((name) => name.endsWith('.')).map((name) => name.slice(0, -1).toLowerCase()),
  );
  return {
    begins: [...known].map((name) => name.split(' ')[0] ?? ''),
    ends: (tokens, at) => {
      const [token, next] = [tokens[at], tokens[at + 1]];
      if (token === undefined || !isCapital(token)) return [];
      if (next?.kind === 'word' && !next.glued && known.has(`${token.norm} ${next.norm}`)) return [at + 2];
      if (!known.has(token.norm)) return [];
      return next?.text === '.' && next.glued && stopped.has(token.norm) ? [at + 2, at + 1] : [at + 1];
    },
  };
}

const spelled: Slot = {
  begins: numberWords,
  ends: (tokens, at) => {
    const [ten, hyphen, unit] = tokens.slice(at, at + 3);
    if (ten === undefined || numberOf(ten.norm) === null) return [];
    const whole = hyphen?.text === '-' && unit?.kind === 'word' ? numberOf(`${ten.norm}-${unit.norm}`) : null;
    return whole === null ? [at + 1] : [at + 3];
  },
};

const digits = one('number', ({ kind }) => kind === 'number');

const money: Slot = {
  begins: ['$'],
  ends: (tokens, at) => {
    const [sign, number, size] = tokens.slice(at, at + 3);
    if (sign?.text !== '$' || number?.kind !== 'number') return [];
    return /^(?:thousand|million|billion|trillion)$/.test(size?.norm ?? '') ? [at + 3] : [at + 2];
  },
};

/** As many as a gap in a phrase may be wide. */
const widest = 3;

/** An hour, with minutes or without. */
const time: Slot = {
  begins: 'number',
  ends: (tokens, at) => {
    const [hour, colon, minutes] = tokens.slice(at, at + 3);
    if (hour?.kind !== 'number' || !/^[0-9]{1,2}$/.test(hour.text)) return [];
    const hasMinutes = colon?.text === ':' && colon.glued && minutes?.kind === 'number' && minutes.glued;
    return [hasMinutes ? at + 3 : at + 1];
  },
};

/** Words in ly that are no adverbs, or as often something else. */
const notAdverbs: ReadonlySet<string> = new Set(
  `family early only friendly daily weekly monthly yearly quarterly elderly curly silly ugly likely lonely lovely
  lively deadly costly orderly scholarly july italy rally reply supply ally bully belly jelly jolly holy holly assembly
  anomaly monopoly homily woolly hilly wily user-friendly kelly billy sally molly polly emily beverly`.split(
    /\s+/,
  ),
);

const words: Slot = {
  begins: 'any',
  ends: (tokens, at) => {
    const ends: number[] = [];
    for (let end = at; end < at + widest && tokens[end]?.kind === 'word'; end += 1) ends.unshift(end + 1);
    return ends;
  },
};

const wholeNumber = (token: Token, from: number, to: number): boolean =>
  token.kind === 'number' &&
  /^[0-9]+$/.test(token.text) &&
  Number(token.text) >= from &&
  Number(token.text) <= to;

/** What stands in braces in a pattern. */
export const slots = {
  digits,
  small: one('number', (token) => wholeNumber(token, 0, 9)),
  day: one('number', (token) => wholeNumber(token, 1, 31)),
  year: one('number', (token) => token.text.length === 4 && wholeNumber(token, 1500, 2099)),
  spelled,
  money,
  time,
  month: listed([
    ...months.flatMap(({ full, short }) => [full, short]),
    ...Object.keys(monthVariants).map((variant) => `${variant}.`),
  ]),
  weekday: listed(weekdays),
  state: listed(states.map(({ full }) => full)),
  title: listed(titles.flatMap(({ full, short }) => [full, short])),
  name: one('capital', isCapital),
  word: one('any', ({ kind }) => kind === 'word'),
  words,
  adverb: one('any', ({ kind, norm }) => kind === 'word' && /...ly$/.test(norm) && !notAdverbs.has(norm)),
  /** The beginning of a sentence; takes nothing. What follows a colon goes on with one. */
  start: {
    begins: 'sentence',
    ends: (tokens, at) => (beginsSentence(tokens, at) && tokens[at - 1]?.text !== ':' ? [at] : []),
  },
} satisfies Readonly<Record<string, Slot>>;
export type SlotName = keyof typeof slots;

/** All of them, as they are written in braces. */
export const slotNames: readonly string[] = Object.keys(slots);

export function isSlotName(name: string): name is SlotName {
  return Object.hasOwn(slots, name);
}

/** Numbers in figures for those in words, and the other way about; null where it is neither. */
export function numberIn(form: 'digits' | 'words', text: string): string | null {
  const number = /^[0-9]+$/.test(text) ? Number(text) : numberOf(text);
  if (number === null) return null;
  return form === 'digits' ? String(number) : inWords(number);
}
