/** Why a store could not be opened, as far as a person can do something about it. */
export type StoreProblem =
  /** The file is something else than a store of Stet. */
  | 'not-a-store'
  /** The file is a store whose pages do not fit together. */
  | 'damaged'
  /** Another program holds the file. */
  | 'locked'
  /** The folder does not exist, or the file may not be opened, or the disk does not give it. */
  | 'cannot-open'
  /** The file or its folder may be read but not written. */
  | 'cannot-write'
  | 'disk-full';

/** Thrown when a store cannot be opened; whoever starts Stet says it in words. */
export class StoreNotOpenedError extends Error {
  constructor(
    readonly problem: StoreProblem,
    readonly file: string,
    cause: unknown,
  ) {
    super(`The store ${file} could not be opened: ${problem}`, { cause });
    this.name = 'StoreNotOpenedError';
  }
}

/** The file is a database, or empty, and not a store of Stet. */
export class NotAStoreError extends Error {}

/** SQLite's primary result codes; an extended one begins with its primary one. */
const problems: readonly (readonly [code: string, problem: StoreProblem])[] = [
  ['SQLITE_NOTADB', 'not-a-store'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_CANTOPEN', 'cannot-open'],
  ['SQLITE_PERM', 'cannot-open'],
  ['SQLITE_READONLY', 'cannot-write'],
  ['SQLITE_IOERR', 'cannot-open'],
  ['SQLITE_FULL', 'disk-full'],
];

/** Null for what is not about the file: a mistake in a migration, or a newer store. */
export function storeProblemOf(error: unknown): StoreProblem | null {
  if (error instanceof NotAStoreError) return 'not-a-store';
  if (!(error instanceof Error) || !('code' in error)) return null;
  // better-sqlite3 gives extended codes, as SQLITE_READONLY_DBMOVED; the underscore keeps a code from fitting
  // another.
  const code = String(error.code);
  return problems.find(([prefix]) => code === prefix || code.startsWith(`${prefix}_`))?.[1] ?? null;
}
