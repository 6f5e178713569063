import type { Migration } from './migration.ts';

/**
 * Who works here and their keys, and the settings of the machine. First, because everything else names a
 * person.
 */
export const people: Migration = {
  number: 1,
  name: 'people',
  up: (database) =>
    database.exec(`
      -- 'Stet' in ASCII: tells a store of ours from another program's SQLite file.
      PRAGMA application_id = 0x53746574;

      CREATE TABLE people (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 120),
        created_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE person_roles (
        person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        role TEXT NOT NULL CHECK (role IN ('reporter', 'editor', 'copy-chief', 'standards-editor')),
        PRIMARY KEY (person_id, role)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE person_keys (
        person_id TEXT PRIMARY KEY REFERENCES people (id) ON DELETE RESTRICT,
        -- SPKI DER of the Ed25519 key.
        public_key BLOB NOT NULL,
        -- Sealed by the person's passphrase; its form is that of electron/people/key-vault.ts.
        sealed_private_key BLOB NOT NULL,
        created_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE settings (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
      ) STRICT, WITHOUT ROWID;
    `),
};
