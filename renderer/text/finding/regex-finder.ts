import type { FindAnswer } from '#shared/text/find/find-in-lines.ts';
import type { FindQuery } from '#shared/text/find/find-query.ts';
import { type OwnWorker, startOwnWorker } from '../own-workers.ts';

/** What the worker is asked. */
export interface FindOrder {
  readonly lines: readonly string[];
  readonly query: FindQuery;
  readonly most: number;
}

/** What the worker tells: once that it listens, then an answer to each order. */
export type FromFindWorker = { readonly kind: 'ready' } | FindAnswer;

/** What came of a search. `overtaken`: another was begun before this one had ended, and ended it. */
export type FindOutcome = FindAnswer | { readonly kind: 'too-slow' } | { readonly kind: 'overtaken' };

/** Finds a regular expression in the lines of a text, somewhere else than in the thread that draws. */
export type RegexFinder = (order: FindOrder) => Promise<FindOutcome>;

/**
 * A person who types waits no longer than this for what a pattern finds; a pattern that is not done by then
 * may never be.
 */
const longestMs = 1000;

/**
 * A pattern can keep the engine busy for ever, and nothing but the end of its thread stops it. So each order
 * is given to a worker, which is ended when its time is up, and kept for the next order when it was not.
 */
export function createRegexFinder(
  start: () => OwnWorker = () => startOwnWorker('find'),
  limitMs = longestMs,
): RegexFinder {
  let idle: OwnWorker | null = null;
  let overtake: (() => void) | null = null;
  return (order) =>
    new Promise((resolve, reject) => {
      overtake?.();
      const waiting = idle;
      const worker = waiting ?? start();
      idle = null;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const settle = (how: () => void): void => {
        clearTimeout(timer);
        overtake = null;
        how();
      };
      const end = (kind: 'too-slow' | 'overtaken'): void =>
        settle(() => {
          worker.terminate();
          resolve({ kind });
        });
      const give = (): void => {
        // The clock is for the pattern; how long a thread takes to begin is not its fault.
        timer = setTimeout(() => end('too-slow'), limitMs);
        worker.postMessage(order);
      };
      overtake = () => end('overtaken');
      worker.onerror = () => settle(() => reject(new Error('The worker of the search has failed')));
      worker.onmessage = ({ data }: MessageEvent<FromFindWorker>) => {
        if (data.kind === 'ready') return give();
        settle(() => {
          idle = worker;
          resolve(data);
        });
      };
      if (waiting !== null) give();
    });
}
