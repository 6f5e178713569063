// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { coverageOf } from '#shared/claims/coverage.ts';
import { ok } from '#shared/ipc/result.ts';
import type { ListedStory } from '#shared/stories/story.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { renderView } from '../../testing/render-view.tsx';
import { DeskView } from './DeskView.tsx';
import { createDeskStore } from './desk-store.ts';
import { aStory, aStorySummary } from './testing/story-builders.ts';

const coverage = { ...coverageOf([]), claims: 3 };
const mayor = aStorySummary({ slug: 'mayor', kicker: 'City /', openRequests: 2, coverage });
const border = aStorySummary({
  slug: 'border-400',
  headline: 'DHS identifies 400 migrants',
  status: 'published',
  publishedRevision: 2,
});

async function drawn(stories: readonly ListedStory[] = [mayor, border]) {
  const client = createFakeClient();
  client.answer('stories:list', ({ show, text, offset, limit }) => {
    const found = stories
      .filter(({ archivedAt }) => show === 'all' || (archivedAt !== null) === (show === 'archived'))
      .filter(({ headline }) => headline.toLowerCase().includes(text.toLowerCase()));
    return ok({ stories: found.slice(offset, offset + limit), total: found.length });
  });
  const report = vi.fn();
  const acts = { onOpen: vi.fn(), onImport: vi.fn(), onSample: vi.fn(), onDone: vi.fn() };
  const store = createDeskStore({ client, report });
  const view = renderView(<DeskView store={store} {...acts} />);
  await waitFor(() => expect(store.getState().status).toBe('ready'));
  return { ...view, ...acts, client, store, report };
}

const rows = () => within(screen.getByRole('listbox')).getAllByRole('option');

test('a row says what the story is and how it stands', async () => {
  await drawn();
  expect(rows()).toHaveLength(2);
  const [first, second] = rows();
  if (first === undefined || second === undefined) throw new Error('Two rows were expected');
  for (const words of ['mayor', 'City /', 'Mayor resigns', 'Draft', '420 words', '3 claims']) {
    expect(within(first).getByText(words)).toBeTruthy();
  }
  expect(within(first).getByText('2 open correction requests')).toBeTruthy();
  expect(within(second).getByText('Published, r2')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('2 stories');
});

test('the keyboard moves in the list and opens', async () => {
  const { user, onOpen } = await drawn();
  screen.getByRole('listbox').focus();
  await user.keyboard('j{Enter}');
  expect(onOpen).toHaveBeenLastCalledWith(border.id);
  await user.keyboard('k{Enter}');
  expect(onOpen).toHaveBeenLastCalledWith(mayor.id);
});

test('search narrows the list, and the arrow goes on into it', async () => {
  const { user, store } = await drawn();
  await user.type(screen.getByRole('searchbox'), 'dhs');
  await waitFor(() => expect(rows()).toHaveLength(1));
  expect(screen.getByRole('status').textContent).toBe('1 of 2 stories');
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.getAttribute('role')).toBe('listbox');
  store.getState().askForSearch();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('searchbox')));
});

test('the head of a column orders the list and says so', async () => {
  const { user, client } = await drawn();
  const slug = screen.getByRole('columnheader', { name: 'Slug' });
  expect(slug.getAttribute('aria-sort')).toBeNull();
  await user.click(within(slug).getByRole('button'));
  expect(slug.getAttribute('aria-sort')).toBe('ascending');
  await waitFor(() => expect(client.inputsOf('stories:list').at(-1)).toMatchObject({ sort: 'slug' }));
});

test('a story is archived from the menu of its row, and that can be taken back', async () => {
  const { user, client, onDone } = await drawn();
  client.give('stories:archive', aStory());
  client.give('stories:restore', aStory());
  await user.pointer({ keys: '[MouseRight]', target: screen.getByText('border-400') });
  await user.click(await screen.findByRole('menuitem', { name: 'Archive' }));
  await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
  expect(client.inputsOf('stories:archive')).toEqual([{ storyId: border.id }]);
  onDone.mock.lastCall?.[1].run();
  expect(client.inputsOf('stories:restore')).toEqual([{ storyId: border.id }]);
});

test('a slug is renamed; a wrong or taken one is said where it is typed', async () => {
  const { user, client } = await drawn();
  screen.getByRole('listbox').focus();
  await user.click(await screen.findByRole('button', { name: 'Actions for mayor' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Rename slug…' }));
  const dialog = screen.getByRole('dialog', { name: 'Rename mayor' });
  const field = within(dialog).getByLabelText('Slug');
  const submit = within(dialog).getByRole('button', { name: 'Rename' });
  await user.clear(field);
  await user.type(field, 'Mayor Quits');
  await user.click(submit);
  expect(within(dialog).getByRole('alert').textContent).toContain('lower-case');
  client.answer('stories:rename', { ok: false, failure: { code: 'slug-taken', slug: 'council' } });
  await user.clear(field);
  await user.type(field, 'council{Enter}');
  expect((await within(dialog).findByRole('alert')).textContent).toContain('“council”');
  client.give('stories:rename', aStory());
  await user.clear(field);
  await user.type(field, 'mayor-quits{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(client.inputsOf('stories:rename').at(-1)).toEqual({ storyId: mayor.id, slug: 'mayor-quits' });
});

test('an empty desk offers the first step', async () => {
  const { user, onImport, onSample } = await drawn([]);
  expect(screen.getByText('No stories yet')).toBeTruthy();
  await user.click(screen.getAllByRole('button', { name: 'Import copy' })[1] ?? document.body);
  await user.click(screen.getByRole('button', { name: 'Open the sample story' }));
  expect([onImport.mock.calls.length, onSample.mock.calls.length]).toEqual([1, 1]);
});

test('a search without a hit says so and can be cleared', async () => {
  const { user } = await drawn();
  await user.type(screen.getByRole('searchbox'), 'zebra');
  await user.click(await screen.findByRole('button', { name: 'Clear search and filters' }));
  await waitFor(() => expect(rows()).toHaveLength(2));
});

test('an archive with nothing in it says so', async () => {
  const { user } = await drawn();
  await user.click(screen.getByLabelText('Archived'));
  expect(await screen.findByText('Nothing is archived')).toBeTruthy();
});

test('a list that cannot be read can be read again', async () => {
  const { client, store, user } = await drawn();
  client.answer('stories:list', { ok: false, failure: { code: 'store-locked' } });
  await store.getState().load();
  const again = await screen.findByRole('button', { name: 'Read it again' });
  client.give('stories:list', { stories: [mayor], total: 1 });
  await user.click(again);
  await waitFor(() => expect(rows()).toHaveLength(1));
});

test('axe finds nothing wrong with the desk, full or empty', async () => {
  const rules = { 'color-contrast': { enabled: false } };
  const full = await drawn();
  expect((await axe.run(full.container, { rules })).violations).toEqual([]);
  const empty = await drawn([]);
  expect((await axe.run(empty.container, { rules })).violations).toEqual([]);
});
