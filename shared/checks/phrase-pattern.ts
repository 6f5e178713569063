import { type Form, formsOf } from './inflections.ts';
import { isSlotName, type SlotName } from './pattern-slots.ts';
import { isCapital, type Token, tokensOf } from './text-tokens.ts';

// The language in which a rule says what it looks for: words as they stand, `(one|another)`, `[optional]`, `{slot}`, and
// `verb~` for a verb in all its forms. It has neither repetition nor characters, so a pattern is a small graph without
// loops: whatever an editor writes, finding it takes time in proportion to the text.

/** One step of a pattern; `to` are the steps after it, in the order in which they are tried. */
export type Step =
  | { readonly does: 'split'; to: readonly number[] }
  | { readonly does: 'open'; readonly group: number; to: readonly number[] }
  | { readonly does: 'close'; readonly group: number; to: readonly number[] }
  | { readonly does: 'word'; readonly token: Token; to: readonly number[] }
  | { readonly does: 'slot'; readonly slot: SlotName; readonly glued: boolean; to: readonly number[] }
  | {
      readonly does: 'verb';
      readonly forms: ReadonlyMap<string, Form>;
      readonly glued: boolean;
      to: readonly number[];
    }
  | { readonly does: 'end'; to: readonly [] };

export interface Pattern {
  readonly steps: readonly Step[];
  readonly first: number;
  /** Groups are numbered from 1 by where they begin. */
  readonly groups: number;
  /** The group of the first verb in all its forms; null where there is none. */
  readonly verb: number | null;
  /** Whether the first word of the pattern is written with a capital. */
  readonly capital: boolean;
}

/** Why a line is no pattern; `at` is where in the line it goes wrong. */
export interface PatternFault {
  readonly fault: 'empty' | 'unclosed' | 'unopened' | 'unknown-slot' | 'nothing-fixed' | 'too-long';
  readonly at: number;
}

/** Longer lines are sentences, not phrases. */
const longestLine = 400;

/** As many steps as a long choice takes; what has more is made to be slow. */
const mostSteps = 260;

/** The pattern of a line, or what is wrong with it. */
export function parsePattern(line: string): Pattern | PatternFault {
  if (line.length > longestLine) return { fault: 'too-long', at: longestLine };
  const parser = new PatternParser(line);
  try {
    return parser.parse();
  } catch (error) {
    if (error instanceof Misread) return error.because;
    throw error;
  }
}

export function isFault(pattern: Pattern | PatternFault): pattern is PatternFault {
  return 'fault' in pattern;
}

class Misread extends Error {
  readonly because: PatternFault;
  constructor(because: PatternFault) {
    super(because.fault);
    this.because = because;
  }
}

/** A stretch of steps under way: where it begins, and the steps that lead out of it. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads a line from left to right and adds its steps; each stretch is linked to the next when that one is known. A first
 * word in brackets is as near to what stands before them as the bracket is.
 */
class PatternParser {
  readonly #tokens: readonly Token[];
  readonly #length: number;
  readonly #steps: Step[] = [];
  #at = 0;
  #groups = 0;
  #verb: number | null = null;
  #capital: boolean | null = null;

  constructor(line: string) {
    this.#tokens = tokensOf(line);
    this.#length = line.length;
  }

