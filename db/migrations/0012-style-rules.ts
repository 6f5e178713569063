import type { Migration } from './migration.ts';

/** The rules of style that the house has saved. Each saving is a row; the newest one counts, and all are kept. */
export const styleRules: Migration = {
  number: 12,
  name: 'style rules',
  up: (database) =>
    database.exec(`
      CREATE TABLE style_rules (
        rule_id TEXT NOT NULL CHECK (length(rule_id) BETWEEN 1 AND 80),
        version INTEGER NOT NULL CHECK (version > 0),
        status TEXT NOT NULL CHECK (status IN ('draft', 'live', 'retired')),
        -- The rest of the rule as JSON; its form is that of shared/checks/style-rule.ts.
        rule TEXT NOT NULL CHECK (json_valid(rule)),
        since INTEGER,
        saved_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        saved_at INTEGER NOT NULL,
        PRIMARY KEY (rule_id, version)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER style_rules_are_kept_update BEFORE UPDATE ON style_rules
      BEGIN SELECT RAISE(ABORT, 'a version of a rule is kept'); END;
      CREATE TRIGGER style_rules_are_kept_delete BEFORE DELETE ON style_rules
      BEGIN SELECT RAISE(ABORT, 'a version of a rule is kept'); END;
    `),
};
