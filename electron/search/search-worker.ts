import { parentPort, workerData } from 'node:worker_threads';
import { openForReading } from '#db/open-database.ts';
import { findOnDesk } from './find-on-desk.ts';
import type { FromSearchWorker, SearchWorkerData } from './search-thread.ts';

/** Searches the desk in a thread of its own, on a connection that can only read. */
const tell = (message: FromSearchWorker): void => parentPort?.postMessage(message);

// What this thread is started with; `search-thread.ts` is the only one that starts it.
const { file, order } = workerData as SearchWorkerData;
const database = openForReading(file);
try {
  tell({ kind: 'answer', found: findOnDesk(database, order, (done) => tell({ kind: 'progress', done })) });
} finally {
  database.close();
}
