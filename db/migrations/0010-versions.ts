import type { Migration } from './migration.ts';

/**
 * States of a draft that are kept to come back to. A row only points into the draft's own log, from which the text is
 * made again, so that keeping one costs next to nothing.
 */
export const versions: Migration = {
  number: 10,
  name: 'versions',
  up: (database) =>
    database.exec(`
      CREATE TABLE versions (
        story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
        draft_version INTEGER NOT NULL CHECK (draft_version >= 0),
        -- Null for one that Stet kept by itself and nobody has named.
        name TEXT CHECK (length(name) BETWEEN 1 AND 120),
        reason TEXT NOT NULL CHECK (reason IN ('named', 'hand-over', 'rest', 'sweep', 'restore')),
        kept_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        kept_at INTEGER NOT NULL,
        PRIMARY KEY (story_id, draft_version),
        CHECK (reason <> 'named' OR name IS NOT NULL)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER versions_are_kept_update BEFORE UPDATE ON versions
      WHEN NEW.story_id IS NOT OLD.story_id OR NEW.draft_version IS NOT OLD.draft_version
        OR NEW.reason IS NOT OLD.reason OR NEW.kept_by IS NOT OLD.kept_by OR NEW.kept_at IS NOT OLD.kept_at
        OR NEW.name IS NULL
      BEGIN SELECT RAISE(ABORT, 'a version is kept as it is; only its name changes'); END;
      CREATE TRIGGER versions_are_kept_delete BEFORE DELETE ON versions
      BEGIN SELECT RAISE(ABORT, 'a version is never deleted'); END;
    `),
};
