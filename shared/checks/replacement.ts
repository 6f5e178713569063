import { inflect } from './inflections.ts';
import type { Match } from './match-pattern.ts';
import { numberIn } from './pattern-slots.ts';
import type { Pattern } from './phrase-pattern.ts';
import type { Token } from './text-tokens.ts';
import { otherForm } from './word-tables.ts';

// What a rule proposes: words as they stand, `{2}` for what the second group of the pattern took, `{2:digits}` for the
// same in another form, and `verb~` for a verb in the form that was found.

/** What can be done with the words of a group. */
const forms: Readonly<Record<string, (words: string) => string | null>> = {
  digits: (words) => numberIn('digits', words),
  words: (words) => numberIn('words', words),
  lower: (words) => words.toLowerCase(),
  capital: capitalised,
  full: (words) => otherForm(words, 'full'),
  short: (words) => otherForm(words, 'short'),
};

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'group'; readonly group: number; readonly form: string | null }
  | { readonly kind: 'verb'; readonly verb: string };
export type Replacement = readonly Part[];

export interface ReplacementFault {
  readonly fault: 'no-such-group' | 'unknown-form' | 'no-verb';
  /** The part at fault, as it was written. */
  readonly part: string;
}

const part = /\{([0-9]{1,2})(?::([a-z]{1,20}))?\}|(\p{L}[\p{L}\p{M}'’-]{0,60})~/gu;

export function parseReplacement(line: string, pattern: Pattern): Replacement | ReplacementFault {
  const parts: Part[] = [];
  let at = 0;
  for (const { 0: found, 1: number, 2: form, 3: verb, index } of line.matchAll(part)) {
    if (index > at) parts.push({ kind: 'text', text: line.slice(at, index) });
    at = index + found.length;
    if (verb !== undefined) {
      if (pattern.verb === null) return { fault: 'no-verb', part: found };
      parts.push({ kind: 'verb', verb: verb.toLowerCase() });
      continue;
    }
    const group = Number(number);
    if (group < 1 || group > pattern.groups) return { fault: 'no-such-group', part: found };
    if (form !== undefined && !Object.hasOwn(forms, form)) return { fault: 'unknown-form', part: found };
    parts.push({ kind: 'group', group, form: form ?? null });
  }
  if (at < line.length) parts.push({ kind: 'text', text: line.slice(at) });
  return parts;
}

export function isReplacementFault(read: Replacement | ReplacementFault): read is ReplacementFault {
  return 'fault' in read;
}

/** The words to put in for a match; null where a group has not the form that is asked for, as no number of years. */
export function fillReplacement(
  replacement: Replacement,
  match: Match,
  tokens: readonly Token[],
  text: string,
): string | null {
  let filled = '';
  for (const piece of replacement) {
    if (piece.kind === 'text') filled += piece.text;
    else if (piece.kind === 'verb') filled += inflect(piece.verb, match.form ?? 'base');
    else {
      const words = wordsOf(match.groups.get(piece.group), tokens, text);
      const shaped = piece.form === null ? words : forms[piece.form]?.(words);
      if (shaped === null || shaped === undefined) return null;
      filled += shaped;
    }
  }
  // A group that was left out leaves a gap where it would have stood.
  return filled.replace(/ {2,}/g, ' ').trim();
}

function wordsOf(
  group: { readonly start: number; readonly end: number } | undefined,
  tokens: readonly Token[],
  text: string,
): string {
  if (group === undefined) return '';
  return text.slice(tokens[group.start]?.start, tokens[group.end - 1]?.end);
}

/** The words in the capitals of those that they stand for: at the beginning of a sentence, or in capitals altogether. */
export function inCapitalsOf(words: string, found: string): string {
  const isLoud = found === found.toUpperCase() && (found.match(/\p{Lu}/gu)?.length ?? 0) > 1;
  if (isLoud) return words.toUpperCase();
  return /^\p{Lu}/u.test(found) ? capitalised(words) : words;
}

function capitalised(words: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
