import type { SourceKind } from '#shared/claims/source.ts';
import { nameKeys } from '#shared/claims/sources/name-keys.ts';
import type { Migration } from './migration.ts';

/**
 * What the registry keeps of sources besides their names: roles over time, other names, contact, merges, and requests
 * for comment. The search keeps a copy of the words, because they come from several tables.
 */
export const sourceRegistry: Migration = {
  number: 16,
  name: 'source registry',
  up: (database) => {
    database.exec(profileTables);
    database.exec(searchTables);
    database.exec(commentTables);
    const insert = database.prepare('INSERT INTO source_keys (key, source_id) VALUES (?, ?)');
    const named = database
      .prepare<[], { id: string; kind: SourceKind; name: string }>('SELECT id, kind, name FROM sources')
      .all();
    for (const { id, kind, name } of named) for (const key of nameKeys(kind, [name])) insert.run(key, id);
  },
};

const profileTables = `
      ALTER TABLE sources ADD COLUMN contact TEXT NOT NULL DEFAULT '';
      ALTER TABLE sources ADD COLUMN notes TEXT NOT NULL DEFAULT '';
      ALTER TABLE sources ADD COLUMN merged_into TEXT REFERENCES sources (id) ON DELETE RESTRICT;
      CREATE INDEX sources_merged_into ON sources (merged_into) WHERE merged_into IS NOT NULL;
      -- The list by name, with nothing of it to be sorted.
      CREATE INDEX sources_list ON sources (name COLLATE NOCASE, id) WHERE merged_into IS NULL;

      CREATE TABLE source_names (
        source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        PRIMARY KEY (source_id, name)
      ) STRICT, WITHOUT ROWID;

      -- Dates as far as they are known: 2019, 2019-04 or 2019-04-30.
      CREATE TABLE source_roles (
        source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        organisation TEXT NOT NULL,
        from_date TEXT,
        until_date TEXT,
        past INTEGER NOT NULL CHECK (past BETWEEN 0 AND 1),
        PRIMARY KEY (source_id, position),
        CHECK (title <> '' OR organisation <> '')
      ) STRICT, WITHOUT ROWID;

      -- Sources that share a key may be one; the keys are made of the names (shared/claims/sources/name-keys.ts).
      CREATE TABLE source_keys (
        key TEXT NOT NULL,
        source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
        PRIMARY KEY (key, source_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX source_keys_source_id ON source_keys (source_id);

      -- What somebody said of two entries: they are not one source, and are not proposed again.
      CREATE TABLE distinct_sources (
        one_id TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
        other_id TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
        said_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        said_at INTEGER NOT NULL,
        PRIMARY KEY (one_id, other_id),
        CHECK (one_id < other_id)
      ) STRICT, WITHOUT ROWID;

      -- A merge moves what hangs on one source to another, and knows each thing that it moved, so that it can be
      -- taken back.
      CREATE TABLE source_merges (
        id TEXT PRIMARY KEY,
        from_id TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
        into_id TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
        merged_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        merged_at INTEGER NOT NULL,
        unmerged_at INTEGER,
        CHECK (from_id <> into_id)
      ) STRICT;
      CREATE UNIQUE INDEX source_merges_from_id ON source_merges (from_id) WHERE unmerged_at IS NULL;
      CREATE INDEX source_merges_into_id ON source_merges (into_id) WHERE unmerged_at IS NULL;
      CREATE TRIGGER source_merges_are_kept BEFORE DELETE ON source_merges
      BEGIN SELECT RAISE(ABORT, 'a merge is taken back, never deleted'); END;
      CREATE TABLE source_merge_moves (
        merge_id TEXT NOT NULL REFERENCES source_merges (id) ON DELETE RESTRICT,
        what TEXT NOT NULL CHECK (what IN ('attribution', 'via', 'comment-request')),
        moved_id TEXT NOT NULL,
        PRIMARY KEY (merge_id, what, moved_id)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER source_merge_moves_are_kept BEFORE DELETE ON source_merge_moves
      BEGIN SELECT RAISE(ABORT, 'what a merge moved is kept'); END;
`;

