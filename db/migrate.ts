import type { WritableDatabase } from './database-handles.ts';
import { migrations } from './migrations/index.ts';

/** The file was written by a newer Stet; opening it could lose what that one knows. */
export class NewerDatabaseError extends Error {
  constructor(
    readonly found: number,
    readonly known: number,
  ) {
    super(`The store has schema ${found}; this Stet knows ${known}. Open it with a newer Stet.`);
    this.name = 'NewerDatabaseError';
  }
}

/** The number of the last migration that ran on this file; 0 for an empty one. */
export function schemaVersion(database: Pick<WritableDatabase, 'pragma'>): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** Throws for a file of a newer Stet, so that nothing of it is touched. */
export function refuseNewer(database: Pick<WritableDatabase, 'pragma'>): void {
  const found = schemaVersion(database);
  if (found > migrations.length) throw new NewerDatabaseError(found, migrations.length);
}

export interface MigrateOptions {
  /** Stop after this migration; for tests of a single one. */
  readonly to?: number;
  /** Called once before the first change to a file that already holds something. */
  readonly backUp?: (toVersion: number) => void;
}

/** Brings the schema up to date, each migration in a transaction that also sets the version. */
export function migrate(database: WritableDatabase, options: MigrateOptions = {}): void {
  refuseNewer(database);
  const found = schemaVersion(database);
  const to = options.to ?? migrations.length;
  const pending = migrations.filter((each) => each.number > found && each.number <= to);
  // A new file holds nothing that a failed migration could lose.
  if (pending.length > 0 && found > 0) options.backUp?.(to);
  for (const migration of pending) {
    database
      .transaction(() => {
        migration.up(database);
        database.pragma(`user_version = ${migration.number}`);
      })
      .immediate();
  }
}
