import { type Comparison, compareTexts } from '#shared/text/compare/compare-texts.ts';
import type { ReadText } from '#shared/text/compare/styled-paragraphs.ts';
import { type OwnWorker, startOwnWorker } from '../own-workers.ts';

/** What the worker is asked. */
export interface CompareOrder {
  readonly before: ReadText;
  readonly after: ReadText;
}

/**
 * What came of it. `ended`: it was stopped, or another was begun before this one was done. `failed`: its thread broke
 * down, as it does where memory runs out.
 */
export type CompareOutcome =
  | { readonly kind: 'compared'; readonly comparison: Comparison }
  | { readonly kind: 'ended' }
  | { readonly kind: 'failed' };

export interface TextComparer {
  /** Compares two texts. One at a time: what is still running is ended. */
  readonly compare: (order: CompareOrder) => Promise<CompareOutcome>;
  readonly stop: () => void;
}

/** Two texts of together so many characters are compared within a frame, sooner than a thread starts. */
const fewCharacters = 40_000;

/**
 * Compares short texts at once, and long ones somewhere else than in the thread that draws. The worker is kept for the
 * next two and ended where it is in the middle of a comparison that nobody waits for any more.
 */
export function createTextComparer(start: () => OwnWorker = () => startOwnWorker('compare')): TextComparer {
  let idle: OwnWorker | null = null;
  let end: (() => void) | null = null;

  const inWorker = (order: CompareOrder): Promise<CompareOutcome> =>
    new Promise((resolve) => {
      const worker = idle ?? start();
      idle = null;
      const endAs = (kind: 'ended' | 'failed') => (): void => {
        end = null;
        worker.terminate();
        resolve({ kind });
      };
      end = endAs('ended');
      worker.onerror = endAs('failed');
      worker.onmessage = ({ data }: MessageEvent<Comparison>) => {
        end = null;
        idle = worker;
        resolve({ kind: 'compared', comparison: data });
      };
      worker.postMessage(order);
    });

  return {
    async compare(order) {
      end?.();
      const { before, after } = order;
      if (before.text.length + after.text.length > fewCharacters) return inWorker(order);
      return { kind: 'compared', comparison: compareTexts(before, after) };
    },
    stop: () => end?.(),
  };
}
