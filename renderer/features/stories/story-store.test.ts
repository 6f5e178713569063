import { expect, test, vi } from 'vitest';
import { failed, ok } from '#shared/ipc/result.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { createRevisionStore } from './revision-store.ts';
import { createStoryStore } from './story-store.ts';
import { aRevision, aRevisionSummary, aStory } from './testing/story-builders.ts';

function aStore() {
  const client = createFakeClient();
  const report = vi.fn();
  const store = createStoryStore({ client, report });
  const [mayor, border] = [aStory({ slug: 'mayor' }), aStory({ slug: 'border' })];
  client.answer('stories:get', ({ storyId }) => ok(storyId === mayor.id ? mayor : border));
  client.give('stories:list-revisions', [aRevisionSummary()]);
  return { client, report, state: () => store.getState(), mayor, border };
}

test('a story is opened with its revisions', async () => {
  const { state, mayor } = aStore();
  await state().open(mayor.id);
  expect(state()).toMatchObject({ status: 'ready', story: { slug: 'mayor' }, revisions: [{ number: 1 }] });
});

test('an answer about a story that is no longer open is dropped', async () => {
  const { state, mayor, border } = aStore();
  await Promise.all([state().open(mayor.id), state().open(border.id)]);
  expect(state().story?.slug).toBe('border');
});

test('the open story is read again when it changed, others are not', async () => {
  const { state, client, mayor, border } = aStore();
  await state().open(mayor.id);
  client.give('stories:get', { ...mayor, slug: 'mayor-quits' });
  client.emit('stories:changed', { storyId: border.id });
  expect(client.inputsOf('stories:get')).toHaveLength(1);
  client.emit('stories:changed', { storyId: mayor.id });
  await vi.waitFor(() => expect(state().story?.slug).toBe('mayor-quits'));
});

test('publishing says whether it was done, and reports why not', async () => {
  const { state, client, report, mayor } = aStore();
  expect(await state().publish('stet.example')).toBe(false);
  await state().open(mayor.id);
  client.give('stories:publish', aRevisionSummary());
  expect(await state().publish('stet.example')).toBe(true);
  expect(client.inputsOf('stories:publish')).toEqual([{ storyId: mayor.id, where: 'stet.example' }]);
  client.answer('stories:publish', failed({ code: 'already-published', number: 1 }));
  expect(await state().publish('stet.example')).toBe(false);
  expect(report).toHaveBeenCalledWith({ code: 'already-published', number: 1 });
});

test('a story that is gone is reported', async () => {
  const { state, client, report, mayor } = aStore();
  client.answer('stories:get', failed({ code: 'not-found', what: 'story' }));
  await state().open(mayor.id);
  expect(state().status).toBe('failed');
  expect(report).toHaveBeenCalledWith({ code: 'not-found', what: 'story' });
});

test('of two revisions the one that was opened last is shown', async () => {
  const client = createFakeClient();
  const store = createRevisionStore({ client, report: vi.fn() });
  const [first, second] = [aRevision({ number: 1 }), aRevision({ number: 2 })];
  client.answer('stories:get-revision', ({ revisionId }) => ok(revisionId === first.id ? first : second));
  await Promise.all([store.getState().open(first.id), store.getState().open(second.id)]);
  expect(store.getState().revision?.number).toBe(2);
});
