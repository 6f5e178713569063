import { expect, it } from 'vitest';
import type { DeskFound } from '#shared/search/desk-find.ts';
import { emptyFind } from '#shared/text/find/find-query.ts';
import { createSearchService } from './search-service.ts';

const found: DeskFound = {
  kind: 'found',
  texts: [],
  textCount: 0,
  matchCount: 0,
  slow: 0,
  stopped: false,
};

/** A service whose searches end when they are told to. */
function aService() {
  const ends: (() => void)[] = [];
  const told: unknown[] = [];
  const service = createSearchService({
    announce: (_name, payload) => void told.push(payload),
    searchDesk: (_order, { signal, onProgress }) =>
      new Promise((resolve) => {
        onProgress(0.5);
        signal.addEventListener('abort', () => resolve(null));
        ends.push(() => resolve(found));
      }),
  });
  const find = () => service.find({ query: emptyFind, archived: false, published: false });
  return { service, find, ends, told };
}

it('answers what was found and tells how far it is', async () => {
  const { find, ends, told } = aService();
  const answer = find();
  ends[0]?.();
  expect([await answer, told]).toEqual([{ ok: true, value: found }, [{ done: 0.5 }]]);
});

it('ends a search that another one takes the place of, or that a person has enough of', async () => {
  const { service, find, ends } = aService();
  const [first, second] = [find(), find()];
  ends[1]?.();
  expect([await first, await second]).toMatchObject([{ failure: { code: 'cancelled' } }, { ok: true }]);
  const third = find();
  service.cancel();
  expect(await third).toMatchObject({ failure: { code: 'cancelled' } });
});
