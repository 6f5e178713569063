import type { Migration } from './migration.ts';

/**
 * Older changes of a draft, many in one compressed row. A key pressed is some hundred bytes of JSON that repeats
 * itself; packed it is a tenth of that. A row may leave the log only when a pack holds it, so the log still only grows.
 */
export const packedChanges: Migration = {
  number: 8,
  name: 'packed changes',
  up: (database) =>
    database.exec(`
      CREATE TABLE draft_packs (
        story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
        from_version INTEGER NOT NULL CHECK (from_version >= 1),
        to_version INTEGER NOT NULL CHECK (to_version >= from_version),
        -- gzip of one JSON line for each change, in order.
        changes BLOB NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        packed_at INTEGER NOT NULL,
        PRIMARY KEY (story_id, from_version)
      ) STRICT;
      CREATE TRIGGER draft_packs_are_kept_update BEFORE UPDATE ON draft_packs
      BEGIN SELECT RAISE(ABORT, 'packed changes are kept as they are'); END;
      CREATE TRIGGER draft_packs_are_kept_delete BEFORE DELETE ON draft_packs
      BEGIN SELECT RAISE(ABORT, 'packed changes are kept as they are'); END;

      DROP TRIGGER draft_steps_are_append_only_delete;
      CREATE TRIGGER draft_steps_are_append_only_delete BEFORE DELETE ON draft_steps
      WHEN NOT EXISTS (
        SELECT 1 FROM draft_packs
        WHERE story_id = OLD.story_id AND OLD.version BETWEEN from_version AND to_version
      )
      BEGIN SELECT RAISE(ABORT, 'the log of a draft is append-only'); END;
    `),
};
