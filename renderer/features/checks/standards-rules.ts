import { standardsRules } from '#shared/checks/standards/check-standards.ts';
import type { StandardsRuleId } from '#shared/checks/standards/rule-id.ts';
import type { StandardsRule } from '#shared/checks/standards/standards-rule.ts';

const byId = new Map(standardsRules.map((rule) => [rule.id, rule]));

/** A rule with its words and where they come from. */
export function ruleOf(id: StandardsRuleId): StandardsRule {
  const rule = byId.get(id);
  if (rule === undefined) throw new Error(`There is no rule ${id}`);
  return rule;
}
