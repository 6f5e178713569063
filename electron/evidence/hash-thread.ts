import { Worker } from 'node:worker_threads';

export interface HashOrder {
  readonly source: string;
  /** A new file that gets the same bytes; null to hash alone. */
  readonly copyTo: string | null;
  /** How many bytes of the beginning to answer along. */
  readonly firstBytes: number;
}

export interface HashedFile {
  readonly sha256: string;
  readonly size: number;
  /** Of the very bytes that were hashed. */
  readonly first: Uint8Array;
  /** When it was written last. */
  readonly changedAt: number;
}

/** What the worker tells: `done` from 0 to 1, then once what came of it. */
export type FromHashWorker =
  | { readonly kind: 'progress'; readonly done: number }
  | ({ readonly kind: 'hashed' } & HashedFile)
  /** The source cannot be opened or read; `reason` is the system's word for it. */
  | { readonly kind: 'unreadable'; readonly reason: string };

export type HashEnd = Exclude<FromHashWorker, { readonly kind: 'progress' }> | { readonly kind: 'cancelled' };

/** Aborting the signal ends the hashing at once. */
export interface HashOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/** Hashes a file somewhere else than in the thread that serves the window. Rejects where the copy cannot be written. */
export type FileHasher = (order: HashOrder, options: HashOptions) => Promise<HashEnd>;

/** A hasher that starts the built worker for each file and ends it afterwards. */
export function createHashThread(workerUrl: URL): FileHasher {
  return (order, { signal, onProgress }) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return resolve({ kind: 'cancelled' });
      const worker = new Worker(workerUrl, { workerData: order });
      const end = (settle: () => void): void => {
        signal.removeEventListener('abort', cancel);
        settle();
        // Ending a thread that has ended does nothing.
        void worker.terminate();
      };
      const cancel = (): void => end(() => resolve({ kind: 'cancelled' }));
      signal.addEventListener('abort', cancel);
      worker.on('message', (message: FromHashWorker) => {
        if (message.kind === 'progress') onProgress(message.done);
        else end(() => resolve(message));
      });
      worker.once('error', (error) => end(() => reject(error)));
      // After an answer this changes nothing, because a promise is settled once.
      worker.once('exit', () => end(() => reject(new Error('The hashing ended without an answer'))));
    });
}
