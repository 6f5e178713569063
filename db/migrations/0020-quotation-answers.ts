import type { Migration } from './migration.ts';

/** Why words of a quotation are others than they were, as somebody answered for it. Another change is asked about anew. */
export const quotationAnswers: Migration = {
  number: 20,
  name: 'quotation answers',
  up: (database) =>
    database.exec(`
      CREATE TABLE quotation_answers (
        story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
        was TEXT NOT NULL CHECK (length(was) > 0),
        now TEXT NOT NULL CHECK (length(now) > 0),
        reason TEXT NOT NULL CHECK (length(reason) > 0),
        person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        at INTEGER NOT NULL,
        PRIMARY KEY (story_id, was, now)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER quotation_answers_are_kept BEFORE DELETE ON quotation_answers
      BEGIN SELECT RAISE(ABORT, 'an answer for a quotation is kept'); END;
    `),
};
