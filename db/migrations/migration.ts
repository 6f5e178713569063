import type { Database } from 'better-sqlite3';

/** One step of the schema. Never edited after a release: a later one mends what an earlier one got wrong. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly up: (database: Database) => void;
}
