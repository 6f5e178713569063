import type { Migration } from './migration.ts';

/**
 * What people decide of passages that no longer read as they were pinned, and what was decided of whole claims. An
 * anchor keeps the paragraph that a person stood by last, so that it can be laid beside the one that is there now.
 */
export const anchorDecisions: Migration = {
  number: 14,
  name: 'anchor decisions',
  up: (database) =>
    database.exec(`
      -- The paragraph that the exact words stood in when a person pinned or kept them, and where in it they began.
      ALTER TABLE anchors ADD COLUMN paragraph TEXT NOT NULL DEFAULT '';
      ALTER TABLE anchors ADD COLUMN paragraph_start INTEGER NOT NULL DEFAULT 0 CHECK (paragraph_start >= 0);
      -- Whether it was put where it stands by likeness alone, and nobody has looked since.
      ALTER TABLE anchors ADD COLUMN unsure INTEGER NOT NULL DEFAULT 0 CHECK (unsure BETWEEN 0 AND 1);
      -- No more than its words is known of what was pinned before.
      UPDATE anchors SET paragraph = exact;

      -- Each decision with the anchor as it was before it, which is what taking it back gives again.
      CREATE TABLE anchor_decisions (
        id TEXT PRIMARY KEY,
        subject_id TEXT NOT NULL REFERENCES anchors (subject_id) ON DELETE RESTRICT,
        decision TEXT NOT NULL CHECK (decision IN ('keep', 'move')),
        person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        at INTEGER NOT NULL,
        draft_version INTEGER NOT NULL,
        start INTEGER NOT NULL CHECK (start >= 0),
        "end" INTEGER NOT NULL CHECK ("end" >= start),
        exact TEXT NOT NULL CHECK (length(exact) > 0),
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        current TEXT NOT NULL,
        paragraph TEXT NOT NULL,
        paragraph_start INTEGER NOT NULL CHECK (paragraph_start >= 0),
        state TEXT NOT NULL CHECK (state IN ('exact', 'changed', 'review', 'orphan')),
        unsure INTEGER NOT NULL CHECK (unsure BETWEEN 0 AND 1),
        taken_back_at INTEGER
      ) STRICT;
      CREATE INDEX anchor_decisions_subject_id ON anchor_decisions (subject_id, at);
      CREATE TRIGGER anchor_decisions_are_kept BEFORE DELETE ON anchor_decisions
      BEGIN SELECT RAISE(ABORT, 'what was decided of a passage is kept'); END;

      -- Why a claim was taken out; empty where nobody said.
      ALTER TABLE claims ADD COLUMN removed_because TEXT NOT NULL DEFAULT '';
      -- The claim that it became part of.
      ALTER TABLE claims ADD COLUMN merged_into TEXT REFERENCES claims (id) ON DELETE RESTRICT;
    `),
};
