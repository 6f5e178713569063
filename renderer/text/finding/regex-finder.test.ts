// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { findInLines } from '#shared/text/find/find-in-lines.ts';
import { emptyFind } from '#shared/text/find/find-query.ts';
import type { OwnWorker } from '../own-workers.ts';
import { createRegexFinder, type FindOrder } from './regex-finder.ts';

const order = (text: string): FindOrder => ({
  lines: ['on 3 May'],
  query: { ...emptyFind, text, regex: true },
  most: 10,
});

/** Workers that answer at once, but for a pattern that never ends. */
function someWorkers() {
  const made: { ended: boolean }[] = [];
  const start = (): OwnWorker => {
    const state = { ended: false };
    made.push(state);
    const worker: OwnWorker = {
      onmessage: null,
      onerror: null,
      terminate() {
        state.ended = true;
      },
      postMessage({ lines, query, most }: FindOrder) {
        if (query.text !== 'for ever') tell(findInLines(lines, query, most));
      },
    };
    const tell = (data: unknown) =>
      queueMicrotask(() => worker.onmessage?.call(worker as Worker, new MessageEvent('message', { data })));
    tell({ kind: 'ready' });
    return worker;
  };
  return { made, start };
}

it('answers what the pattern finds, and keeps its worker for the next', async () => {
  const { made, start } = someWorkers();
  const find = createRegexFinder(start, 1000);
  expect([await find(order('\\d')), await find(order('('))]).toMatchObject([
    { kind: 'found', matches: [{ start: 3, end: 4 }] },
    { kind: 'bad-pattern' },
  ]);
  expect(made).toEqual([{ ended: false }]);
});

it('ends a pattern that takes too long, and goes on with another worker', async () => {
  vi.useFakeTimers();
  const { made, start } = someWorkers();
  const find = createRegexFinder(start, 1000);
  const outcome = find(order('for ever'));
  await vi.advanceTimersByTimeAsync(1000);
  vi.useRealTimers();
  expect(await outcome).toEqual({ kind: 'too-slow' });
  expect(await find(order('May'))).toMatchObject({ kind: 'found' });
  expect(made).toEqual([{ ended: true }, { ended: false }]);
});

it('ends a search that another one overtakes', async () => {
  const { made, start } = someWorkers();
  const find = createRegexFinder(start, 1000);
  const [slow, quick] = [find(order('for ever')), find(order('May'))];
  expect(await slow).toEqual({ kind: 'overtaken' });
  expect(await quick).toMatchObject({ kind: 'found' });
  expect(made).toEqual([{ ended: true }, { ended: false }]);
});
