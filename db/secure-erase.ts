import type { WritableDatabase } from './database-handles.ts';

/** What became of the old bytes in the write-ahead log. */
export interface Erased<T> {
  readonly answer: T;
  /** False where another connection held the log: then its old pages go when the store is closed. */
  readonly logIsClear: boolean;
}

/**
 * Runs work after which what it deleted or overwrote is nowhere in the store's files. SQLite writes zeros over the
 * freed bytes (`secure_delete`), and the write-ahead log, which still has the pages as they were, is carried into the
 * file and cut to nothing. What the disk itself, or a copy of the store, keeps of them is beyond us.
 */
export function eraseForGood<T>(database: WritableDatabase, work: () => T): Erased<T> {
  database.pragma('secure_delete = ON');
  try {
    const answer = work();
    const busy = database.pragma('wal_checkpoint(TRUNCATE)', { simple: true });
    return { answer, logIsClear: busy === 0 };
  } finally {
    database.pragma('secure_delete = OFF');
  }
}
