import { expect, test, vi } from 'vitest';
import { failed, ok } from '#shared/ipc/result.ts';
import type { StoryPage } from '#shared/stories/story.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { createDeskStore, storyAt } from './desk-store.ts';
import { aStory, aStorySummary } from './testing/story-builders.ts';

function aDesk(slugs: readonly string[] = ['mayor', 'border']) {
  const client = createFakeClient();
  const stories = slugs.map((slug) => aStorySummary({ slug }));
  client.answer('stories:list', ({ offset, limit }) =>
    ok({ stories: stories.slice(offset, offset + limit), total: stories.length }),
  );
  const report = vi.fn();
  const store = createDeskStore({ client, report });
  return { client, report, store, state: () => store.getState() };
}

const manySlugs = Array.from({ length: 1000 }, (_, index) => `story-${index}`);

/** Calls are answered in microtasks; this waits until all of them are through. */
const settled = () => new Promise((done) => setImmediate(done));

test('the first window is loaded, and everything is counted', async () => {
  const { state, client } = aDesk(manySlugs);
  await state().load();
  expect(state()).toMatchObject({ status: 'ready', total: 1000, everything: 1000 });
  expect([storyAt(state(), 0)?.slug, storyAt(state(), 199)?.slug]).toEqual(['story-0', 'story-199']);
  expect(storyAt(state(), 200)).toBeUndefined();
  expect(client.inputsOf('stories:list')).toHaveLength(2);
});

test('windows are loaded as they come in sight, each once', async () => {
  const { state, client } = aDesk(manySlugs);
  await state().load();
  state().showRange(390, 410);
  state().showRange(391, 411);
  await settled();
  state().showRange(392, 412);
  expect(storyAt(state(), 405)?.slug).toBe('story-405');
  expect(
    client
      .inputsOf('stories:list')
      .slice(2)
      .map(({ offset }) => offset),
  ).toEqual([200, 400]);
});

test('a new question starts at the top and keeps the old rows until it is answered', async () => {
  const { state, client } = aDesk();
  await state().load();
  state().activate(1);
  let answer: (page: StoryPage) => void = () => {};
  client.answer('stories:list', () => new Promise((done) => (answer = (page) => done(ok(page)))));
  state().ask({ text: 'council' });
  expect(state()).toMatchObject({ active: -1, total: 2, query: { text: 'council' } });
  expect(storyAt(state(), 0)?.slug).toBe('mayor');
  answer({ stories: [aStorySummary({ slug: 'council' })], total: 1 });
  await settled();
  expect(state()).toMatchObject({ total: 1, everything: 2 });
  expect(storyAt(state(), 0)?.slug).toBe('council');
  expect(storyAt(state(), 1)).toBeUndefined();
});

test('whoever types quickly is answered the last question, not every letter', async () => {
  const { state, client } = aDesk();
  await state().load();
  const before = client.inputsOf('stories:list').length;
  for (const text of ['c', 'co', 'cou', 'coun']) state().ask({ text });
  await settled();
  expect(
    client
      .inputsOf('stories:list')
      .slice(before)
      .map(({ text }) => text),
  ).toEqual(['c', 'coun']);
  expect(state().total).toBe(2);
});

test('a column orders by its own first direction, and the other way when it is chosen again', async () => {
  const { state } = aDesk();
  await state().load();
  const order = () => `${state().query.sort} ${state().query.direction}`;
  state().sortBy('slug');
  expect(order()).toBe('slug ascending');
  state().sortBy('slug');
  expect(order()).toBe('slug descending');
  state().sortBy('words');
  expect(order()).toBe('words descending');
  await settled();
});

test('a story that changed is read again, what is in sight only', async () => {
  const { state, client } = aDesk(manySlugs);
  await state().load();
  state().showRange(500, 520);
  await settled();
  const before = client.inputsOf('stories:list').length;
  client.emit('stories:changed', { storyId: aStorySummary().id });
  await settled();
  const asked = client.inputsOf('stories:list').slice(before);
  expect(asked.map(({ offset, limit }) => [offset, limit])).toEqual([
    [0, 1],
    [400, 200],
  ]);
  expect([...state().windows.keys()]).toEqual([2]);
});

test('nothing is read for a desk that nobody has opened', async () => {
  const { client } = aDesk();
  client.emit('stories:changed', { storyId: aStorySummary().id });
  expect(client.calls).toEqual([]);
});

test('a list that cannot be read says so and can be read again', async () => {
  const { state, client, report } = aDesk();
  const failure = { code: 'store-locked' } as const;
  client.answer('stories:list', failed(failure));
  await state().load();
  expect(state().status).toBe('failed');
  expect(report).toHaveBeenCalledWith(failure);
});

test('a taken slug is said where it is typed; other failures are reported', async () => {
  const { state, client, report } = aDesk();
  const { id } = aStorySummary();
  client.give('stories:rename', aStory());
  expect(await state().rename(id, 'new')).toBe('done');
  client.answer('stories:rename', failed({ code: 'slug-taken', slug: 'new' }));
  expect(await state().rename(id, 'new')).toBe('slug-taken');
  expect(report).not.toHaveBeenCalled();
  client.answer('stories:rename', failed({ code: 'archived', slug: 'new' }));
  expect(await state().rename(id, 'new')).toBe('failed');
  expect(report).toHaveBeenCalledTimes(1);
});

test('archiving answers whether it was done', async () => {
  const { state, client, report } = aDesk();
  const { id } = aStorySummary();
  client.answer('stories:archive', failed({ code: 'not-allowed', right: 'story.manage' }));
  expect(await state().archive(id)).toBe(false);
  expect(report).toHaveBeenCalledTimes(1);
});
