// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { spotIn } from '#shared/search/desk-find.ts';
import type { Revision } from '#shared/stories/revision.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { renderView } from '../../testing/render-view.tsx';
import { RevisionView } from './RevisionView.tsx';
import { createRevisionStore } from './revision-store.ts';
import { aRevision } from './testing/story-builders.ts';

async function drawn(fields: Partial<Revision> = {}) {
  const client = createFakeClient();
  const revision = aRevision(fields);
  client.give('stories:get-revision', revision);
  const acts = { onTakeIn: vi.fn(), onDone: vi.fn() };
  const store = createRevisionStore({ client, report: vi.fn() });
  const view = renderView(<RevisionView store={store} revisionId={revision.id} {...acts} />);
  await screen.findByRole('heading', { name: `Revision ${revision.number}` });
  return { ...view, ...acts, client, store, revision };
}

/** Selects from words in one block to words in another, as a hand with a mouse would. */
function select(from: string, to: string): void {
  const [first, last] = [
    screen.getByText(new RegExp(from)).firstChild,
    screen.getByText(new RegExp(to)).firstChild,
  ];
  if (first === null || last === null) throw new Error('The words are not drawn');
  act(() => {
    const end = (last.textContent ?? '').indexOf(to) + to.length;
    document.getSelection()?.setBaseAndExtent(first, (first.textContent ?? '').indexOf(from), last, end);
    document.dispatchEvent(new Event('selectionchange'));
  });
}

test('a revision is shown word for word, with when, where, by whom and its hash', async () => {
  const { revision } = await drawn({ number: 2, noticeLabel: 'Correction' });
  const article = screen.getByRole('article');
  expect([...article.children].map((block) => block.textContent).join('\n')).toBe(revision.text);
  expect(within(article).getByRole('heading', { name: 'Mayor resigns' })).toBeTruthy();
  for (const words of ['Correction', 'stet.example/mayor', 'Ed Editor', '0123456789ab…']) {
    expect(screen.getByText(words)).toBeTruthy();
  }
  expect(screen.getByText('0123456789ab…').title).toBe(revision.sha256);
  expect(screen.getByText(/^Intact/)).toBeTruthy();
});

test('a text that is not what was published says so', async () => {
  await drawn({ intact: false });
  expect(screen.getByRole('alert').textContent).toContain('not what was published');
});

test('marked words become a correction request with their place in the text', async () => {
  const { user, onTakeIn, revision } = await drawn();
  select('mayor resigned', 'mayor resigned');
  await user.click(screen.getByRole('button', { name: 'Take in a correction request' }));
  const start = revision.text.indexOf('mayor resigned');
  expect(onTakeIn).toHaveBeenCalledWith({
    revisionId: revision.id,
    start,
    end: start + 'mayor resigned'.length,
    quote: 'mayor resigned',
  });
});

test('a mark may go over several blocks; white space at its ends is left out', async () => {
  const { user, onTakeIn } = await drawn();
  select(' resigns', 'The mayor ');
  await user.click(screen.getByRole('button', { name: 'Take in a correction request' }));
  expect(onTakeIn.mock.lastCall?.[0]).toMatchObject({ start: 6, end: 23, quote: 'resigns\nThe mayor' });
});

test('without a mark the words are typed, and told apart where they stand twice', async () => {
  const { user, onTakeIn, revision } = await drawn();
  await user.click(screen.getByRole('button', { name: 'Take in a correction request' }));
  const dialog = screen.getByRole('dialog', { name: 'Which passage is it about?' });
  const field = within(dialog).getByLabelText('Words of the passage');
  const submit = within(dialog).getByRole('button', { name: 'Take in the request' });
  await user.type(field, 'senator');
  await user.click(submit);
  expect(within(dialog).getByRole('alert').textContent).toContain('do not stand');
  await user.clear(field);
  await user.type(field, 'mayor');
  await user.selectOptions(within(dialog).getByLabelText('Which of them'), '1');
  await user.click(submit);
  const start = revision.text.indexOf('mayor');
  expect(onTakeIn).toHaveBeenCalledWith({ revisionId: revision.id, start, end: start + 5, quote: 'mayor' });
});

test('who may not take in a request is not offered it', async () => {
  const { client, revision } = await drawn();
  const store = createRevisionStore({ client, report: vi.fn() });
  const { container } = renderView(
    <RevisionView store={store} revisionId={revision.id} onTakeIn={null} onDone={vi.fn()} />,
  );
  await waitFor(() => expect(within(container).getByRole('article')).toBeTruthy());
  expect(within(container).queryByRole('button', { name: 'Take in a correction request' })).toBeNull();
});

test('the whole hash is copied', async () => {
  const { user, onDone, revision } = await drawn();
  let copied = '';
  document.execCommand = () => {
    const data = new DataTransfer();
    document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data }));
    copied = data.getData('text/plain');
    return true;
  };
  await user.click(screen.getByRole('button', { name: 'Copy the whole hash' }));
  expect(copied).toBe(revision.sha256);
  expect(onDone).toHaveBeenCalledWith('The hash is on the clipboard.');
});

test('a revision that cannot be read can be read again', async () => {
  const client = createFakeClient();
  const revision = aRevision();
  client.answer('stories:get-revision', { ok: false, failure: { code: 'not-found', what: 'revision' } });
  const report = vi.fn();
  const store = createRevisionStore({ client, report });
  const { user } = renderView(
    <RevisionView store={store} revisionId={revision.id} onTakeIn={null} onDone={vi.fn()} />,
  );
  const again = await screen.findByRole('button', { name: 'Read it again' });
  expect(report).toHaveBeenCalledTimes(1);
  client.give('stories:get-revision', revision);
  await user.click(again);
  expect(await screen.findByRole('article')).toBeTruthy();
});

test('axe finds nothing wrong', async () => {
  const { container, user } = await drawn();
  const rules = { 'color-contrast': { enabled: false } };
  expect((await axe.run(container, { rules })).violations).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Take in a correction request' }));
  expect((await axe.run(screen.getByRole('dialog'), { rules })).violations).toEqual([]);
});

test('a command that asks to take in a request is heard once', async () => {
  const { rerender, store, revision, onTakeIn, onDone } = await drawn();
  const heard = vi.fn();
  const asked = { store, revisionId: revision.id, onTakeIn, onDone, onAskHeard: heard };
  rerender(<RevisionView {...asked} takeInAsked />);
  expect(await screen.findByRole('dialog', { name: 'Which passage is it about?' })).toBeTruthy();
  rerender(<RevisionView {...asked} takeInAsked={false} />);
  expect(heard).toHaveBeenCalledTimes(1);
});

test('words that were found are marked, also across italics', async () => {
  const { store, revision } = await drawn();
  const start = revision.text.indexOf('mayor resigned');
  act(() => store.getState().goTo({ start, end: start + 'mayor resigned'.length }));
  expect(document.getSelection()?.toString()).toBe('mayor resigned');
});

test('a revision that is opened from a search begins at the words that were found', async () => {
  const { store, revision } = await drawn();
  const line = revision.text.split('\n').find((each) => each.includes('mayor')) ?? '';
  store.getState().beginAt(spotIn(line, line.indexOf('mayor'), line.indexOf('mayor') + 5));
  await act(() => store.getState().open(revision.id));
  await waitFor(() => expect(document.getSelection()?.toString()).toBe('mayor'));
  // Once: the next opening begins where revisions begin.
  await act(() => store.getState().open(revision.id));
  expect(store.getState().passage).toBeNull();
});
