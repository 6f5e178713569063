import Sqlite from 'better-sqlite3';
import { setConnectionPragmas } from '../connection-pragmas.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { migrate } from '../migrate.ts';

/** A fresh store in memory, migrated; up to a version where a test of one migration wants that. */
export function memoryDatabase(to?: number): WritableDatabase {
  const database = new Sqlite(':memory:');
  setConnectionPragmas(database);
  migrate(database, to === undefined ? {} : { to });
  return database;
}

/** Another store in memory with all that this one holds, for tests whose beginning is slow to make. */
export function copyOfDatabase(from: WritableDatabase): WritableDatabase {
  const database = new Sqlite(from.serialize());
  setConnectionPragmas(database);
  return database;
}
