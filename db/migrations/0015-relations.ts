import type { Migration } from './migration.ts';

/**
 * What claims are to each other, in one story and across stories. A relation is never deleted: it is taken back, by
 * somebody and at a time, and the indexes pass over it.
 */
export const relations: Migration = {
  number: 15,
  name: 'relations',
  up: (database) =>
    database.exec(`
      CREATE TABLE relations (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('supports', 'disputes', 'same-as')),
        -- The claim that supports or disputes, and the one that it says so of.
        from_claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
        to_claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
        note TEXT NOT NULL,
        related_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        related_at INTEGER NOT NULL,
        taken_back_by TEXT REFERENCES people (id) ON DELETE RESTRICT,
        taken_back_at INTEGER,
        CHECK (from_claim_id <> to_claim_id),
        CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL))
      ) STRICT;
      CREATE INDEX relations_from_claim_id ON relations (from_claim_id) WHERE taken_back_at IS NULL;
      CREATE INDEX relations_to_claim_id ON relations (to_claim_id) WHERE taken_back_at IS NULL;
      CREATE TRIGGER relations_are_kept_update
      BEFORE UPDATE OF id, kind, from_claim_id, to_claim_id, note, related_by, related_at ON relations
      BEGIN SELECT RAISE(ABORT, 'a relation is kept as it was; it can be taken back'); END;
      CREATE TRIGGER relations_are_kept_delete BEFORE DELETE ON relations
      BEGIN SELECT RAISE(ABORT, 'a relation is kept as it was; it can be taken back'); END;
    `),
};