const searchTables = `
      CREATE VIRTUAL TABLE sources_search USING fts5 (
        names, standing, roles, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
      );
      -- What a source is found by: its names and roles, and those of what was merged into it. A merged source is found
      -- through the other one only.
      CREATE VIEW source_texts (seq, id, names, standing, roles) AS
      SELECT s.seq, s.id,
        (WITH RECURSIVE joined (id) AS (
           SELECT s.id UNION SELECT m.id FROM sources m JOIN joined j ON m.merged_into = j.id)
         SELECT group_concat(name, char(10)) FROM (
           SELECT n.name FROM joined j JOIN sources n ON n.id = j.id
           UNION ALL SELECT a.name FROM joined j JOIN source_names a ON a.source_id = j.id)),
        s.standing,
        (WITH RECURSIVE joined (id) AS (
           SELECT s.id UNION SELECT m.id FROM sources m JOIN joined j ON m.merged_into = j.id)
         SELECT coalesce(group_concat(r.title || ' ' || r.organisation, char(10)), '')
         FROM joined j JOIN source_roles r ON r.source_id = j.id)
      FROM sources s WHERE s.merged_into IS NULL;
      INSERT INTO sources_search (rowid, names, standing, roles)
      SELECT seq, names, standing, roles FROM source_texts;
      CREATE TRIGGER sources_search_insert AFTER INSERT ON sources BEGIN
        INSERT INTO sources_search (rowid, names, standing, roles)
        SELECT seq, names, standing, roles FROM source_texts WHERE id = NEW.id;
      END;
      CREATE TRIGGER sources_search_update AFTER UPDATE OF name, standing, merged_into ON sources BEGIN
        DELETE FROM sources_search WHERE rowid IN
          (SELECT seq FROM sources WHERE id IN (NEW.id, NEW.merged_into, OLD.merged_into));
        INSERT INTO sources_search (rowid, names, standing, roles)
        SELECT seq, names, standing, roles FROM source_texts
        WHERE id IN (NEW.id, NEW.merged_into, OLD.merged_into);
      END;
      CREATE TRIGGER sources_search_name_insert AFTER INSERT ON source_names BEGIN
        DELETE FROM sources_search WHERE rowid = (SELECT seq FROM sources WHERE id = NEW.source_id);
        INSERT INTO sources_search (rowid, names, standing, roles)
        SELECT seq, names, standing, roles FROM source_texts WHERE id = NEW.source_id;
      END;
      CREATE TRIGGER sources_search_name_delete AFTER DELETE ON source_names BEGIN
        DELETE FROM sources_search WHERE rowid = (SELECT seq FROM sources WHERE id = OLD.source_id);
        INSERT INTO sources_search (rowid, names, standing, roles)
        SELECT seq, names, standing, roles FROM source_texts WHERE id = OLD.source_id;
      END;
      CREATE TRIGGER sources_search_role_insert AFTER INSERT ON source_roles BEGIN
        DELETE FROM sources_search WHERE rowid = (SELECT seq FROM sources WHERE id = NEW.source_id);
        INSERT INTO sources_search (rowid, names, standing, roles)
        SELECT seq, names, standing, roles FROM source_texts WHERE id = NEW.source_id;
      END;
      CREATE TRIGGER sources_search_role_delete AFTER DELETE ON source_roles BEGIN
        DELETE FROM sources_search WHERE rowid = (SELECT seq FROM sources WHERE id = OLD.source_id);
        INSERT INTO sources_search (rowid, names, standing, roles)
        SELECT seq, names, standing, roles FROM source_texts WHERE id = OLD.source_id;
      END;
`;

const commentTables = `
      CREATE TABLE comment_requests (
        id TEXT PRIMARY KEY,
        story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
        source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
        question TEXT NOT NULL,
        deadline_at INTEGER,
        asked_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX comment_requests_story_id ON comment_requests (story_id);
      CREATE INDEX comment_requests_source_id ON comment_requests (source_id);
      CREATE TRIGGER comment_requests_are_kept_update
      BEFORE UPDATE OF story_id, question, deadline_at, asked_at ON comment_requests
      BEGIN SELECT RAISE(ABORT, 'what was asked is kept as it was asked'); END;
      CREATE TRIGGER comment_requests_are_kept_delete BEFORE DELETE ON comment_requests
      BEGIN SELECT RAISE(ABORT, 'a request for comment is never deleted'); END;

      CREATE TABLE comment_request_claims (
        request_id TEXT NOT NULL REFERENCES comment_requests (id) ON DELETE RESTRICT,
        claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
        PRIMARY KEY (request_id, claim_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX comment_request_claims_claim_id ON comment_request_claims (claim_id);

      CREATE TABLE comment_tries (
        id TEXT PRIMARY KEY,
        request_id TEXT NOT NULL REFERENCES comment_requests (id) ON DELETE RESTRICT,
        way TEXT NOT NULL CHECK (way IN ('phone', 'mail', 'message', 'in-person')),
        note TEXT NOT NULL,
        person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX comment_tries_request_id ON comment_tries (request_id, at);
      CREATE TRIGGER comment_tries_are_kept_update BEFORE UPDATE ON comment_tries
      BEGIN SELECT RAISE(ABORT, 'a try is kept as it was'); END;
      CREATE TRIGGER comment_tries_are_kept_delete BEFORE DELETE ON comment_tries
      BEGIN SELECT RAISE(ABORT, 'a try is kept as it was'); END;

      CREATE TABLE comment_answers (
        id TEXT PRIMARY KEY,
        request_id TEXT NOT NULL REFERENCES comment_requests (id) ON DELETE RESTRICT,
        outcome TEXT NOT NULL CHECK (outcome IN ('answered', 'declined', 'no-answer', 'unreachable')),
        words TEXT NOT NULL,
        person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX comment_answers_request_id ON comment_answers (request_id, at);
      CREATE TRIGGER comment_answers_are_kept_update BEFORE UPDATE ON comment_answers
      BEGIN SELECT RAISE(ABORT, 'an answer is kept as it was recorded'); END;
      CREATE TRIGGER comment_answers_are_kept_delete BEFORE DELETE ON comment_answers
      BEGIN SELECT RAISE(ABORT, 'an answer is kept as it was recorded'); END;
`;
