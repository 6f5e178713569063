import { beginningsOf, type Match, matchPattern, type Trial } from './match-pattern.ts';
import type { SlotStart } from './pattern-slots.ts';
import { isFault, type Pattern, parsePattern } from './phrase-pattern.ts';
import type { Found, ReadText } from './read-text.ts';
import {
  fillReplacement,
  inCapitalsOf,
  isReplacementFault,
  parseReplacement,
  type Replacement,
} from './replacement.ts';
import type { CapitalRule, PhraseLine } from './style-rule.ts';
import { beginsSentence, isCapital, isLoud, type Token } from './text-tokens.ts';

/** One line of a rule, ready to be looked for. */
export interface Phrase {
  readonly pattern: Pattern;
  readonly replacements: readonly Replacement[];
  readonly capitals: CapitalRule;
}

/** The lines of a rule that can be understood. What is wrong with the others is for `rule-faults.ts` to say. */
export function readPhrases(lines: readonly PhraseLine[], capitals: CapitalRule): readonly Phrase[] {
  return lines.flatMap(({ find, propose }) => {
    const pattern = parsePattern(find);
    if (isFault(pattern)) return [];
    const read = propose.map((line) => parseReplacement(line, pattern));
    const replacements = read.flatMap((each) => (isReplacementFault(each) ? [] : [each]));
    return [{ pattern, replacements, capitals }];
  });
}

/** Phrases by what they can begin with, so that a text costs the same with one rule and with a thousand. */
export interface PhraseIndex<Owner> {
  readonly byWord: ReadonlyMap<string, readonly Owned<Owner>[]>;
  readonly byKind: Readonly<Record<Exclude<SlotStart, readonly string[]>, readonly Owned<Owner>[]>>;
}

interface Owned<Owner> {
  readonly phrase: Phrase;
  readonly owner: Owner;
}

export function indexPhrases<Owner>(owned: readonly Owned<Owner>[]): PhraseIndex<Owner> {
  const byWord = new Map<string, Owned<Owner>[]>();
  const none = (): Owned<Owner>[] => [];
  const byKind = { number: none(), capital: none(), sentence: none(), any: none() };
  for (const each of owned) {
    const words = new Set<string>();
    for (const begins of beginningsOf(each.phrase.pattern)) {
      if (typeof begins === 'string') byKind[begins].push(each);
      else for (const word of begins) words.add(word);
    }
    for (const word of words) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [each]);
      else known.push(each);
    }
  }
  return { byWord, byKind };
}

/** Calls back for everything that a phrase of the index finds in the text. */
export function eachPhrase<Owner>(
  index: PhraseIndex<Owner>,
  text: ReadText,
  onFound: (owner: Owner, found: Found) => void,
): void {
  const { byWord, byKind } = index;
  const trials = new Map<Phrase, Trial>();
  const tryAll = (owned: readonly Owned<Owner>[], at: number): void => {
    for (const { phrase, owner } of owned) {
      const caseRule = phrase.capitals === 'exact' ? 'exact' : 'any';
      const trial = trials.get(phrase) ?? { tokens: text.tokens, caseRule, failed: new Set() };
      trials.set(phrase, trial);
      const found = findAt(phrase, text, { at, trial });
      if (found !== null) onFound(owner, found);
    }
  };
  text.tokens.forEach((token, at) => {
    tryAll(byWord.get(token.norm) ?? [], at);
    tryAll(byKind.any, at);
    if (token.kind === 'number') tryAll(byKind.number, at);
    if (isCapital(token)) tryAll(byKind.capital, at);
    if (byKind.sentence.length > 0 && beginsSentence(text.tokens, at)) tryAll(byKind.sentence, at);
  });
}

function findAt(
  phrase: Phrase,
  text: ReadText,
  { at, trial }: { readonly at: number; readonly trial: Trial },
): Found | null {
  const { tokens } = text;
  const match = matchPattern(phrase.pattern, at, trial);
  if (match === null || !isWhole(tokens, match)) return null;
  if (phrase.capitals === 'not-names' && isName(phrase.pattern, text, match)) return null;
  const [start, end] = [tokens[match.start]?.start, tokens[match.end - 1]?.end];
  if (start === undefined || end === undefined) return null;
  const words = text.text.slice(start, end);
  const replacements = phrase.replacements
    .map((replacement) => fillReplacement(replacement, match, tokens, text.text))
    .filter((filled) => filled !== null)
    .map((filled) => (phrase.capitals === 'exact' ? filled : inCapitalsOf(filled, words)));
  const others = replacements.filter((filled) => filled !== words);
  // What would be put in stands there already: the rule asks for just this.
  if (replacements.length > 0 && others.length === 0) return null;
  // A rule that proposes something and cannot do so here was not meant for this.
  if (phrase.replacements.length > 0 && replacements.length === 0) return null;
  return { start, end, replacements: [...new Set(others)] };
}

/** Whether the match is no part of a longer word or figure: "e-mails" in "e-mails-only", or "5" in "5/8". */
function isWhole(tokens: readonly Token[], match: Match): boolean {
  const [first, last] = [tokens[match.start], tokens[match.end - 1]];
  const [before, after] = [tokens[match.start - 1], tokens[match.end]];
  if (first !== undefined && first.kind !== 'mark' && first.glued && before !== undefined) {
    if (before.kind !== 'mark') return false;
    if (isJoint(before) && before.glued && tokens[match.start - 2]?.kind !== 'mark') return false;
  }
  if (last !== undefined && last.kind !== 'mark' && after?.glued === true) {
    if (after.kind !== 'mark') return false;
    const beyond = tokens[match.end + 1];
    if (isJoint(after) && beyond?.glued === true && beyond.kind !== 'mark') return false;
  }
  return true;
}

function isJoint({ norm }: Token): boolean {
  return /^[-–/:&_]$/.test(norm);
}

/** Whether the match has a capital that neither the pattern nor a sentence asks for. Heads may be in capitals all through. */
function isName(pattern: Pattern, { tokens, field }: ReadText, { start }: Match): boolean {
  if (field === 'headline' || pattern.capital || !isCapital(tokens[start])) return false;
  return !beginsSentence(tokens, start) && !(isLoud(tokens[start]) && isLoud(tokens[start - 1]));
}
