import type { Database } from 'better-sqlite3';

/** One step of the schema. Never edited after a release: a later one mends what an earlier one got wrong. */
export interface Migration {
  /** 1, 2, 3 … in the order of the list; what `user_version` of a store says after it has run. */
  readonly number: number;
  readonly name: string;
  /** Runs inside a transaction that the caller opens. */
  readonly up: (database: Database) => void;
}
