import type { Migration } from './migration.ts';

/**
 * Queries and their threads, and anchors for both claims and queries. A message is never changed; a query keeps
 * what was asked, and only its state and whom it is addressed to move on.
 */
export const queries: Migration = {
  number: 9,
  name: 'queries',
  up: (database) =>
    database.exec(`
      CREATE TABLE queries (
        id TEXT PRIMARY KEY,
        story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
        state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'resolved')),
        asked_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        asked_at INTEGER NOT NULL,
        -- Null where it is addressed to whoever knows.
        addressee_id TEXT REFERENCES people (id) ON DELETE RESTRICT,
        updated_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX queries_story_id ON queries (story_id, asked_at);
      -- What the desk asks of each story, answered from the index alone; most queries are resolved and not in it.
      CREATE INDEX queries_unresolved ON queries (story_id, state, addressee_id, asked_by)
        WHERE state <> 'resolved';
      CREATE TRIGGER queries_keep_what_was_asked BEFORE UPDATE OF id, story_id, asked_by, asked_at ON queries
      BEGIN SELECT RAISE(ABORT, 'what was asked is kept as it was'); END;
      CREATE TRIGGER queries_are_kept BEFORE DELETE ON queries
      BEGIN SELECT RAISE(ABORT, 'a query is resolved, never deleted'); END;

      CREATE TABLE query_messages (
        id TEXT PRIMARY KEY,
        query_id TEXT NOT NULL REFERENCES queries (id) ON DELETE RESTRICT,
        kind TEXT NOT NULL CHECK (kind IN
          ('question', 'answer', 'comment', 'address', 'resolution', 'reopening')),
        body TEXT NOT NULL,
        -- Whom an address names; null where it names nobody any more.
        addressee_id TEXT REFERENCES people (id) ON DELETE RESTRICT,
        person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        at INTEGER NOT NULL,
        CHECK (addressee_id IS NULL OR kind = 'address'),
        CHECK (length(body) > 0 OR kind = 'address' OR kind = 'resolution' OR kind = 'reopening')
      ) STRICT;
      CREATE INDEX query_messages_query_id ON query_messages (query_id, at, id);
      CREATE TRIGGER query_messages_are_kept_update BEFORE UPDATE ON query_messages
      BEGIN SELECT RAISE(ABORT, 'a message is kept as it was written'); END;
      CREATE TRIGGER query_messages_are_kept_delete BEFORE DELETE ON query_messages
      BEGIN SELECT RAISE(ABORT, 'a message is kept as it was written'); END;

      -- Where a claim or a query stands: on the draft at a version. Offsets count UTF-16 units of the final projection.
      CREATE TABLE anchors_of_both (
        subject_id TEXT PRIMARY KEY,
        subject_kind TEXT NOT NULL CHECK (subject_kind IN ('claim', 'query')),
        -- Generated, so that the database holds each kind of subject to its own table.
        claim_id TEXT GENERATED ALWAYS AS (iif(subject_kind = 'claim', subject_id, NULL))
          REFERENCES claims (id) ON DELETE RESTRICT,
        query_id TEXT GENERATED ALWAYS AS (iif(subject_kind = 'query', subject_id, NULL))
          REFERENCES queries (id) ON DELETE RESTRICT,
        story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
        draft_version INTEGER NOT NULL,
        start INTEGER NOT NULL CHECK (start >= 0),
        "end" INTEGER NOT NULL CHECK ("end" >= start),
        -- The words that the person pinned; never changed.
        exact TEXT NOT NULL CHECK (length(exact) > 0),
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        -- The words that stand there now; what they were last for an orphan.
        current TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('exact', 'changed', 'review', 'orphan')),
        placed_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      INSERT INTO anchors_of_both (subject_id, subject_kind, story_id, draft_version, start, "end", exact, prefix,
          suffix, current, state, placed_at)
        SELECT claim_id, 'claim', story_id, draft_version, start, "end", exact, prefix, suffix, current, state,
          placed_at FROM anchors;
      DROP TABLE anchors;
      ALTER TABLE anchors_of_both RENAME TO anchors;
      CREATE INDEX anchors_story_id ON anchors (story_id, start);
      CREATE TRIGGER anchors_are_kept BEFORE DELETE ON anchors
      BEGIN SELECT RAISE(ABORT, 'nothing that was pinned is ever lost'); END;
    `),
};
