import type { createRuleRecords } from '#db/checks/rule-records.ts';
import type { ListedRule, RuleVersion } from '#shared/checks/listed-rule.ts';
import { startingSet } from '#shared/checks/starting-rules/starting-set.ts';
import { type RuleId, ruleContent, ruleThemes, type StyleRule } from '#shared/checks/style-rule.ts';

type RuleRecords = ReturnType<typeof createRuleRecords>;

/** More rules than any house has; a list must have a limit. */
const mostRules = 5000;
const mostVersions = 500;

const starting: ReadonlyMap<RuleId, StyleRule> = new Map(startingSet.map((rule) => [rule.id, rule]));

/** Every rule as it stands: what the house saved over what comes with Stet. By theme, then by name. */
export function currentRules(records: RuleRecords): readonly ListedRule[] {
  const rules = new Map<RuleId, ListedRule>(
    startingSet.map((rule) => [rule.id, { ...rule, version: 0, isStarting: true }]),
  );
  for (const { id, version, status, rule, since } of records.listRules(mostRules)) {
    rules.set(id, { ...rule, id, status, since, version, isStarting: starting.has(id) });
  }
  return [...rules.values()].sort(
    (one, other) =>
      ruleThemes.indexOf(one.theme) - ruleThemes.indexOf(other.theme) ||
      one.name.localeCompare(other.name, 'en'),
  );
}

/** What a rule has been, newest first, down to what came with Stet; nothing for a rule that there is not. */
export function allVersions(records: RuleRecords, id: RuleId): readonly RuleVersion[] {
  const saved = records
    .listVersions(id, mostVersions)
    .map(({ version, status, rule, savedByName, savedAt }) => ({
      version,
      status,
      rule,
      savedBy: savedByName,
      savedAt,
    }));
  const first = starting.get(id);
  if (first === undefined) return saved;
  const { status } = first;
  return [...saved, { version: 0, status, rule: ruleContent.parse(first), savedBy: null, savedAt: null }];
}
