import { Worker } from 'node:worker_threads';
import type { ImportedCopy } from '#shared/formats/imported-copy.ts';
import type { CopyBytes } from '#shared/formats/read-copy.ts';
import type { PastedCopy } from '#shared/formats/read-paste.ts';

/** What a worker is started with: one piece of copy, as a file or as the HTML of a clipboard. */
export type WorkerTask =
  | { readonly kind: 'copy'; readonly copy: CopyBytes }
  | { readonly kind: 'paste'; readonly html: string };

/** What the worker tells: `done` from 0 to 1, then once what it read. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'read'; readonly copy: ImportedCopy | null }
  | { readonly kind: 'pasted'; readonly pasted: PastedCopy };

/** What came of a reading; `copy` is null where the bytes are not text. */
export type Reading =
  | { readonly cancelled: true }
  | { readonly cancelled: false; readonly copy: ImportedCopy | null };

/** The same of a paste, which is null where it needed more memory than it may have. */
export type PasteReading =
  | { readonly cancelled: true }
  | { readonly cancelled: false; readonly pasted: PastedCopy | null };

/** Aborting the signal ends the thread at once, in the middle of whatever it reads. */
export interface ReadingOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/** Reads copy somewhere else than in the thread that serves the window. */
export type CopyReader = (copy: CopyBytes, options: ReadingOptions) => Promise<Reading>;
export type PasteReader = (html: string, signal: AbortSignal) => Promise<PasteReading>;

/** Copy that needs more memory than this is not copy; a saved page of 20 MB takes a fraction. */
const mostMemory = 1500;

/**
 * A reader that starts the built import worker for each piece of copy and ends it afterwards. A reading that
 * needs more memory, in MB, than it may have is ended, and what it read counts as no text.
 */
export function createWorkerReader(workerUrl: URL, memory: number = mostMemory): CopyReader {
  return async (copy, { signal, onProgress }) => {
    const end = await runWorker({ workerUrl, memory, signal, onProgress }, { kind: 'copy', copy });
    if (end === 'cancelled') return { cancelled: true };
    return { cancelled: false, copy: end !== 'too-much' && end.kind === 'read' ? end.copy : null };
  };
}

/** The same for what is pasted into a story. */
export function createPasteReader(workerUrl: URL, memory: number = mostMemory): PasteReader {
  return async (html, signal) => {
    const onProgress = (): void => undefined;
    const end = await runWorker({ workerUrl, memory, signal, onProgress }, { kind: 'paste', html });
    if (end === 'cancelled') return { cancelled: true };
    return { cancelled: false, pasted: end !== 'too-much' && end.kind === 'pasted' ? end.pasted : null };
  };
}

interface Run extends ReadingOptions {
  readonly workerUrl: URL;
  readonly memory: number;
}

type End = Exclude<FromWorker, { readonly kind: 'progress' }> | 'cancelled' | 'too-much';

function runWorker({ workerUrl, memory, signal, onProgress }: Run, task: WorkerTask): Promise<End> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve('cancelled');
    const worker = new Worker(workerUrl, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    const end = (settle: () => void): void => {
      signal.removeEventListener('abort', cancel);
      settle();
      // Ending a thread that has ended does nothing.
      void worker.terminate();
    };
    const cancel = (): void => end(() => resolve('cancelled'));
    signal.addEventListener('abort', cancel);
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'progress') onProgress(message.done);
      else end(() => resolve(message));
    });
    worker.once('error', (error) => {
      const tooMuch = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(() => (tooMuch ? resolve('too-much') : reject(error)));
    });
    // After an answer this changes nothing, because a promise is settled once.
    worker.once('exit', () => end(() => reject(new Error('The import worker ended without an answer'))));
  });
}
