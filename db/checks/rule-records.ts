import type { RuleId } from '#shared/checks/style-rule.ts';
import type { WritableDatabase } from '../database-handles.ts';
import {
  type ReadRule,
  type ReadRuleRow,
  type StoredRule,
  type StoredRuleRow,
  storedRuleColumns,
  toReadRule,
  toStoredRuleRow,
} from './rule-row.ts';

/** The rules of style that the house has saved, each in all its versions. They are only ever added. */
export function createRuleRecords(database: WritableDatabase) {
  const columns = `${storedRuleColumns}, (SELECT p.name FROM people p WHERE p.id = r.saved_by) AS saved_by_name`;
  const isNewest = 'r.version = (SELECT max(n.version) FROM style_rules n WHERE n.rule_id = r.rule_id)';
  const newest = database.prepare<[number], ReadRuleRow>(
    `SELECT ${columns} FROM style_rules r WHERE ${isNewest} ORDER BY r.rule_id LIMIT ?`,
  );
  const versions = database.prepare<[string, number], ReadRuleRow>(
    `SELECT ${columns} FROM style_rules r WHERE r.rule_id = ? ORDER BY r.version DESC LIMIT ?`,
  );
  const insert = database.prepare<StoredRuleRow>(
    `INSERT INTO style_rules (${storedRuleColumns})
     VALUES (:rule_id, :version, :status, :rule, :since, :saved_by, :saved_at)`,
  );

  return {
    /** Every rule as it was last saved, by id. */
    listRules: (limit: number): readonly ReadRule[] =>
      newest.all(limit).flatMap((row) => toReadRule(row) ?? []),

    /** What one rule has been, newest first. */
    listVersions: (id: RuleId, limit: number): readonly ReadRule[] =>
      versions.all(id, limit).flatMap((row) => toReadRule(row) ?? []),

    /** Throws where the version is taken. */
    insertVersion(stored: StoredRule): void {
      insert.run(toStoredRuleRow(stored));
    },
  };
}
