// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { v7 } from 'uuid';
import { expect, test, vi } from 'vitest';
import { claimId } from '#shared/claims/claim.ts';
import type { Evidence } from '#shared/evidence/evidence.ts';
import { ok } from '#shared/ipc/result.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { renderView } from '../../testing/render-view.tsx';
import { ClaimEvidence } from './ClaimEvidence.tsx';
import { EvidenceDialogs } from './EvidenceDialogs.tsx';
import { EvidencePanel } from './EvidencePanel.tsx';
import { createEvidenceStore } from './evidence-store.ts';
import { aTie, letter, someEvidence } from './testing/evidence-builders.ts';

const claim = claimId.parse(v7());
const quote = 'the mayor resigned';
const tied = someEvidence({ title: 'Minutes', ties: [aTie(claim, 9, 'She resigned.')], findings: 1 });
const file = someEvidence({ title: 'letter.pdf', details: letter });

async function drawn(...evidence: Evidence[]) {
  const client = createFakeClient();
  client.give('evidence:list', evidence);
  const told = { report: vi.fn(), onAdded: vi.fn(), onTooLarge: vi.fn(), onChecked: vi.fn() };
  const store = createEvidenceStore({ client, newId: v7, ...told });
  await store.getState().open(file.storyId);
  const onDone = vi.fn();
  const onShowClaim = vi.fn();
  const view = renderView(
    <>
      <EvidencePanel store={store} readOnly={false} quoteOf={() => quote} onShowClaim={onShowClaim} />
      <ClaimEvidence store={store} claimId={claim} readOnly={false} onDone={onDone} />
      <EvidenceDialogs store={store} claims={[{ id: claim, quote }]} activeClaim={claim} readOnly={false} />
    </>,
  );
  return { ...view, client, store, onDone, onShowClaim };
}

test('the list says what each piece is, and what rests on it', async () => {
  const { container, user, onShowClaim } = await drawn(tied, file);
  const [first, second] = within(screen.getByRole('listbox')).getAllByRole('option');
  expect(first?.textContent).toContain('MinutesNote1 claim, 1 finding');
  expect(second?.textContent).toContain('letter.pdfPDF, 2.1 MB0 claims, 0 findings');
  if (first !== undefined) await user.click(first);
  const details = screen.getByRole('region', { name: 'The chosen evidence' });
  expect(details.textContent).toContain(tied.sha256);
  expect(within(details).getByRole('button', { name: 'Remove…' })).toHaveProperty('disabled', true);
  await user.click(within(details).getByText(quote));
  expect(onShowClaim).toHaveBeenCalledWith(claim);
  const rules = { 'color-contrast': { enabled: false } };
  expect((await axe.run(container, { rules })).violations).toEqual([]);
});

test('a removal asks why, and sends the reason', async () => {
  const { user, client, store } = await drawn(file);
  client.give('evidence:remove', null);
  store.getState().askToRemove(file);
  const dialog = await screen.findByRole('dialog', { name: 'Remove letter.pdf?' });
  await user.click(within(dialog).getByRole('button', { name: 'Remove the evidence' }));
  expect(within(dialog).getByRole('alert').textContent).toBe('This cannot be empty.');
  await user.type(within(dialog).getByLabelText('Why'), 'Another mayor');
  await user.click(within(dialog).getByRole('button', { name: 'Remove the evidence' }));
  await waitFor(() => expect(store.getState().removing).toBeNull());
  expect(client.inputsOf('evidence:remove')).toEqual([{ evidenceId: file.id, reason: 'Another mayor' }]);
});

