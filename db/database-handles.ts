import type { Database } from 'better-sqlite3';

declare const writable: unique symbol;

/** A database that may only be asked. Read functions take this one, so that they cannot write. */
export type ReadableDatabase = Pick<Database, 'prepare'>;

/** The one connection that may write. */
export type WritableDatabase = Database & { readonly [writable]?: true };

/** Runs the work as one transaction; whatever it throws undoes all of it. Inside everything is synchronous. */
export function inTransaction<T>(database: WritableDatabase, work: () => T): T {
  return database.transaction(work).immediate();
}
