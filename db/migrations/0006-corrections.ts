import type { Migration } from './migration.ts';

/**
 * Requests and everything that leads from one to a published notice. A request's state is the only thing that
 * is overwritten: decisions, wordings and approvals are added, and the newest of each counts.
 */
export const corrections: Migration = {
  number: 6,
  name: 'corrections',
  up: (database) =>
    database.exec(`
      CREATE TABLE correction_requests (
        id TEXT PRIMARY KEY,
        story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
        state TEXT NOT NULL CHECK (state IN ('new', 'triaged', 'investigating', 'decided', 'approved', 'closed')),
        outcome TEXT CHECK (outcome IN ('corrected', 'clarified', 'no-change')),
        severity TEXT CHECK (severity IN ('low', 'medium', 'high')),
        requester_name TEXT NOT NULL,
        requester_contact TEXT NOT NULL,
        requester_role TEXT NOT NULL CHECK (requester_role IN
          ('reader', 'person-in-story', 'source', 'staff', 'agency', 'lawyer', 'regulator')),
        concern TEXT NOT NULL CHECK (length(concern) > 0),
        -- The passage of the published revision; offsets count UTF-16 units of its text.
        revision_id TEXT NOT NULL REFERENCES revisions (id) ON DELETE RESTRICT,
        start INTEGER NOT NULL CHECK (start >= 0),
        "end" INTEGER NOT NULL CHECK ("end" > start),
        quote TEXT NOT NULL CHECK (length(quote) > 0),
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        assignee_id TEXT REFERENCES people (id) ON DELETE RESTRICT,
        received_at INTEGER NOT NULL,
        taken_in_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        taken_in_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        closed_at INTEGER,
        CHECK ((state = 'closed') = (outcome IS NOT NULL)),
        CHECK ((state = 'closed') = (closed_at IS NOT NULL))
      ) STRICT;
      CREATE INDEX correction_requests_state_received_at ON correction_requests (state, received_at);
      CREATE INDEX correction_requests_story_id ON correction_requests (story_id, state);
      CREATE TRIGGER correction_requests_are_kept BEFORE DELETE ON correction_requests
      BEGIN SELECT RAISE(ABORT, 'a correction request is never deleted'); END;
      CREATE TRIGGER correction_requests_passage_is_kept
      BEFORE UPDATE OF story_id, revision_id, start, "end", quote, concern, received_at ON correction_requests
      BEGIN SELECT RAISE(ABORT, 'what was requested is kept as it came'); END;

      CREATE TABLE request_notes (
        id TEXT PRIMARY KEY,
        request_id TEXT NOT NULL REFERENCES correction_requests (id) ON DELETE RESTRICT,
        body TEXT NOT NULL CHECK (length(body) > 0),
        person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX request_notes_request_id_at ON request_notes (request_id, at);
      CREATE TRIGGER request_notes_are_kept_update BEFORE UPDATE ON request_notes
      BEGIN SELECT RAISE(ABORT, 'a note is kept as it was written'); END;
      CREATE TRIGGER request_notes_are_kept_delete BEFORE DELETE ON request_notes
      BEGIN SELECT RAISE(ABORT, 'a note is kept as it was written'); END;

      -- Every decision is kept; the newest one counts.
      CREATE TABLE decisions (
        id TEXT PRIMARY KEY,
        request_id TEXT NOT NULL REFERENCES correction_requests (id) ON DELETE RESTRICT,
        kind TEXT NOT NULL CHECK (kind IN ('correction', 'clarification', 'no-change')),
        reason TEXT NOT NULL,
        decided_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        decided_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX decisions_request_id_decided_at ON decisions (request_id, decided_at);
      CREATE TRIGGER decisions_are_kept_update BEFORE UPDATE ON decisions
      BEGIN SELECT RAISE(ABORT, 'a decision is kept; make a new one'); END;
      CREATE TRIGGER decisions_are_kept_delete BEFORE DELETE ON decisions
      BEGIN SELECT RAISE(ABORT, 'a decision is kept; make a new one'); END;

      -- Every wording is kept; the newest one counts. published_revision_id binds it to what readers saw.
      CREATE TABLE notices (
        id TEXT PRIMARY KEY,
        request_id TEXT NOT NULL REFERENCES correction_requests (id) ON DELETE RESTRICT,
        label TEXT NOT NULL CHECK (length(label) > 0),
        text TEXT NOT NULL CHECK (length(text) > 0),
        placement TEXT NOT NULL CHECK (placement IN ('top', 'foot')),
        written_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        written_at INTEGER NOT NULL,
        published_revision_id TEXT REFERENCES revisions (id) ON DELETE RESTRICT,
        published_at INTEGER,
        CHECK ((published_revision_id IS NULL) = (published_at IS NULL))
      ) STRICT;
      CREATE INDEX notices_request_id_written_at ON notices (request_id, written_at);
      CREATE INDEX notices_published_at ON notices (published_at) WHERE published_at IS NOT NULL;
      CREATE TRIGGER notices_words_are_kept BEFORE UPDATE OF label, text, placement, written_by ON notices
      BEGIN SELECT RAISE(ABORT, 'a wording is kept; write a new one'); END;
      CREATE TRIGGER notices_stay_published BEFORE UPDATE OF published_revision_id, published_at ON notices
      WHEN OLD.published_revision_id IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a published notice cannot be taken back'); END;
      CREATE TRIGGER notices_are_kept BEFORE DELETE ON notices
      BEGIN SELECT RAISE(ABORT, 'a notice is never deleted'); END;

      CREATE TABLE approvals (
        id TEXT PRIMARY KEY,
        request_id TEXT NOT NULL REFERENCES correction_requests (id) ON DELETE RESTRICT,
        notice_id TEXT NOT NULL REFERENCES notices (id) ON DELETE RESTRICT,
        decision_id TEXT NOT NULL REFERENCES decisions (id) ON DELETE RESTRICT,
        approver_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        approved_at INTEGER NOT NULL,
        notice_hash TEXT NOT NULL CHECK (length(notice_hash) = 64),
        change_hash TEXT NOT NULL CHECK (length(change_hash) = 64),
        placement_hash TEXT NOT NULL CHECK (length(placement_hash) = 64),
        signature TEXT NOT NULL
      ) STRICT;
      CREATE INDEX approvals_request_id_approved_at ON approvals (request_id, approved_at);
      CREATE TRIGGER approvals_are_kept_update BEFORE UPDATE ON approvals
      BEGIN SELECT RAISE(ABORT, 'an approval is kept as it was signed'); END;
      CREATE TRIGGER approvals_are_kept_delete BEFORE DELETE ON approvals
      BEGIN SELECT RAISE(ABORT, 'an approval is kept as it was signed'); END;
    `),
};
