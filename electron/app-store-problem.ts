// These sentences stand here and not in the renderer's words, because without a store there is no window.
// Each says what happened, that nothing was changed, and what to do.
import { NewerDatabaseError } from '#db/migrate.ts';
import { StoreNotOpenedError, type StoreProblem } from '#db/store-not-opened.ts';
import type { StartFailure } from './window/start-failure.ts';

/** Why the store did not open, in words; null for what is a mistake of ours and not of the file. */
export function storeFailure(error: unknown, file: string): StartFailure | null {
  if (error instanceof NewerDatabaseError) return { message: newer.message, detail: newer.detail(file) };
  if (!(error instanceof StoreNotOpenedError)) return null;
  const { message, detail } = problems[error.problem];
  return { message, detail: detail(file) };
}

/** For what we did not foresee: the log says more, and whoever mends it will want to see it. */
export function unknownStartFailure(logs: string): StartFailure {
  return {
    message: 'Stet could not start.',
    detail: `Nothing in the store was changed. Start Stet again. If it happens again, report it with the newest file of this folder:\n\n${logs}`,
  };
}

interface ProblemWords {
  readonly message: string;
  readonly detail: (file: string) => string;
}

const newer: ProblemWords = {
  message: 'This store was written by a newer Stet.',
  detail: (file) =>
    `${file}\n\nNothing in it was changed. Open it with the newest Stet: an older one could lose what the newer one knows.`,
};

const problems: Readonly<Record<StoreProblem, ProblemWords>> = {
  'not-a-store': {
    message: 'This file is not a store of Stet.',
    detail: (file) =>
      `${file}\n\nNothing in it was changed. Move it to another folder, and put your store or a backup of it in its place.`,
  },
  damaged: {
    message: 'The store is damaged.',
    detail: (file) =>
      `${file}\n\nNothing in it was changed. Copy its folder to a safe place first. Then put the newest backup in its place: the files beside it whose names begin alike are backups from before an update.`,
  },
  locked: {
    message: 'Another program holds the store.',
    detail: (file) =>
      `${file}\n\nNothing was changed. Close the other program, a second Stet or a backup for instance, and start Stet again.`,
  },
  'cannot-open': {
    message: 'The store cannot be opened.',
    detail: (file) =>
      `${file}\n\nNothing was changed. Check that its folder is there, that its disk is connected, and that you may open it; then start Stet again.`,
  },
  'cannot-write': {
    message: 'The store can be read but not written.',
    detail: (file) =>
      `${file}\n\nNothing was changed. Give yourself the right to write to the file and its folder, then start Stet again.`,
  },
  'disk-full': {
    message: 'The disk is full.',
    detail: (file) =>
      `${file}\n\nNothing was changed and nothing is lost. Make room on the disk, then start Stet again.`,
  },
};
