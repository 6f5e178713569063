import { readPhraseLine } from '../phrase-lines.ts';
import {
  type CapitalRule,
  type LookFor,
  type RuleField,
  type RuleTheme,
  ruleId,
  type StyleRule,
} from '../style-rule.ts';

/** A starting rule as its file writes it. */
export interface StartingRule {
  readonly id: string;
  readonly name: string;
  readonly strength: StyleRule['strength'];
  /** What it looks for, a line each; see `phrase-lines.ts`. */
  readonly lines?: readonly string[];
  /** What it looks for instead, where phrases cannot say it. */
  readonly look?: LookFor;
  readonly capitals?: CapitalRule;
  readonly except?: readonly string[];
  readonly fields?: readonly RuleField[];
  readonly message: string;
  readonly reason: string;
  readonly match: readonly string[];
  readonly pass: readonly string[];
}

/** The day from which the starting set is there. */
const since = Date.UTC(2026, 10, 25);

/** The rules of one theme, as they are before the house has its say. */
export function startingRules(theme: RuleTheme, rules: readonly StartingRule[]): readonly StyleRule[] {
  return rules.map((rule) => ({
    id: ruleId.parse(rule.id),
    name: rule.name,
    theme,
    owner: 'House',
    strength: rule.strength,
    status: 'live',
    look: rule.look ?? {
      kind: 'phrases',
      capitals: rule.capitals ?? 'not-names',
      lines: (rule.lines ?? []).map(readPhraseLine),
    },
    exceptions: [...(rule.except ?? [])],
    fields: [...(rule.fields ?? (['headline', 'dek', 'body'] as const))],
    message: rule.message,
    reason: rule.reason,
    examples: { match: [...rule.match], pass: [...rule.pass] },
    since,
  }));
}