test('a transcript is written down for the claim that is looked at', async () => {
  const { user, client } = await drawn();
  client.give('evidence:add', file);
  await user.click(screen.getByRole('button', { name: 'Add evidence to this claim' }));
  await user.click(await screen.findByRole('menuitem', { name: 'A transcript…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Add a transcript' });
  expect(dialog.textContent).toContain(`For the claim “${quote}”`);
  await user.click(within(dialog).getByRole('button', { name: 'Add the transcript' }));
  expect(within(dialog).getAllByRole('alert')).toHaveLength(2);
  await user.type(within(dialog).getByLabelText('Whose words'), 'Ada Example');
  fireEvent.change(within(dialog).getByLabelText('When'), { target: { value: '2026-03-02T12:00' } });
  await user.selectOptions(within(dialog).getByLabelText('How'), 'phone');
  await user.type(within(dialog).getByLabelText('What was said, word for word'), 'I resign.');
  await user.click(within(dialog).getByRole('button', { name: 'Add the transcript' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const evidence = {
    kind: 'transcript',
    title: '',
    speaker: 'Ada Example',
    spokenAt: new Date('2026-03-02T12:00').getTime(),
    medium: 'phone',
    recording: '',
    text: 'I resign.',
  };
  const subject = { kind: 'claim', id: claim };
  expect(client.inputsOf('evidence:add')).toEqual([{ storyId: file.storyId, subject, evidence }]);
});

test.each([
  ['an address begins a link', 'https://stet.example/minutes ', 'Add a link', 'Address'],
  ['other words begin a note', 'She said so.', 'Add a note', 'Note'],
])('pasted over the list, %s', async (_, text, title, field) => {
  await drawn(file);
  const clipboardData = { files: [], getData: () => text };
  fireEvent.paste(screen.getByRole('listbox'), { clipboardData });
  const dialog = await screen.findByRole('dialog', { name: title });
  expect(within(dialog).getByLabelText(field)).toHaveProperty(
    'value',
    title === 'Add a link' ? text.trim() : text,
  );
});

test('marked words of a transcript become the support of the claim', async () => {
  const { user, client, store } = await drawn(file);
  const text = 'Well.\r\nI resign today.';
  client.give('evidence:read', { state: { kind: 'intact' }, content: { as: 'text', text } });
  client.give('evidence:tie', file);
  await store.getState().show(file);
  const words = await screen.findByLabelText<HTMLTextAreaElement>('Words');
  expect(words.value).toBe('Well.\nI resign today.');
  const use = screen.getByRole('button', { name: 'Use the marked words as support' });
  expect(use).toHaveProperty('disabled', true);
  words.setSelectionRange(6, 14);
  fireEvent.select(words);
  await user.click(use);
  expect(await screen.findByText('The words of letter.pdf now back the claim.')).toBeTruthy();
  expect(client.inputsOf('evidence:tie')).toEqual([
    {
      evidenceId: file.id,
      subject: { kind: 'claim', id: claim },
      passage: { page: null, start: 6, end: 14, exact: 'I resign', prefix: 'Well.\n', suffix: ' today.' },
    },
  ]);
});

test('opened from a claim, the words that it rests on are marked', async () => {
  const { user, client } = await drawn(tied);
  const text = 'At last. She resigned.';
  client.answer('evidence:read', () => ok({ state: { kind: 'intact' }, content: { as: 'text', text } }));
  await user.click(screen.getByRole('button', { name: 'Open Minutes' }));
  const words = await screen.findByLabelText<HTMLTextAreaElement>('Words');
  expect(words.value.slice(words.selectionStart, words.selectionEnd)).toBe('She resigned.');
});

test('evidence that is not what was put down is said, and not shown', async () => {
  const { client, store } = await drawn(file);
  const state = {
    kind: 'changed',
    sha256: 'b'.repeat(64),
    size: 14,
    changedAt: Date.UTC(2026, 4, 12),
  } as const;
  client.give('evidence:read', { state, content: null });
  await store.getState().show(file);
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toMatch(/^Changed since 12 May 2026 at .*: what was put down had the hash a{64}/);
  expect(screen.queryByLabelText('Words')).toBeNull();
});

test('a type that is for other programs is named before it is handed out', async () => {
  const film = someEvidence({ title: 'film.mp4', details: { ...letter, fileType: 'video' } });
  const { user, client, store } = await drawn(film);
  client.give('evidence:read', { state: { kind: 'intact' }, content: { as: 'outside' } });
  client.give('evidence:open-outside', null);
  await store.getState().show(film);
  const dialog = await screen.findByRole('dialog', { name: 'film.mp4' });
  expect(dialog.textContent).toContain('This video is not shown here.');
  await user.click(within(dialog).getByRole('button', { name: 'Open a copy in another program' }));
  expect(client.inputsOf('evidence:open-outside')).toEqual([{ evidenceId: film.id }]);
});

test('taking evidence off a claim can be undone, with the words that were marked', async () => {
  const { user, client, onDone } = await drawn(tied);
  client.give('evidence:untie', null);
  client.give('evidence:tie', tied);
  await user.click(screen.getByRole('button', { name: 'Take Minutes off this claim' }));
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  onDone.mock.calls[0]?.[1].run();
  await waitFor(() => expect(client.inputsOf('evidence:tie')).toHaveLength(1));
  expect(client.inputsOf('evidence:tie')[0]).toMatchObject({ passage: { exact: 'She resigned.' } });
});
