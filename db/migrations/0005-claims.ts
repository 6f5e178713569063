import type { Migration } from './migration.ts';

/**
 * The ledger: claims, where they are pinned, what they rest on and what was found. Nothing here is deleted;
 * what is taken off is marked with the time, and the partial indexes pass over it.
 */
export const claims: Migration = {
  number: 5,
  name: 'claims',
  up: (database) =>
    database.exec(`
      CREATE TABLE claims (
        id TEXT PRIMARY KEY,
        story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
        kind TEXT NOT NULL CHECK (kind IN
          ('fact', 'figure', 'name', 'date', 'quotation', 'allegation', 'denial', 'opinion')),
        note TEXT NOT NULL,
        created_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        removed_at INTEGER
      ) STRICT;
      CREATE INDEX claims_story_id ON claims (story_id) WHERE removed_at IS NULL;

      CREATE TABLE sources (
        -- The number under which the search finds it, which a VACUUM must not change.
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN
          ('named', 'unnamed', 'organisation', 'document', 'outlet', 'own-observation', 'data-set')),
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        standing TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX sources_name ON sources (name COLLATE NOCASE);

      CREATE TABLE attributions (
        id TEXT PRIMARY KEY,
        claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
        source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
        terms TEXT NOT NULL CHECK (terms IN
          ('on-the-record', 'on-background', 'deep-background', 'off-the-record', 'unnamed')),
        hand TEXT NOT NULL CHECK (hand IN ('first-hand', 'second-hand')),
        via_source_id TEXT REFERENCES sources (id) ON DELETE RESTRICT,
        -- Grounds: what stands behind the use of the source. Days are YYYY-MM-DD.
        agreed_on TEXT CHECK (agreed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        embargo_until INTEGER,
        knows TEXT CHECK (knows IN ('saw', 'took-part', 'read-document', 'told')),
        told_by TEXT NOT NULL DEFAULT '',
        substance TEXT CHECK (substance IN ('information', 'opinion')),
        anonymity_reason TEXT NOT NULL DEFAULT '',
        no_other_terms TEXT NOT NULL DEFAULT '',
        motive TEXT NOT NULL DEFAULT '',
        confirmation TEXT CHECK (confirmation IN ('confirmed', 'could-not', 'not-tried')),
        copy_relied_on TEXT NOT NULL DEFAULT '',
        medium TEXT CHECK (medium IN ('said', 'written', 'read-out', 'spokesperson')),
        said_on TEXT CHECK (said_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        translated INTEGER NOT NULL DEFAULT 0 CHECK (translated BETWEEN 0 AND 1),
        added_by TEXT REFERENCES people (id) ON DELETE RESTRICT,
        created_at INTEGER NOT NULL,
        detached_at INTEGER
      ) STRICT;
      CREATE INDEX attributions_claim_id ON attributions (claim_id) WHERE detached_at IS NULL;
      CREATE INDEX attributions_source_id ON attributions (source_id) WHERE detached_at IS NULL;
      CREATE INDEX attributions_via_source_id ON attributions (via_source_id) WHERE detached_at IS NULL;

      CREATE TABLE verifications (
        id TEXT PRIMARY KEY,
        claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
        state TEXT NOT NULL CHECK (state IN
          ('unverified', 'verified', 'disputed', 'could-not-be-verified', 'false')),
        evidence TEXT NOT NULL,
        person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX verifications_claim_id_at ON verifications (claim_id, at);
      CREATE TRIGGER verifications_are_kept_update BEFORE UPDATE ON verifications
      BEGIN SELECT RAISE(ABORT, 'a finding is kept as it was'); END;
      CREATE TRIGGER verifications_are_kept_delete BEFORE DELETE ON verifications
      BEGIN SELECT RAISE(ABORT, 'a finding is kept as it was'); END;

      -- Where a claim stands: on the draft at a version. Offsets count UTF-16 units of the final projection.
      CREATE TABLE anchors (
        claim_id TEXT PRIMARY KEY REFERENCES claims (id) ON DELETE RESTRICT,
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
      CREATE INDEX anchors_story_id ON anchors (story_id, start);
      CREATE TRIGGER anchors_are_kept BEFORE DELETE ON anchors
      BEGIN SELECT RAISE(ABORT, 'nothing that was pinned is ever lost'); END;
    `),
};
