import type { ListedRule } from '#shared/checks/listed-rule.ts';
import { writePhraseLine } from '#shared/checks/phrase-lines.ts';
import type { RuleStatus, RuleTheme } from '#shared/checks/style-rule.ts';

/** Which rules of the house are listed. */
export interface RuleFilter {
  readonly text: string;
  readonly status: RuleStatus | 'any';
  readonly strength: ListedRule['strength'] | 'any';
  readonly theme: RuleTheme | 'any';
}

export const everyRule: RuleFilter = { text: '', status: 'any', strength: 'any', theme: 'any' };

/** The rules that fit, in their order. Each word of the text must be somewhere in the rule. */
export function filterRules(rules: readonly ListedRule[], filter: RuleFilter): readonly ListedRule[] {
  const wanted = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rules.filter(
    (rule) =>
      (filter.status === 'any' || rule.status === filter.status) &&
      (filter.strength === 'any' || rule.strength === filter.strength) &&
      (filter.theme === 'any' || rule.theme === filter.theme) &&
      (wanted.length === 0 || holds(textOf(rule), wanted)),
  );
}

function holds(text: string, wanted: readonly string[]): boolean {
  return wanted.every((word) => text.includes(word));
}

function textOf({ name, owner, message, reason, look }: ListedRule): string {
  const lines = look.kind === 'phrases' ? look.lines.map(writePhraseLine) : [];
  return [name, owner, message, reason, ...lines].join('\n').toLowerCase();
}
