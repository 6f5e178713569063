import { copyFileSync, existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { WritableDatabase } from './database-handles.ts';
import { migrate } from './migrate.ts';

/** Opens the store, making or migrating it; a copy is kept beside it before an existing one is changed. */
export function openDatabase(file: string): WritableDatabase {
  const database = new Sqlite(file);
  try {
    database.pragma('busy_timeout = 2000');
    database.pragma('journal_mode = WAL');
    // A newsroom's words survive a power cut: every commit reaches the disk before it is acknowledged.
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    migrate(database, { backUp: (version) => backUp(database, file, version) });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Opens the store for reading only, as `stet verify` does beside a running Stet. Fails where there is none. */
export function openForReading(file: string): WritableDatabase {
  return new Sqlite(file, { readonly: true, fileMustExist: true });
}

function backUp(database: WritableDatabase, file: string, version: number): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
  const copy = `${file}.before-${version + 1}`;
  if (!existsSync(copy)) copyFileSync(file, copy);
}
