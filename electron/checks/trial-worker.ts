import { parentPort, workerData } from 'node:worker_threads';
import { openForReading } from '#db/open-database.ts';
import type { FromTrialWorker, TrialTask } from './trial-runner.ts';
import { tryRule } from './try-rule.ts';

/** Holds all stories against a rule in a thread of its own, over a connection of its own that can only read. */
const tell = (message: FromTrialWorker): void => parentPort?.postMessage(message);

// What this thread is started with; `trial-runner.ts` is the only one that starts it.
const { storeFile, rule, text } = workerData as TrialTask;
const store = openForReading(storeFile);
try {
  const onProgress = (done: number, found: number): void => tell({ kind: 'progress', done, found });
  tell({ kind: 'tried', trial: tryRule(store, { rule, text, onProgress }) });
} finally {
  store.close();
}
