import { parentPort, workerData } from 'node:worker_threads';
import { readCopy } from '#shared/formats/read-copy.ts';
import { readPastedHtml } from '#shared/formats/read-paste.ts';
import type { FromWorker, WorkerTask } from './worker-reader.ts';

/** Reads one piece of copy in a thread of its own: hostile copy can be slow, and then only this thread is. */
const tell = (message: FromWorker): void => parentPort?.postMessage(message);

// What this thread is started with; `worker-reader.ts` is the only one that starts it.
const task = workerData as WorkerTask;
if (task.kind === 'paste') tell({ kind: 'pasted', pasted: readPastedHtml(task.html) });
else tell({ kind: 'read', copy: readCopy(task.copy, (done) => tell({ kind: 'progress', done })) });
