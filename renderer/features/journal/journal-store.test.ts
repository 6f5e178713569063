import { beforeEach, expect, test } from 'vitest';
import type { Failure } from '#shared/ipc/failure.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import { storyId as toStoryId } from '#shared/stories/story.ts';
import { createFakeClient, type FakeClient } from '../../testing/fake-client.ts';
import { createJournalStore, type JournalStore } from './journal-store.ts';
import { anEntry, someEntries } from './testing/some-entries.ts';

const storyId = toStoryId.parse('01900000-0000-7000-8000-0000000000aa');

let client: FakeClient;
let store: JournalStore;
let reported: Failure[];

beforeEach(() => {
  client = createFakeClient();
  reported = [];
  store = createJournalStore({ client, report: (failure) => reported.push(failure) });
});

/** Answers as a journal of so many entries does. */
function journalOf(count: number): void {
  client.answer('journal:list', ({ before, limit }) => {
    const newest = before === null ? count : before - 1;
    return ok(someEntries(newest, Math.max(1, newest - limit + 1)));
  });
}

const seqs = (): number[] => store.getState().entries.map(({ seq }) => seq);

test('showing a story asks for its newest entries', async () => {
  journalOf(3);
  const showing = store.getState().show(storyId);
  expect(store.getState()).toMatchObject({ status: 'loading', storyId, entries: [] });
  await showing;
  expect(client.inputsOf('journal:list')).toEqual([{ storyId, before: null, limit: 200 }]);
  expect(store.getState()).toMatchObject({ status: 'ready', atStart: true });
  expect(seqs()).toEqual([3, 2, 1]);
});

test('older entries come page by page until the first one, each asked for once', async () => {
  journalOf(450);
  await store.getState().show(null);
  await Promise.all([store.getState().loadMore(), store.getState().loadMore()]);
  await store.getState().loadMore();
  await store.getState().loadMore();
  expect(client.inputsOf('journal:list').map(({ before }) => before)).toEqual([null, 251, 51]);
  expect(seqs()).toEqual(someEntries(450, 1).map(({ seq }) => seq));
  expect(store.getState().atStart).toBe(true);
});

test('a journal that grows is followed while it is looked at, as far as it was read', async () => {
  journalOf(300);
  await store.getState().show(null);
  await store.getState().loadMore();
  journalOf(301);
  client.emit('journal:changed', null);
  await expect.poll(() => seqs()[0]).toBe(301);
  expect(client.inputsOf('journal:list').at(-1)).toEqual({ storyId: null, before: null, limit: 300 });
  store.getState().hide();
  client.emit('journal:changed', null);
  expect(client.inputsOf('journal:list')).toHaveLength(3);
  expect(store.getState()).toMatchObject({ status: 'idle', entries: [] });
});

test('the answer for a story that is no longer shown is dropped', async () => {
  client.answer('journal:list', (input) => ok(input.storyId === storyId ? [anEntry(1)] : [anEntry(2)]));
  const first = store.getState().show(storyId);
  await Promise.all([first, store.getState().show(null)]);
  expect([store.getState().storyId, seqs()]).toEqual([null, [2]]);
});

test('a failure is reported, and showing again tries again', async () => {
  client.answer('journal:list', failed({ code: 'store-locked' }));
  await store.getState().show(null);
  expect([store.getState().status, reported]).toEqual(['failed', [{ code: 'store-locked' }]]);
  journalOf(1);
  await store.getState().show(null);
  expect([store.getState().status, seqs()]).toEqual(['ready', [1]]);
});

test('a verdict stands until the journal grows', async () => {
  const verdict = { holds: true, entries: 3, lastHash: 'f' } as const;
  client.give('journal:verify', verdict);
  const verifying = store.getState().verify();
  expect(store.getState()).toMatchObject({ verifying: true, verdict: null });
  await verifying;
  expect(store.getState()).toMatchObject({ verifying: false, verdict });
  client.emit('journal:changed', null);
  expect(store.getState().verdict).toBe(null);
});
