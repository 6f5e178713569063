import { expect, test } from 'vitest';
import { type Comparison, compareTexts } from '#shared/text/compare/compare-texts.ts';
import { type ReadText, readText } from '#shared/text/compare/styled-paragraphs.ts';
import { aDocument } from '#shared/text/testing/documents.ts';
import type { OwnWorker } from '../own-workers.ts';
import { type CompareOrder, createTextComparer } from './text-comparer.ts';

const textOf = (...body: readonly string[]): ReadText => readText(aDocument({ body }));
const long = Array.from({ length: 1500 }, (_, index) => `Paragraph ${index} of a very long text.`);
const longOrder: CompareOrder = { before: textOf(...long), after: textOf(...long, 'One more of them.') };

/** Workers that answer when they are told to. */
function someWorkers() {
  const made: { ended: boolean; answer: () => void; fail: () => void }[] = [];
  const start = (): OwnWorker => {
    const orders: CompareOrder[] = [];
    const state = {
      ended: false,
      answer() {
        const [order] = orders.splice(0, 1);
        if (order === undefined) throw new Error('Nothing was asked');
        const data: Comparison = compareTexts(order.before, order.after);
        worker.onmessage?.call(worker as Worker, new MessageEvent('message', { data }));
      },
      fail: () => worker.onerror?.call(worker as Worker, {} as ErrorEvent),
    };
    const worker: OwnWorker = {
      onmessage: null,
      onerror: null,
      terminate() {
        state.ended = true;
      },
      postMessage: (order: CompareOrder) => void orders.push(order),
    };
    made.push(state);
    return worker;
  };
  return { made, start };
}

test('short texts are compared at once, without a thread', async () => {
  const { made, start } = someWorkers();
  const order = { before: textOf('It opens on Monday.'), after: textOf('It opens on Tuesday.') };
  const outcome = await createTextComparer(start).compare(order);
  expect(outcome).toEqual({ kind: 'compared', comparison: compareTexts(order.before, order.after) });
  expect(made).toEqual([]);
});

test('long texts are compared in a thread, which is kept for the next', async () => {
  const { made, start } = someWorkers();
  const comparer = createTextComparer(start);
  for (let round = 0; round < 2; round += 1) {
    const outcome = comparer.compare(longOrder);
    made[0]?.answer();
    expect(await outcome).toMatchObject({ kind: 'compared', comparison: { changes: [{ kind: 'added' }] } });
  }
  expect(made).toMatchObject([{ ended: false }]);
});

test('a comparison that is overtaken or stopped ends its thread', async () => {
  const { made, start } = someWorkers();
  const comparer = createTextComparer(start);
  const overtaken = comparer.compare(longOrder);
  const stopped = comparer.compare(longOrder);
  expect(await overtaken).toEqual({ kind: 'ended' });
  comparer.stop();
  expect(await stopped).toEqual({ kind: 'ended' });
  expect(made).toMatchObject([{ ended: true }, { ended: true }]);
});

test('a thread that breaks down is said, and the next comparison has another', async () => {
  const { made, start } = someWorkers();
  const comparer = createTextComparer(start);
  const broken = comparer.compare(longOrder);
  made[0]?.fail();
  expect(await broken).toEqual({ kind: 'failed' });
  const next = comparer.compare(longOrder);
  made[1]?.answer();
  expect(await next).toMatchObject({ kind: 'compared' });
});
