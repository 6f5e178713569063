import type { Migration } from './migration.ts';

/**
 * Signed approvals that a claim may rest on somebody who is not named. Each binds what was approved by its hash, so
 * whether it still stands is seen by comparing.
 */
export const sourceApprovals: Migration = {
  number: 19,
  name: 'source approvals',
  up: (database) =>
    database.exec(`
      CREATE TABLE source_approvals (
        id TEXT PRIMARY KEY,
        attribution_id TEXT NOT NULL REFERENCES attributions (id) ON DELETE RESTRICT,
        level TEXT NOT NULL CHECK (level IN ('editor', 'masthead')),
        quoting INTEGER NOT NULL CHECK (quoting BETWEEN 0 AND 1),
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        at INTEGER NOT NULL,
        signature TEXT NOT NULL
      ) STRICT;
      CREATE INDEX source_approvals_attribution_id ON source_approvals (attribution_id, at);
      CREATE TRIGGER source_approvals_are_kept_update BEFORE UPDATE ON source_approvals
      BEGIN SELECT RAISE(ABORT, 'an approval of a source is kept as it was signed'); END;
      CREATE TRIGGER source_approvals_are_kept_delete BEFORE DELETE ON source_approvals
      BEGIN SELECT RAISE(ABORT, 'an approval of a source is kept as it was signed'); END;
    `),
};
