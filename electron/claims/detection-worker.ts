import { parentPort, workerData } from 'node:worker_threads';
import type { CheckedBlock } from '#shared/checks/quotations.ts';
import { proposeClaims } from '#shared/claims/detection/propose-claims.ts';

/** Reads one draft for claims in a thread of its own. */
// What this thread is started with; `detection-thread.ts` is the only one that starts it.
parentPort?.postMessage(proposeClaims(workerData as readonly CheckedBlock[]));
