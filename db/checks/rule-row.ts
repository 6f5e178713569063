import {
  type RuleContent,
  type RuleId,
  type RuleStatus,
  ruleContent,
  ruleId,
} from '#shared/checks/style-rule.ts';
import type { PersonId } from '#shared/people/person.ts';

/** One saving of a rule. */
export interface StoredRule {
  readonly id: RuleId;
  readonly version: number;
  readonly status: RuleStatus;
  readonly rule: RuleContent;
  /** From when it is live, UTC milliseconds; null for one that never was. */
  readonly since: number | null;
  readonly savedBy: PersonId;
  readonly savedAt: number;
}

export interface StoredRuleRow {
  readonly rule_id: string;
  readonly version: number;
  readonly status: RuleStatus;
  readonly rule: string;
  readonly since: number | null;
  readonly saved_by: string;
  readonly saved_at: number;
}

/** With the name of who saved it. */
export interface ReadRuleRow extends StoredRuleRow {
  readonly saved_by_name: string;
}

export const storedRuleColumns = 'rule_id, version, status, rule, since, saved_by, saved_at';

/** A rule as it is read: with the name of who saved it, for people who ask. */
export interface ReadRule extends Omit<StoredRule, 'savedBy'> {
  readonly savedByName: string;
}

/** Null where what is stored is no rule that this Stet understands: the others still count. */
export function toReadRule(row: ReadRuleRow): ReadRule | null {
  const rule = ruleContent.safeParse(JSON.parse(row.rule));
  if (!rule.success) return null;
  return {
    id: ruleId.parse(row.rule_id),
    version: row.version,
    status: row.status,
    rule: rule.data,
    since: row.since,
    savedByName: row.saved_by_name,
    savedAt: row.saved_at,
  };
}

export function toStoredRuleRow(stored: StoredRule): StoredRuleRow {
  return {
    rule_id: stored.id,
    version: stored.version,
    status: stored.status,
    rule: JSON.stringify(stored.rule),
    since: stored.since,
    saved_by: stored.savedBy,
    saved_at: stored.savedAt,
  };
}
