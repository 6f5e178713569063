import type { Migration } from './migration.ts';

/**
 * Drafts as a log of changes with snapshots, and the revisions that readers saw. The first snapshot is what a draft
 * began as; every later one only saves time, and could be made again from that one and the steps.
 */
export const text: Migration = {
  number: 4,
  name: 'text',
  up: (database) =>
    database.exec(`
      -- One row per change; version is the draft's version after it. intent holds the untracked steps where
      -- tracking changed them, because merging offline edits later needs what the person meant.
      CREATE TABLE draft_steps (
        story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
        version INTEGER NOT NULL CHECK (version >= 1),
        person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        at INTEGER NOT NULL,
        mode TEXT NOT NULL CHECK (mode IN ('direct', 'suggest')),
        steps TEXT NOT NULL CHECK (json_valid(steps)),
        intent TEXT CHECK (intent IS NULL OR json_valid(intent)),
        PRIMARY KEY (story_id, version)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER draft_steps_are_append_only_update BEFORE UPDATE ON draft_steps
      BEGIN SELECT RAISE(ABORT, 'the log of a draft is append-only'); END;
      CREATE TRIGGER draft_steps_are_append_only_delete BEFORE DELETE ON draft_steps
      BEGIN SELECT RAISE(ABORT, 'the log of a draft is append-only'); END;

      CREATE TABLE draft_snapshots (
        story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
        version INTEGER NOT NULL CHECK (version >= 0),
        document TEXT NOT NULL CHECK (json_valid(document)),
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        taken_at INTEGER NOT NULL,
        PRIMARY KEY (story_id, version)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE revisions (
        id TEXT PRIMARY KEY,
        story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL CHECK (number >= 1),
        draft_version INTEGER NOT NULL,
        document TEXT NOT NULL CHECK (json_valid(document)),
        text TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        published_at INTEGER NOT NULL,
        published_where TEXT NOT NULL,
        published_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        notice_label TEXT,
        UNIQUE (story_id, number)
      ) STRICT;
      CREATE TRIGGER revisions_are_immutable_update BEFORE UPDATE ON revisions
      BEGIN SELECT RAISE(ABORT, 'a published revision is immutable'); END;
      CREATE TRIGGER revisions_are_immutable_delete BEFORE DELETE ON revisions
      BEGIN SELECT RAISE(ABORT, 'a published revision is immutable'); END;
    `),
};
