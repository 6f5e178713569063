import type { Migration } from './migration.ts';

/**
 * What people tell the language check: words that are right, and findings that are not to be shown. An ignored
 * finding is never deleted; one that is taken back is marked with the time.
 */
export const languageChecks: Migration = {
  number: 11,
  name: 'language checks',
  up: (database) =>
    database.exec(`
      CREATE TABLE known_words (
        -- Whose list it is in; null for the list of the house.
        person_id TEXT REFERENCES people (id) ON DELETE RESTRICT,
        word TEXT NOT NULL CHECK (length(word) BETWEEN 1 AND 60),
        added_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        added_at INTEGER NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX known_words_list_word ON known_words (coalesce(person_id, ''), word);

      CREATE TABLE ignored_findings (
        id TEXT PRIMARY KEY,
        scope TEXT NOT NULL CHECK (scope IN ('once', 'mine', 'house')),
        story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
        rule_id TEXT NOT NULL CHECK (length(rule_id) BETWEEN 1 AND 200),
        words TEXT NOT NULL,
        "before" TEXT NOT NULL,
        "after" TEXT NOT NULL,
        reason TEXT NOT NULL,
        person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        at INTEGER NOT NULL,
        taken_back_at INTEGER
      ) STRICT;
      CREATE INDEX ignored_findings_story_id ON ignored_findings (story_id) WHERE taken_back_at IS NULL;
      CREATE INDEX ignored_findings_scope_person ON ignored_findings (scope, person_id) WHERE taken_back_at IS NULL;
      CREATE TRIGGER ignored_findings_are_kept BEFORE DELETE ON ignored_findings
      BEGIN SELECT RAISE(ABORT, 'an ignored finding is kept'); END;
    `),
};
