// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { createFakeClient } from '../../testing/fake-client.ts';
import { renderView } from '../../testing/render-view.tsx';
import { aRevisionSummary, aStory, aVersion } from './testing/story-builders.ts';
import { VersionTimeline } from './VersionTimeline.tsx';
import { createVersionsStore } from './versions-store.ts';

const rules = { 'color-contrast': { enabled: false } };
const day = 24 * 60 * 60 * 1000;

async function drawn({ mayWrite = true } = {}) {
  const client = createFakeClient();
  const { id: storyId } = aStory();
  const now = Date.now();
  const versions = [
    aVersion({ draftVersion: 9, keptAt: now - 1000 }),
    aVersion({ draftVersion: 7, name: 'As filed', reason: 'named', keptAt: now - 3000 }),
    aVersion({ draftVersion: 3, reason: 'sweep', keptAt: now - 9 * day }),
    aVersion({ draftVersion: 2, reason: 'rest', keptAt: now - 9 * day - 1000 }),
  ];
  client.give('stories:list-versions', versions);
  const store = createVersionsStore({ client, report: vi.fn() });
  await store.getState().open(storyId);
  const revisions = [aRevisionSummary({ number: 1, publishedAt: now - 2000, noticeLabel: 'Correction' })];
  const acts = { onKeep: vi.fn(), onOpen: vi.fn(), onCompare: vi.fn(), onRestore: vi.fn() };
  const view = renderView(
    <VersionTimeline
      store={store}
      revisions={revisions}
      {...acts}
      {...(mayWrite ? {} : { onKeep: null, onRestore: null })}
    />,
  );
  return { ...view, ...acts, client, storyId, revisions };
}

const rows = () => within(screen.getByRole('list', { name: /newest first/ })).getAllByRole('listitem');

test('versions and revisions are one line of time, and older automatic ones are listed once a day', async () => {
  const { container, user } = await drawn();
  const titles = () => rows().map((row) => row.querySelector('.history-title')?.textContent);
  const few = ['Before another person went on', 'Revision 1', 'As filed', 'Before a change in many places'];
  expect(titles()).toEqual(few);
  expect((await axe.run(container, { rules })).violations).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Show 1 more automatic version' }));
  expect(titles()).toEqual([...few, 'At the end of a session']);
});

test('each can be compared with the draft and restored; a revision is read, a version is named', async () => {
  const { user, onCompare, onRestore, onOpen, client, storyId, revisions } = await drawn();
  const [first, second] = rows();
  if (first === undefined || second === undefined) throw new Error('The rows are not drawn');
  await user.click(within(first).getByRole('button', { name: 'Compare with the draft' }));
  expect(onCompare.mock.lastCall?.[0]).toMatchObject({ ref: { kind: 'version', draftVersion: 9 } });
  await user.click(within(second).getByRole('button', { name: 'Revision 1' }));
  expect(onOpen).toHaveBeenCalledWith(revisions[0]?.id);
  await user.click(within(first).getByRole('button', { name: /^Actions for/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Restore' }));
  expect(onRestore.mock.lastCall?.[0]).toMatchObject({ ref: { kind: 'version', draftVersion: 9 } });
  await user.click(within(first).getByRole('button', { name: /^Actions for/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Name it' }));
  client.give('stories:name-version', aVersion({ name: 'From Rae' }));
  await user.type(screen.getByLabelText('Name'), 'From Rae{Enter}');
  expect(client.inputsOf('stories:name-version')).toEqual([{ storyId, draftVersion: 9, name: 'From Rae' }]);
});

test('where nothing may be written, texts are compared and nothing else', async () => {
  await drawn({ mayWrite: false });
  expect(screen.queryByRole('button', { name: /Keep a version/ })).toBeNull();
  expect(screen.queryByRole('button', { name: /^Actions for/ })).toBeNull();
  expect(screen.getAllByRole('button', { name: 'Compare with the draft' })).toHaveLength(4);
});
