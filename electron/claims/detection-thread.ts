import { Worker } from 'node:worker_threads';
import type { CheckedBlock } from '#shared/checks/quotations.ts';
import type { Proposal } from '#shared/claims/detection/proposal.ts';

/** Finds what claims the blocks of a draft suggest, somewhere else than in the thread that serves the window. */
export type ClaimDetector = (blocks: readonly CheckedBlock[]) => Promise<readonly Proposal[]>;

/** A detector that starts the built worker for each draft and ends it afterwards. */
export function createDetectionThread(workerUrl: URL): ClaimDetector {
  return (blocks) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerUrl, { workerData: blocks });
      const end = (settle: () => void): void => {
        settle();
        void worker.terminate();
      };
      worker.once('message', (proposals: readonly Proposal[]) => end(() => resolve(proposals)));
      worker.once('error', (error) => end(() => reject(error)));
      // After an answer this changes nothing, because a promise is settled once.
      worker.once('exit', () => reject(new Error('The detection of claims ended without an answer')));
    });
}
