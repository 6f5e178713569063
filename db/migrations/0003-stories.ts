import type { Migration } from './migration.ts';

/**
 * Stories without their texts, and the originals of imports. The columns that say how a draft reads are a
 * copy for the list and the search; the truth is in the snapshots and steps of `0004-text.ts`.
 */
export const stories: Migration = {
  number: 3,
  name: 'stories',
  up: (database) =>
    database.exec(`
      CREATE TABLE stories (
        -- The search index knows a story by this number, which unlike a bare rowid survives a VACUUM.
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80),
        status TEXT NOT NULL CHECK (status IN ('draft', 'published')),
        author_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        -- How the draft reads, written whenever a snapshot is taken; the list and the search read these.
        kicker TEXT NOT NULL,
        headline TEXT NOT NULL,
        byline TEXT NOT NULL,
        words INTEGER NOT NULL CHECK (words >= 0),
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        archived_at INTEGER,
        -- Last, because it is long: the columns before it are read without walking over it.
        body TEXT NOT NULL
      ) STRICT;
      -- One for each order of the desk's list. Each holds all that the list asks of a story to find a window of
      -- itself, so that neither finding nor counting ever reads the stories.
      CREATE INDEX stories_by_updated_at ON stories (updated_at, seq, status, archived_at, id);
      CREATE INDEX stories_by_slug ON stories (slug, seq, status, archived_at);
      CREATE INDEX stories_by_headline ON stories (headline COLLATE NOCASE, seq, status, archived_at);
      CREATE INDEX stories_by_status ON stories (status, updated_at, seq, archived_at);
      CREATE INDEX stories_by_words ON stories (words, seq, status, archived_at);
      CREATE TRIGGER stories_are_kept BEFORE DELETE ON stories
      BEGIN SELECT RAISE(ABORT, 'a story is archived, never deleted'); END;

      CREATE TABLE originals (
        story_id TEXT PRIMARY KEY REFERENCES stories (id) ON DELETE RESTRICT,
        file_name TEXT,
        media_type TEXT NOT NULL CHECK (media_type IN ('text/plain', 'text/html', 'text/markdown')),
        charset TEXT NOT NULL,
        bytes BLOB NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        imported_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER originals_are_kept_update BEFORE UPDATE ON originals
      BEGIN SELECT RAISE(ABORT, 'an original is kept as it came'); END;
      CREATE TRIGGER originals_are_kept_delete BEFORE DELETE ON originals
      BEGIN SELECT RAISE(ABORT, 'an original is kept as it came'); END;
    `),
};
