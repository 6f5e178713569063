import { Worker } from 'node:worker_threads';
import type { DeskFindOrder, DeskFound } from '#shared/search/desk-find.ts';

export interface SearchWorkerData {
  /** The store, which the thread opens for itself. */
  readonly file: string;
  readonly order: DeskFindOrder;
}

/** What the worker tells: `done` from 0 to 1, then once what it found. */
export type FromSearchWorker =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'answer'; readonly found: DeskFound };

/** Aborting the signal ends the search at once; the answer is null then. */
export interface SearchOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/** Searches all stories somewhere else than in the thread that serves the window. */
export type DeskSearcher = (order: DeskFindOrder, options: SearchOptions) => Promise<DeskFound | null>;

/** A searcher that starts the built search worker for each search and ends it afterwards. */
export function createSearchThread(workerUrl: URL, file: string): DeskSearcher {
  return (order, { signal, onProgress }) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return resolve(null);
      const data: SearchWorkerData = { file, order };
      const worker = new Worker(workerUrl, { workerData: data });
      const end = (settle: () => void): void => {
        signal.removeEventListener('abort', cancel);
        settle();
        // Ending a thread that has ended does nothing.
        void worker.terminate();
      };
      const cancel = (): void => end(() => resolve(null));
      signal.addEventListener('abort', cancel);
      worker.on('message', (message: FromSearchWorker) => {
        if (message.kind === 'progress') onProgress(message.done);
        else end(() => resolve(message.found));
      });
      worker.once('error', (error) => end(() => reject(error)));
      // After an answer this changes nothing, because a promise is settled once.
      worker.once('exit', () => end(() => reject(new Error('The search ended without an answer'))));
    });
}
