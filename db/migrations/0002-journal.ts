import type { Migration } from './migration.ts';

/**
 * The chain of deeds. Its hashes and signatures show a change by another program; its triggers refuse one by
 * this one.
 * `story_id` is no foreign key: an entry must be readable even where what it speaks of is damaged.
 */
export const journal: Migration = {
  number: 2,
  name: 'journal',
  up: (database) =>
    database.exec(`
      CREATE TABLE journal (
        seq INTEGER PRIMARY KEY CHECK (seq >= 1),
        at INTEGER NOT NULL,
        person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        device_id TEXT NOT NULL,
        deed TEXT NOT NULL,
        subject_kind TEXT NOT NULL,
        subject_id TEXT NOT NULL,
        story_id TEXT,
        payload TEXT NOT NULL CHECK (json_valid(payload)),
        signature TEXT,
        previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
        hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
      ) STRICT;
      CREATE INDEX journal_story_id_seq ON journal (story_id, seq);

      CREATE TRIGGER journal_is_append_only_update BEFORE UPDATE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
      CREATE TRIGGER journal_is_append_only_delete BEFORE DELETE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
      CREATE TRIGGER journal_has_no_gap BEFORE INSERT ON journal
      WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM journal)
      BEGIN SELECT RAISE(ABORT, 'the journal has no gap'); END;
    `),
};
