import type { Migration } from './migration.ts';

/**
 * Claims that were proposed and refused, by story, kind and words: nobody is asked twice. Sources are looked up by
 * kind and name when proposals are confirmed.
 */
export const refusedProposals: Migration = {
  number: 13,
  name: 'refused proposals',
  up: (database) =>
    database.exec(`
      CREATE TABLE refused_proposals (
        story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
        kind TEXT NOT NULL CHECK (kind IN
          ('fact', 'figure', 'name', 'date', 'quotation', 'allegation', 'denial', 'opinion')),
        words TEXT NOT NULL CHECK (length(words) > 0),
        refused_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        refused_at INTEGER NOT NULL,
        PRIMARY KEY (story_id, kind, words)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER refused_proposals_are_kept BEFORE DELETE ON refused_proposals
      BEGIN SELECT RAISE(ABORT, 'a refusal is kept'); END;

      CREATE INDEX sources_kind_name ON sources (kind, name);
    `),
};
