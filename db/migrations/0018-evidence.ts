import type { Migration } from './migration.ts';

/**
 * Evidence of a story, what it is tied to, and the findings that rest on it. The bytes of a file lie beside the
 * store under their hash. Evidence is kept as it was put down; it can be taken out while nothing rests on it.
 */
export const evidence: Migration = {
  number: 18,
  name: 'evidence',
  up: (database) =>
    database.exec(`
      CREATE TABLE evidence (
        id TEXT PRIMARY KEY,
        story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
        kind TEXT NOT NULL CHECK (kind IN ('file', 'link', 'note', 'transcript')),
        title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
        -- Of a file's bytes; of anything else, of the canonical form of what was put down.
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        -- What a link said, a note's words, what somebody said; empty for a file.
        text TEXT NOT NULL,
        address TEXT,
        seen_at INTEGER,
        speaker TEXT,
        spoken_at INTEGER,
        medium TEXT CHECK (medium IN
          ('in-person', 'phone', 'video-call', 'in-writing', 'broadcast', 'public-meeting')),
        recording TEXT,
        file_name TEXT,
        file_type TEXT CHECK (file_type IN
          ('png', 'jpeg', 'gif', 'webp', 'pdf', 'svg', 'html', 'mail', 'text', 'audio', 'video', 'office',
           'archive', 'program', 'unknown')),
        size INTEGER CHECK (size >= 0),
        -- Where a file lies that is too large to be kept; null where its bytes lie beside the store.
        linked_path TEXT,
        added_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        added_at INTEGER NOT NULL,
        removed_at INTEGER,
        CHECK ((kind = 'link') = (address IS NOT NULL) AND (kind = 'link') = (seen_at IS NOT NULL)),
        CHECK ((kind = 'transcript') = (speaker IS NOT NULL) AND (kind = 'transcript') = (spoken_at IS NOT NULL)
          AND (kind = 'transcript') = (medium IS NOT NULL) AND (kind = 'transcript') = (recording IS NOT NULL)),
        CHECK ((kind = 'file') = (file_name IS NOT NULL) AND (kind = 'file') = (file_type IS NOT NULL)
          AND (kind = 'file') = (size IS NOT NULL) AND (kind = 'file' OR linked_path IS NULL))
      ) STRICT;
      CREATE INDEX evidence_story_id ON evidence (story_id, added_at) WHERE removed_at IS NULL;
      CREATE INDEX evidence_sha256 ON evidence (sha256) WHERE removed_at IS NULL;

      CREATE TABLE evidence_ties (
        id TEXT PRIMARY KEY,
        evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE RESTRICT,
        claim_id TEXT REFERENCES claims (id) ON DELETE RESTRICT,
        request_id TEXT REFERENCES correction_requests (id) ON DELETE RESTRICT,
        -- The words of it that bear on the claim, in UTF-16 units of its text or of the text of its page.
        page INTEGER CHECK (page >= 1),
        start INTEGER CHECK (start >= 0),
        "end" INTEGER CHECK ("end" > start),
        exact TEXT,
        prefix TEXT,
        suffix TEXT,
        tied_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        tied_at INTEGER NOT NULL,
        untied_at INTEGER,
        CHECK ((claim_id IS NULL) <> (request_id IS NULL)),
        CHECK ((exact IS NULL) = (start IS NULL) AND (exact IS NULL) = ("end" IS NULL)
          AND (exact IS NULL) = (prefix IS NULL) AND (exact IS NULL) = (suffix IS NULL)
          AND (exact IS NOT NULL OR page IS NULL))
      ) STRICT;
      CREATE INDEX evidence_ties_evidence_id ON evidence_ties (evidence_id) WHERE untied_at IS NULL;
      CREATE INDEX evidence_ties_claim_id ON evidence_ties (claim_id) WHERE untied_at IS NULL;
      CREATE TRIGGER evidence_ties_are_kept BEFORE DELETE ON evidence_ties
      BEGIN SELECT RAISE(ABORT, 'a tie of evidence is taken off by a mark, never deleted'); END;

      CREATE TABLE verification_evidence (
        verification_id TEXT NOT NULL REFERENCES verifications (id) ON DELETE RESTRICT,
        evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE RESTRICT,
        PRIMARY KEY (verification_id, evidence_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX verification_evidence_evidence_id ON verification_evidence (evidence_id);
      CREATE TRIGGER verification_evidence_is_kept_update BEFORE UPDATE ON verification_evidence
      BEGIN SELECT RAISE(ABORT, 'what a finding rests on is kept'); END;
      CREATE TRIGGER verification_evidence_is_kept_delete BEFORE DELETE ON verification_evidence
      BEGIN SELECT RAISE(ABORT, 'what a finding rests on is kept'); END;

      CREATE TRIGGER evidence_is_kept_update BEFORE UPDATE OF id, story_id, kind, title, sha256, text, address, seen_at,
        speaker, spoken_at, medium, recording, file_name, file_type, size, linked_path, added_by, added_at ON evidence
      BEGIN SELECT RAISE(ABORT, 'evidence is kept as it was put down'); END;
      CREATE TRIGGER evidence_is_kept_delete BEFORE DELETE ON evidence
      BEGIN SELECT RAISE(ABORT, 'evidence is taken out by a mark, never deleted'); END;
      CREATE TRIGGER evidence_in_use_stays BEFORE UPDATE OF removed_at ON evidence
        WHEN EXISTS (SELECT 1 FROM verification_evidence v WHERE v.evidence_id = OLD.id)
          OR EXISTS (SELECT 1 FROM evidence_ties t LEFT JOIN claims c ON c.id = t.claim_id
                     WHERE t.evidence_id = OLD.id AND t.untied_at IS NULL AND c.removed_at IS NULL)
      BEGIN SELECT RAISE(ABORT, 'evidence that something rests on stays'); END;
    `),
};
