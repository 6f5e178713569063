import { Worker } from 'node:worker_threads';
import type { RuleTrial, TrialText } from '#shared/checks/listed-rule.ts';
import type { RuleContent } from '#shared/checks/style-rule.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { failed, ok } from '#shared/ipc/result.ts';

/** What the worker is started with. */
export interface TrialTask {
  readonly storeFile: string;
  readonly rule: RuleContent;
  readonly text: TrialText;
}

/** What the worker tells: how far it is, then once what it found. */
export type FromTrialWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly found: number }
  | { readonly kind: 'tried'; readonly trial: RuleTrial };

export interface TrialRunnerDependencies {
  /** The built worker. */
  readonly trialWorker: URL;
  readonly storeFile: string;
  readonly announce: Announce;
}

/** Trials of rules, one at a time: a new one takes the place of the one before it. */
export interface TrialRunner {
  tryRule(input: ParsedInput<'checks:try-rule'>): Promise<HandledResult<'checks:try-rule'>>;
  /** Ends the trial under way, if there is one; it answers `cancelled`. */
  cancel(): HandledResult<'checks:cancel-trial'>;
}

export function createTrialRunner({
  trialWorker,
  storeFile,
  announce,
}: TrialRunnerDependencies): TrialRunner {
  let current: AbortController | null = null;
  return {
    async tryRule({ rule, text }) {
      current?.abort();
      const running = new AbortController();
      current = running;
      const worker = new Worker(trialWorker, { workerData: { storeFile, rule, text } satisfies TrialTask });
      const trial = await outcomeOf(worker, running.signal, (done, found) =>
        announce('checks:trial-progress', { done, found }),
      );
      return trial === null ? failed({ code: 'cancelled' }) : ok(trial);
    },
    cancel() {
      current?.abort();
      return ok(null);
    },
  };
}

/** What the worker found; null where it was ended before. The thread is gone in either case. */
function outcomeOf(
  worker: Worker,
  signal: AbortSignal,
  onProgress: (done: number, found: number) => void,
): Promise<RuleTrial | null> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      settle();
      void worker.terminate();
    };
    signal.addEventListener('abort', () => end(() => resolve(null)), { once: true });
    worker.on('message', (message: FromTrialWorker) => {
      if (message.kind === 'tried') end(() => resolve(message.trial));
      else if (!signal.aborted) onProgress(message.done, message.found);
    });
    worker.once('error', (error) => end(() => reject(error)));
    // After an answer this changes nothing, because a promise is settled once.
    worker.once('exit', () => reject(new Error('The trial ended without an answer')));
  });
}
