import { renameSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { setConnectionPragmas } from './connection-pragmas.ts';
import { inTransaction, type ReadableDatabase, type WritableDatabase } from './database-handles.ts';
import { migrate, refuseNewer, schemaVersion } from './migrate.ts';
import { NotAStoreError, StoreNotOpenedError, storeProblemOf } from './store-not-opened.ts';

/** `application_id` of every store, set by the first migration: "Stet" in ASCII. */
const stetApplicationId = 0x53746574;

/** How long to wait for another process that writes: a backup tool or a second Stet lets go within this. */
const lockTimeoutMs = 2000;

export interface OpenOptions {
  readonly lockTimeoutMs?: number;
}

/**
 * Opens the store, making or migrating it; a copy is kept beside it before an existing one is changed.
 * Throws `StoreNotOpenedError` or `NewerDatabaseError` and leaves the file as it was.
 */
export function openDatabase(file: string, options: OpenOptions = {}): WritableDatabase {
  const database = connect(file, { timeout: options.lockTimeoutMs ?? lockTimeoutMs });
  try {
    refuseStrangers(database);
    refuseNewer(database);
    database.pragma('journal_mode = WAL');
    // A newsroom's words survive a power cut: every commit reaches the disk before it is acknowledged.
    database.pragma('synchronous = FULL');
    setConnectionPragmas(database);
    migrate(database, { backUp: (version) => backUp(database, `${file}.before-${version}`) });
    // A file that can only be read opens without complaint and fails at the first deed: find out now.
    inTransaction(database, () => undefined);
    return database;
  } catch (error) {
    database.close();
    throw notOpened(file, error);
  }
}

/** A store opened for reading; whoever opens it closes it. */
export type OpenForReading = ReadableDatabase & Pick<WritableDatabase, 'close'>;

/** Opens the store for reading only, as `stet verify` does beside a running Stet. Throws where there is none. */
export function openForReading(file: string): OpenForReading {
  const database = connect(file, { readonly: true, fileMustExist: true, timeout: lockTimeoutMs });
  try {
    refuseStrangers(database);
    refuseNewer(database);
    if (schemaVersion(database) === 0) throw new NotAStoreError();
    return database;
  } catch (error) {
    database.close();
    throw notOpened(file, error);
  }
}

function connect(file: string, options: Sqlite.Options): WritableDatabase {
  try {
    return new Sqlite(file, options);
  } catch (error) {
    // better-sqlite3 says with a TypeError that the folder does not exist.
    if (error instanceof TypeError) throw new StoreNotOpenedError('cannot-open', file, error);
    throw notOpened(file, error);
  }
}

/** An empty file becomes a store; one that holds another program's tables is not ours to change. */
function refuseStrangers(database: WritableDatabase): void {
  if (Number(database.pragma('application_id', { simple: true })) === stetApplicationId) return;
  const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (tables !== 0 || schemaVersion(database) !== 0) throw new NotAStoreError();
}

/** Writes a whole copy or none: under another name first, in place of an older copy for the same step. */
function backUp(database: WritableDatabase, copy: string): void {
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { force: true });
  database.prepare('VACUUM INTO ?').run(unfinished);
  renameSync(unfinished, copy);
}

function notOpened(file: string, error: unknown): unknown {
  const problem = storeProblemOf(error);
  return problem === null ? error : new StoreNotOpenedError(problem, file, error);
}
