import { type CheckedBlock, quotationsOf } from '../checks/quotations.ts';
import { numberWord } from './number-words.ts';
import type { TextRange } from './quote-anchor.ts';

/**
 * The parts of a block that state a fact by their form: figures in digits or words, dates, names, and what stands in
 * quotation marks. It reads English copy by its spelling alone, so it errs on the side of finding: a change of style
 * that is looked at once more costs a glance, a changed figure that is not costs a correction.
 */
export function factsIn(block: CheckedBlock): readonly TextRange[] {
  const stated = statedFactsIn(block.text).map(({ start, end }) => ({ start, end }));
  return [...quotationsOf(block), ...stated].sort((a, b) => a.start - b.start);
}

/** A word that states a fact by its form, and which. */
export interface StatedFact extends TextRange {
  readonly kind: 'figure' | 'date' | 'name';
}

/** The words of a text that are figures, dates or parts of names, in order. */
export function statedFactsIn(text: string): readonly StatedFact[] {
  const words = wordsOf(text);
  return words.flatMap((word, index) => {
    const kind = factKind(words, index);
    return kind === null ? [] : [{ start: word.start, end: word.end, kind }];
  });
}

/**
 * What a passage says that must not change unseen: figures, dates, and names, whether the sentence holds or is denied.
 * A passage is out of its sentence, so every capital counts but that of a word which begins sentences and no name.
 */
export function factWordsIn(passage: string): readonly string[] {
  return wordsOf(passage)
    .filter((each) => isFigure(each) || dates.test(each.word) || denials.test(each.word) || mayBeName(each))
    .map(({ word }) => word.replaceAll('’', "'"));
}

const denials = /^(?:not|no|never|none|nobody|nothing|nor|neither|without|cannot|\p{L}+n[’']t)$/iu;

function mayBeName(word: Word): boolean {
  return isCapitalised(word) && !(word.begins && smallWord.test(word.word));
}

function factKind(words: readonly Word[], index: number): StatedFact['kind'] | null {
  const word = words[index];
  if (word === undefined) return null;
  if (isDate(word)) return 'date';
  if (isFigure(word)) return 'figure';
  return isName(words, index) ? 'name' : null;
}

interface Word extends TextRange {
  readonly word: string;
  /** Whether it begins a sentence, where a capital says nothing. */
  readonly begins: boolean;
}

const farthestSign = 16;

/** A figure takes its sign, its separators and its unit along: $1,300, 4.5%, 10:30, 2024–25. */
const wordOrFigure =
  /[$€£¥+−-]?\p{N}+(?:[.,:/–-]?\p{N}+)*(?:%|\p{L}+)?|[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu;

/** A full stop after these ends no sentence; nor does one after a single capital, as in a name or “U.S.”. */
const abbreviations =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Capt|Sgt|Maj|Adm|Gov|Sen|Rep|Rev|St|No|Jr|Sr|vs|Inc|Co|Corp|\p{Lu})\.$/u;

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(wordOrFigure)].map(({ 0: word, index }) => {
    // What stands before a word is looked at no further than an abbreviation and its marks reach.
    const before = text.slice(Math.max(0, index - farthestSign), index).replace(/[\s“”„"«»‘’'([]+$/u, '');
    const begins = before === '' || (/[.!?…]$/u.test(before) && !abbreviations.test(before));
    return { word, start: index, end: index + word.length, begins };
  });
}

function isFigure({ word }: Word): boolean {
  return /\p{N}/u.test(word) || numberWord.test(word);
}

const dates =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec|today|tonight|tomorrow|yesterday)$/i;

/** “may” and “march” are months only with their capital. */
function isDate({ word, begins }: Word): boolean {
  return dates.test(word) && (!/^(?:may|march)$/i.test(word) || (/^\p{Lu}/u.test(word) && !begins));
}

function isName(words: readonly Word[], index: number): boolean {
  const one = words[index];
  if (one === undefined || !isCapitalised(one)) return false;
  if (!one.begins || /\p{Lu}.*\p{Lu}/u.test(one.word)) return true;
  // “Smith denied it” begins like any sentence; “Ann Smith denied it” begins with a name.
  if (smallWord.test(one.word)) return false;
  const next = words[index + 1];
  return next !== undefined && !next.begins && next.start - one.end === 1 && isCapitalised(next);
}

/** What a sentence often begins with before a name, and no name begins with. */
const smallWord =
  /^(?:the|an?|in|on|at|by|for|from|to|of|and|but|or|so|he|she|it|they|we|his|her|its|their|our|when|while|after|before|if|as|with|that|this|then)$/i;

function isCapitalised({ word }: Word): boolean {
  return /^\p{Lu}/u.test(word) && !/^I(?:[’'].*)?$/u.test(word);
}
