import { parentPort, workerData } from 'node:worker_threads';
import { type CopyBytes, readCopy } from '#shared/formats/read-copy.ts';
import type { FromWorker } from './worker-reader.ts';

/** Reads one piece of copy in a thread of its own: hostile copy can be slow, and then only this thread is. */
const tell = (message: FromWorker): void => parentPort?.postMessage(message);

// What this thread is started with; `worker-reader.ts` is the only one that starts it.
const copy = workerData as CopyBytes;
tell({ kind: 'read', copy: readCopy(copy, (done) => tell({ kind: 'progress', done })) });
