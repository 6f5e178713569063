import { Worker } from 'node:worker_threads';
import type { ImportedCopy } from '#shared/formats/imported-copy.ts';
import type { CopyBytes } from '#shared/formats/read-copy.ts';

/** What the worker tells: `done` from 0 to 1, then once what it read. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'read'; readonly copy: ImportedCopy | null };

/** What came of a reading; `copy` is null where the bytes are not text. */
export type Reading =
  | { readonly cancelled: true }
  | { readonly cancelled: false; readonly copy: ImportedCopy | null };

/** Aborting the signal ends the thread at once, in the middle of whatever it reads. */
export interface ReadingOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/** Reads copy somewhere else than in the thread that serves the window. */
export type CopyReader = (copy: CopyBytes, options: ReadingOptions) => Promise<Reading>;

/** Copy that needs more memory than this is not copy; a saved page of 20 MB takes a fraction. */
const mostMemory = 1500;

/**
 * A reader that starts the built import worker for each piece of copy and ends it afterwards. A reading that
 * needs more memory, in MB, than it may have is ended, and what it read counts as no text.
 */
export function createWorkerReader(workerUrl: URL, memory: number = mostMemory): CopyReader {
  return (copy, { signal, onProgress }) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return resolve({ cancelled: true });
      const worker = new Worker(workerUrl, {
        workerData: copy,
        resourceLimits: { maxOldGenerationSizeMb: memory },
      });
      const end = (settle: () => void): void => {
        signal.removeEventListener('abort', cancel);
        settle();
        // Ending a thread that has ended does nothing.
        void worker.terminate();
      };
      const cancel = (): void => end(() => resolve({ cancelled: true }));
      signal.addEventListener('abort', cancel);
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'progress') onProgress(message.done);
        else end(() => resolve({ cancelled: false, copy: message.copy }));
      });
      worker.once('error', (error) => {
        const tooMuch = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        end(() => (tooMuch ? resolve({ cancelled: false, copy: null }) : reject(error)));
      });
      // After an answer this changes nothing, because a promise is settled once.
      worker.once('exit', () => end(() => reject(new Error('The import worker ended without an answer'))));
    });
}
