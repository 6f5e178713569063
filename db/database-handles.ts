import type { Database } from 'better-sqlite3';

// Carried by the type alone, so that a reader of a signature sees who is meant to write.
declare const writable: unique symbol;

/**
 * A database that is only asked: read functions take this one to say so. It gives no transaction and no pragma, but
 * the type cannot see what a prepared statement does.
 */
export type ReadableDatabase = Pick<Database, 'prepare'>;

/** The one connection that may write. */
export type WritableDatabase = Database & { readonly [writable]?: true };

/** Runs the work as one transaction; whatever it throws undoes all of it. Inside everything is synchronous. */
export function inTransaction<T>(database: WritableDatabase, work: () => T): T {
  return database.transaction(work).immediate();
}
