import { expect, it, vi } from 'vitest';
import { failed, ok } from '#shared/ipc/result.ts';
import type { DeskFound, FoundText } from '#shared/search/desk-find.ts';
import { storyId } from '#shared/stories/story.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { createDeskSearchStore } from './desk-search-store.ts';

const text: FoundText = {
  storyId: storyId.parse('0198c0de-0000-7000-8000-000000000001'),
  slug: 'east-pier',
  headline: 'Port reopens',
  archived: false,
  revision: null,
  count: 2,
  spots: [
    { start: 0, before: '', words: 'Port', after: ' reopens' },
    { start: 4, before: 'The ', words: 'port', after: '' },
  ],
};
const found: DeskFound = {
  kind: 'found',
  texts: [text],
  textCount: 1,
  matchCount: 2,
  slow: 0,
  stopped: false,
};

function aStore() {
  const client = createFakeClient();
  client.give('search:cancel', null);
  return { client, store: createDeskSearchStore({ client }) };
}

it('lists each text and the places in it, until something else is looked for', async () => {
  const { client, store } = aStore();
  client.give('search:find', found);
  store.getState().ask('port');
  await store.getState().search();
  expect(store.getState().rows.map(({ spot }) => spot?.words ?? 'text')).toEqual(['text', 'Port', 'port']);
  expect(client.inputsOf('search:find')).toEqual([
    {
      query: { text: 'port', matchCase: false, wholeWord: false, regex: false },
      archived: false,
      published: false,
    },
  ]);
  store.getState().setWhich({ archived: true });
  expect([store.getState().status, store.getState().rows]).toEqual([{ kind: 'idle' }, []]);
});

it('shows how far it is, can be stopped, and then shows nothing that comes late', async () => {
  const { client, store } = aStore();
  let answer = (): void => undefined;
  client.answer('search:find', () => new Promise((done) => (answer = () => done(ok(found)))));
  store.getState().ask('port');
  const search = store.getState().search();
  await vi.waitFor(() => expect(client.inputsOf('search:find')).toHaveLength(1));
  client.emit('search:progress', { done: 0.4 });
  expect(store.getState().status).toEqual({ kind: 'searching', done: 0.4 });
  store.getState().cancel();
  answer();
  await search;
  expect([store.getState().status, client.inputsOf('search:cancel')]).toEqual([{ kind: 'idle' }, [{}]]);
});

it('says what went wrong', async () => {
  const { client, store } = aStore();
  client.answer('search:find', failed({ code: 'store-locked' }));
  store.getState().ask('port');
  await store.getState().search();
  expect(store.getState().status).toEqual({ kind: 'failed', failure: { code: 'store-locked' } });
});
