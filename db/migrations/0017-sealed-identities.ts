import type { Migration } from './migration.ts';

/**
 * Who unnamed sources are, encrypted to two people each, and what those vouch for. The one place in the store from
 * which rows are really taken out: a destroyed identity leaves its receipt in the journal.
 */
export const sealedIdentities: Migration = {
  number: 17,
  name: 'sealed identities',
  up: (database) =>
    database.exec(`
      CREATE TABLE person_sealing_keys (
        person_id TEXT PRIMARY KEY REFERENCES people (id) ON DELETE RESTRICT,
        -- SPKI DER of the X25519 key.
        public_key BLOB NOT NULL,
        -- Sealed by the person's passphrase, in the form of electron/people/key-vault.ts.
        sealed_private_key BLOB NOT NULL,
        -- By the person's signing key, over the public key and whose it is.
        signature TEXT NOT NULL,
        created_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- Whose source it is: whoever entered it.
      CREATE INDEX journal_source_added ON journal (subject_id) WHERE deed = 'source.added';

      CREATE TABLE sealed_identities (
        source_id TEXT PRIMARY KEY REFERENCES sources (id) ON DELETE RESTRICT,
        seal_id TEXT NOT NULL UNIQUE,
        -- What the desk calls the source, to tell two of one description apart.
        pseudonym TEXT NOT NULL CHECK (length(pseudonym) BETWEEN 1 AND 60),
        reporter_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        editor_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        -- In the form of electron/claims/sealed/identity-envelope.ts; nothing in it can be read without a key.
        envelope BLOB NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        sealed_at INTEGER NOT NULL,
        CHECK (reporter_id <> editor_id)
      ) STRICT;

      CREATE TABLE source_attestations (
        id TEXT PRIMARY KEY,
        source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
        kind TEXT NOT NULL CHECK (kind IN ('knows', 'different', 'clear-in-story')),
        person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        since INTEGER NOT NULL,
        other_source_id TEXT REFERENCES sources (id) ON DELETE RESTRICT,
        story_id TEXT REFERENCES stories (id) ON DELETE RESTRICT,
        at INTEGER NOT NULL,
        -- Set when the person no longer vouches for it.
        withdrawn_at INTEGER,
        CHECK ((kind = 'different') = (other_source_id IS NOT NULL)),
        CHECK ((kind = 'clear-in-story') = (story_id IS NOT NULL))
      ) STRICT;
      CREATE INDEX source_attestations_source_id ON source_attestations (source_id) WHERE withdrawn_at IS NULL;
      CREATE INDEX source_attestations_other_source_id ON source_attestations (other_source_id)
      WHERE withdrawn_at IS NULL AND other_source_id IS NOT NULL;
      CREATE TRIGGER source_attestations_are_kept_update
      BEFORE UPDATE OF source_id, kind, person_id, since, other_source_id, story_id, at ON source_attestations
      BEGIN SELECT RAISE(ABORT, 'an attestation is kept as it was signed'); END;
      CREATE TRIGGER source_attestations_are_kept_delete BEFORE DELETE ON source_attestations
      BEGIN SELECT RAISE(ABORT, 'an attestation is kept as it was signed'); END;
    `),
};
