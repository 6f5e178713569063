import { NewerDatabaseError } from '#db/migrate.ts';
import { type OpenForReading, openForReading } from '#db/open-database.ts';
import { StoreNotOpenedError, type StoreProblem } from '#db/store-not-opened.ts';
import { checkStore } from './check-store.ts';

/** What a shell is told: everything holds, something does not, the store could not be read. */
export type ExitCode = 0 | 1 | 2;

const usage = 'stet verify [file]: checks the journal, the published revisions and the approvals of a store.';

/**
 * `stet verify [file]`, where the arguments of the process ask for it; null where they do not, and Stet
 * starts as usual. The store is only read, so a running Stet is not disturbed.
 */
export function verifyCommand(
  argv: readonly string[],
  storeFile: string,
  print: (line: string) => void,
): ExitCode | null {
  const words = argv.slice(1).filter((word) => !word.startsWith('-'));
  // In development the folder of the app stands before the command.
  const at = words.slice(0, 2).indexOf('verify');
  if (at === -1) return null;
  const [file = storeFile, ...rest] = words.slice(at + 1);
  if (rest.length > 0) {
    print(usage);
    return 2;
  }
  try {
    const { holds, sentence } = checkFile(file);
    print(sentence);
    return holds ? 0 : 1;
  } catch (error) {
    print(`${file} could not be read: ${reasonOf(error)}.`);
    return 2;
  }
}

/** Opens the store read-only for the check, and lets it go whatever comes of it. */
function checkFile(file: string) {
  const database: OpenForReading = openForReading(file);
  try {
    return checkStore(database);
  } finally {
    database.close();
  }
}

/** The same problems as in `app-store-problem.ts`, as the end of a sentence for a shell. */
const reasons: { readonly [P in StoreProblem]: string } = {
  'not-a-store': 'it is not a store of Stet',
  damaged: 'the file is damaged',
  locked: 'another program holds it',
  'cannot-open': 'there is no such file, or it may not be opened',
  'cannot-write': 'its folder may not be written, which SQLite needs even for reading',
  'disk-full': 'the disk is full',
};

function reasonOf(error: unknown): string {
  if (error instanceof StoreNotOpenedError) return reasons[error.problem];
  if (error instanceof NewerDatabaseError) return 'it was written by a newer Stet';
  return error instanceof Error ? error.message : String(error);
}
