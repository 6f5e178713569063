import { beforeEach, expect, it, vi } from 'vitest';
import { failed, ok } from '#shared/ipc/result.ts';
import type { Query } from '#shared/text/query.ts';
import { createFakeClient, type FakeClient } from '../../testing/fake-client.ts';
import { aQuery, asker } from '../../testing/query-builders.ts';
import { createQueriesStore, type QueriesStore } from './queries-store.ts';
import { shownQueries } from './shown-queries.ts';
import { aStoryId } from './testing/fake-drafts.ts';

let client: FakeClient;
let store: QueriesStore;
const report = vi.fn();

async function open(...queries: readonly Query[]): Promise<void> {
  client.give('text:list-queries', queries);
  await store.getState().open(aStoryId());
}

beforeEach(() => {
  report.mockClear();
  client = createFakeClient();
  store = createQueriesStore({ client, report });
});

it('steps through the unresolved queries round and round, from wherever one is', async () => {
  const [one, settled, two, three] = [aQuery(), aQuery({ state: 'resolved' }), aQuery(), aQuery()];
  await open(one, settled, two, three);
  const steps = (by: 1 | -1, count: number) => Array.from({ length: count }, () => store.getState().step(by));
  expect(steps(1, 4)).toEqual([one.id, two.id, three.id, one.id]);
  expect(steps(-1, 2)).toEqual([three.id, two.id]);
  store.getState().activate(settled.id);
  expect(steps(1, 1)).toEqual([two.id]);
  store.getState().activate(settled.id);
  expect(steps(-1, 1)).toEqual([one.id]);
  store.getState().activate(null);
  expect(steps(-1, 1)).toEqual([three.id]);
});

it('steps nowhere where nothing is unresolved', async () => {
  await open(aQuery({ state: 'resolved' }));
  expect(store.getState().step(1)).toBeNull();
});

it('keeps what was typed until it is kept by main, and forgets it with the story', async () => {
  const query = aQuery();
  await open(query);
  const { typeQuestion, typeReply, ask, reply } = store.getState();
  typeQuestion('Is it so?');
  typeReply(query.id, 'It is.');
  client.answer('text:ask-query', failed({ code: 'disk-full' }));
  client.answer('text:reply-to-query', failed({ code: 'disk-full' }));
  expect([await ask(null, { version: 1, from: 1, to: 2 }), await reply(query.id)]).toEqual([false, false]);
  expect(report).toHaveBeenCalledTimes(2);
  expect(store.getState().unsent).toEqual({
    question: 'Is it so?',
    replies: new Map([[query.id, 'It is.']]),
  });
  client.answer('text:ask-query', ok(query));
  client.answer('text:reply-to-query', ok(query));
  expect([await ask(null, { version: 1, from: 1, to: 2 }), await reply(query.id)]).toEqual([true, true]);
  expect(store.getState()).toMatchObject({ active: query.id, asking: false, unsent: { question: '' } });
  expect(store.getState().unsent.replies.get(query.id)).toBe('');
  typeQuestion('Another');
  await store.getState().open(aStoryId('2'));
  expect(store.getState()).toMatchObject({ active: null, unsent: { question: '' } });
});

it('reads again when main tells of its story, and of no other', async () => {
  await open(aQuery());
  client.emit('queries:changed', { storyId: aStoryId('2') });
  client.emit('queries:changed', { storyId: aStoryId() });
  await vi.waitFor(() => expect(client.inputsOf('text:list-queries')).toHaveLength(2));
});

it('shows open ones first, and those that wait for a person', () => {
  const answeredForAsker = aQuery({ state: 'answered' });
  const [resolved, open, asked] = [aQuery({ state: 'resolved' }), aQuery(), aQuery({ addresseeId: asker })];
  const all = [resolved, answeredForAsker, open, asked];
  expect(shownQueries(all, 'all', asker)).toEqual([open, asked, answeredForAsker, resolved]);
  expect(shownQueries(all, 'unresolved', asker)).toEqual([open, asked, answeredForAsker]);
  expect(shownQueries(all, 'for-me', asker)).toEqual([asked, answeredForAsker]);
  expect(shownQueries(all, 'resolved', asker)).toEqual([resolved]);
});
