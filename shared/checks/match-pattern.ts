import type { Form } from './inflections.ts';
import { type SlotStart, slots } from './pattern-slots.ts';
import type { Pattern, Step } from './phrase-pattern.ts';
import type { Token } from './text-tokens.ts';

/** `any`: capitals do not matter; `exact`: as they are written; `written`: only those that the pattern has matter. */
export type CaseRule = 'any' | 'exact' | 'written';

/** Where a pattern fits: token indexes, `end` after the last one. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** What each group took, by its number; nothing for one that was left out. */
  readonly groups: ReadonlyMap<number, { readonly start: number; readonly end: number }>;
  /** The form of the pattern's first verb. */
  readonly form: Form | null;
}

/** What a pattern is tried on. */
export interface Trial {
  readonly tokens: readonly Token[];
  readonly caseRule: CaseRule;
  /**
   * Steps that failed at a token, kept from one beginning to the next: trying a pattern all over a text then takes steps
   * times tokens, whatever the pattern.
   */
  readonly failed: Set<number>;
}

/** The first way in which a pattern fits at a token, if it does. */
export function matchPattern(pattern: Pattern, start: number, trial: Trial): Match | null {
  const walk = new Walk(pattern, start, trial);
  const end = walk.from(pattern.first, start);
  if (end === null || end === start) return null;
  return { start, end, groups: walk.groups, form: walk.form };
}

class Walk {
  readonly groups = new Map<number, { start: number; end: number }>();
  form: Form | null = null;
  readonly #pattern: Pattern;
  readonly #start: number;
  readonly #trial: Trial;
  readonly #closed = new Map<number, number>();
  readonly #failedHere = new Set<number>();

  constructor(pattern: Pattern, start: number, trial: Trial) {
    this.#pattern = pattern;
    this.#start = start;
    this.#trial = trial;
  }

  /** The token after the match that goes on with a step at a token. Groups are put down on the way back. */
  from(at: number, token: number): number | null {
    const { tokens } = this.#trial;
    const key = at * (tokens.length + 1) + token;
    // At its first token a match may do what it may not later: nothing has to be near to it.
    const failed = token > this.#start ? this.#trial.failed : this.#failedHere;
    const step = this.#pattern.steps[at];
    if (step === undefined || failed.has(key)) return null;
    if (step.does === 'end') return token;
    for (const after of this.#after(step, token)) {
      for (const to of step.to) {
        const end = this.from(to, after);
        if (end === null) continue;
        this.#note(step, token);
        return end;
      }
    }
    failed.add(key);
    return null;
  }

  /** Where a step leaves the tokens when it is taken; nowhere if it does not fit. */
  #after(step: Step, at: number): readonly number[] {
    if (step.does === 'split' || step.does === 'open' || step.does === 'close') return [at];
    const { tokens, caseRule } = this.#trial;
    const token = tokens[at];
    if (step.does === 'end' || token === undefined) return [];
    const glued = step.does === 'word' ? step.token.glued : step.glued;
    if (at > this.#start && token.glued !== glued) return [];
    if (step.does === 'slot') return slots[step.slot].ends(tokens, at);
    if (step.does === 'verb') return step.forms.has(token.norm) ? [at + 1] : [];
    return isSame(step.token, token, caseRule) ? [at + 1] : [];
  }

  #note(step: Step, token: number): void {
    if (step.does === 'close') this.#closed.set(step.group, token);
    if (step.does === 'open') {
      const end = this.#closed.get(step.group);
      if (end !== undefined && end > token) this.groups.set(step.group, { start: token, end });
    }
    if (step.does === 'verb') this.form = step.forms.get(this.#trial.tokens[token]?.norm ?? '') ?? this.form;
  }
}

function isSame(wanted: Token, found: Token, caseRule: CaseRule): boolean {
  if (wanted.norm !== found.norm) return false;
  if (caseRule === 'any') return true;
  return (caseRule === 'written' && wanted.text === wanted.norm) || wanted.text === found.text;
}

/** Everything that a match of the pattern may begin with. */
export function beginningsOf(pattern: Pattern): readonly SlotStart[] {
  const seen = new Set<number>();
  const found: SlotStart[] = [];
  const visit = (at: number): void => {
    const step = pattern.steps[at];
    if (step === undefined || seen.has(at)) return;
    seen.add(at);
    if (step.does === 'word') found.push([step.token.norm]);
    else if (step.does === 'verb') found.push([...step.forms.keys()]);
    else if (step.does === 'slot') found.push(slots[step.slot].begins);
    else step.to.forEach(visit);
  };
  visit(pattern.first);
  return found;
}
