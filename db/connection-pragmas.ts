import type { Database } from 'better-sqlite3';

/** What the schema's promises rest on; SQLite wants it said for every connection, in tests as in the app. */
export function setConnectionPragmas(database: Database): void {
  database.pragma('foreign_keys = ON');
  // Without it a REPLACE deletes rows behind the back of the triggers that keep them.
  database.pragma('recursive_triggers = ON');
}