  parse(): Pattern {
    if (this.#tokens.length === 0) throw this.#fault('empty');
    const { first, last } = this.#sequence(false);
    if (this.#tokens[this.#at] !== undefined) throw this.#fault('unopened');
    this.#link(last, this.#add({ does: 'end', to: [] }));
    if (this.#steps.length > mostSteps) throw this.#fault('too-long');
    if (!isFixed(this.#steps, first)) throw this.#fault('nothing-fixed');
    const capital = this.#capital ?? false;
    return { steps: this.#steps, first, groups: this.#groups, verb: this.#verb, capital };
  }

  #sequence(glued: boolean): Stretch {
    const first = this.#add({ does: 'split', to: [] });
    let last = first;
    for (;;) {
      const token = this.#tokens[this.#at];
      if (token === undefined || /^[)\]|]$/.test(token.text)) return { first, last };
      const piece = this.#piece(last === first ? { ...token, glued } : token);
      this.#link(last, piece.first);
      last = piece.last;
    }
  }

  #piece(token: Token): Stretch {
    this.#at += 1;
    if (token.text === '(') return this.#choice(')', token.glued);
    if (token.text === '[') return this.#choice(']', token.glued);
    if (token.text === '{') return this.#slot(token.glued);
    const next = this.#tokens[this.#at];
    if (token.text === '~' || token.text === '}') throw this.#fault('unopened');
    if (next?.text === '~' && next.glued) return this.#verbOf(token);
    this.#capital ??= isCapital(token);
    const at = this.#add({ does: 'word', token, to: [] });
    return { first: at, last: at };
  }

  /** Alternatives up to the closing bracket; in square ones they may all be left out. */
  #choice(closing: ')' | ']', glued: boolean): Stretch {
    const { first, last } = this.#group();
    const split = this.#add({ does: 'split', to: [] });
    this.#link(first, split);
    for (;;) {
      const option = this.#sequence(glued);
      this.#link(split, option.first);
      this.#link(option.last, last);
      const token = this.#tokens[this.#at];
      this.#at += 1;
      if (token?.text === closing) break;
      if (token?.text !== '|') throw this.#fault('unclosed');
    }
    if (closing === ']') this.#link(split, last);
    return { first, last };
  }

  #slot(glued: boolean): Stretch {
    const [name, closing] = this.#tokens.slice(this.#at, this.#at + 2);
    if (name === undefined || closing?.text !== '}') throw this.#fault('unclosed');
    if (!isSlotName(name.norm)) throw this.#fault('unknown-slot');
    this.#at += 2;
    this.#capital ??= capitalised.has(name.norm);
    const { first, last } = this.#group();
    this.#link(first, this.#add({ does: 'slot', slot: name.norm, glued, to: [last] }));
    return { first, last };
  }

  #verbOf(token: Token): Stretch {
    this.#at += 1;
    this.#capital ??= false;
    const { first, last } = this.#group();
    this.#verb ??= this.#groups;
    this.#link(
      first,
      this.#add({ does: 'verb', forms: formsOf(token.norm), glued: token.glued, to: [last] }),
    );
    return { first, last };
  }

  #group(): Stretch {
    this.#groups += 1;
    const group = this.#groups;
    const first = this.#add({ does: 'open', group, to: [] });
    return { first, last: this.#add({ does: 'close', group, to: [] }) };
  }

  #add(step: Step): number {
    this.#steps.push(step);
    return this.#steps.length - 1;
  }

  #link(from: number, to: number): void {
    const step = this.#steps[from];
    if (step !== undefined && step.does !== 'end') step.to = [...step.to, to];
  }

  #fault(fault: PatternFault['fault']): Misread {
    return new Misread({ fault, at: this.#tokens[this.#at]?.start ?? this.#length });
  }
}

/** Whether every way through the pattern meets a word, a verb or a slot of certain words: it cannot be found anywhere. */
function isFixed(steps: readonly Step[], first: number): boolean {
  const known = new Map<number, boolean>();
  const fixedFrom = (at: number): boolean => {
    const before = known.get(at);
    if (before !== undefined) return before;
    const step = steps[at];
    const fixed =
      step !== undefined &&
      step.does !== 'end' &&
      (isAnchor(step) || (step.to.length > 0 && step.to.every(fixedFrom)));
    known.set(at, fixed);
    return fixed;
  };
  return fixedFrom(first);
}

/** Slots whose words have a capital wherever they stand. */
const capitalised: ReadonlySet<SlotName> = new Set(['month', 'weekday', 'state', 'title', 'name']);

/** Slots that take whatever comes. */
const loose: ReadonlySet<SlotName> = new Set(['word', 'words', 'name', 'start']);

function isAnchor(step: Step): boolean {
  return step.does === 'word' || step.does === 'verb' || (step.does === 'slot' && !loose.has(step.slot));
}
