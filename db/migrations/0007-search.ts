import type { Migration } from './migration.ts';

/**
 * Full-text search over the desk. The index keeps no text of its own (`content = 'stories'`), so its triggers
 * must be told the old words to take them out.
 */
export const search: Migration = {
  number: 7,
  name: 'search',
  up: (database) =>
    database.exec(`
      -- The prefixes: what is still being typed is found without reading every word that begins with it.
      CREATE VIRTUAL TABLE stories_search USING fts5 (
        slug, kicker, headline, byline, body,
        content = 'stories', content_rowid = 'seq', tokenize = "unicode61 remove_diacritics 2",
        prefix = '1 2 3'
      );
      CREATE TRIGGER stories_search_insert AFTER INSERT ON stories BEGIN
        INSERT INTO stories_search (rowid, slug, kicker, headline, byline, body)
        VALUES (NEW.seq, NEW.slug, NEW.kicker, NEW.headline, NEW.byline, NEW.body);
      END;
      CREATE TRIGGER stories_search_update
      AFTER UPDATE OF slug, kicker, headline, byline, body ON stories BEGIN
        INSERT INTO stories_search (stories_search, rowid, slug, kicker, headline, byline, body)
        VALUES ('delete', OLD.seq, OLD.slug, OLD.kicker, OLD.headline, OLD.byline, OLD.body);
        INSERT INTO stories_search (rowid, slug, kicker, headline, byline, body)
        VALUES (NEW.seq, NEW.slug, NEW.kicker, NEW.headline, NEW.byline, NEW.body);
      END;
      -- Stories that were there before the index.
      INSERT INTO stories_search (stories_search) VALUES ('rebuild');
    `),
};
