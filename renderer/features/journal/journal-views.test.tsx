// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import type { Failure } from '#shared/ipc/failure.ts';
import { failed } from '#shared/ipc/result.ts';
import { storyId as toStoryId } from '#shared/stories/story.ts';
import { createFakeClient, type FakeClient } from '../../testing/fake-client.ts';
import { renderView } from '../../testing/render-view.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { JournalView } from './JournalView.tsx';
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

const faults = async (where: Element) => (await axe.run(where)).violations.map(({ id }) => id);

test('a row says who did what, when, its number and hash, and whether it is signed', async () => {
  client.give('journal:list', [
    anEntry(2, { deed: 'story.published', payload: { number: 1, where: 'page 1' }, signature: 'AAAA' }),
    anEntry(1),
  ]);
  const { container } = renderView(<HistoryPanel store={store} storyId={storyId} />);
  const rows = (await screen.findAllByRole('option')).map((row) => row.textContent);
  expect(rows[0]).toMatch(/^Ada Example published revision 1: page 1.*2·00000002 Signed$/);
  expect(rows[1]).toMatch(/^Ada Example archived story-1.*1·00000001$/);
  expect(client.inputsOf('journal:list')).toEqual([{ storyId, before: null, limit: 200 }]);
  expect(await faults(container)).toEqual([]);
});

test('the keyboard stays on its row when a new entry comes before it', async () => {
  client.give('journal:list', someEntries(2, 1));
  const { user } = renderView(<HistoryPanel store={store} storyId={storyId} />);
  await screen.findAllByRole('option');
  await user.tab();
  await user.keyboard('j');
  client.give('journal:list', someEntries(3, 1));
  client.emit('journal:changed', null);
  const active = await screen.findByRole('option', { selected: true, name: /story-1/ });
  expect(active.getAttribute('aria-posinset')).toBe('3');
});

test('a story without entries says so; looking away stops following', async () => {
  client.give('journal:list', []);
  const { unmount } = renderView(<HistoryPanel store={store} storyId={storyId} />);
  expect(await screen.findByText('Nothing has been done with this story yet.')).toBeTruthy();
  unmount();
  expect(store.getState().status).toBe('idle');
});

test('a journal that could not be read can be read again', async () => {
  client.answer('journal:list', failed({ code: 'store-locked' }));
  const { user } = renderView(<JournalView store={store} />);
  const again = await screen.findByRole('button', { name: 'Read it again' });
  client.give('journal:list', [anEntry(1)]);
  await user.click(again);
  expect(await screen.findAllByRole('option')).toHaveLength(1);
  expect(reported).toEqual([{ code: 'store-locked' }]);
});

test.each([
  [{ holds: true, entries: 412, lastHash: '' } as const, /^412 entries, unbroken$/],
  [
    { holds: false, entries: 16, badSeq: 17, fault: 'hash' } as const,
    /^Entry 17 does not hold: what it says was changed .* Keep a copy of the data folder/,
  ],
])('verifying says the verdict %o', async (verdict, sentence) => {
  client.give('journal:list', [anEntry(1)]);
  client.give('journal:verify', verdict);
  const { user, container } = renderView(<JournalView store={store} />);
  await user.click(screen.getByRole('button', { name: 'Verify the journal' }));
  expect(await within(screen.getByRole('status')).findByText(sentence)).toBeTruthy();
  expect(await faults(container)).toEqual([]);
});
