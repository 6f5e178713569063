// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import type { SourceSummary } from '#shared/claims/source.ts';
import type { DuplicatePair } from '#shared/claims/sources/duplicates.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import type { SourcePage } from '#shared/ipc/sources-calls.ts';
import { personId } from '#shared/people/person.ts';
import { createFakeClient } from '../../../testing/fake-client.ts';
import { renderView } from '../../../testing/render-view.tsx';
import { createIdentityStore } from '../sealed/identity-store.ts';
import { aSource, aSourceSummary } from '../testing/claim-builders.ts';
import { aCommentRequest, aSourceClaim, aSourcePage } from '../testing/source-builders.ts';
import { createCommentsStore } from './comments-store.ts';
import { createMergesStore } from './merges-store.ts';
import { SourcesView } from './SourcesView.tsx';
import { createSourcePageStore } from './source-page-store.ts';
import { createSourcesStore } from './sources-store.ts';

const nbc = aSourceSummary({ kind: 'outlet', name: 'NBC News', claims: 3, stories: 2 });
const official = aSourceSummary({
  kind: 'unnamed',
  name: 'a senior official',
  standing: 'administration',
  claims: 1,
});
const mira = personId.parse('0198c0de-0000-7000-8000-0000000000ca');
const chair = { title: 'chair', organisation: 'Harbour Board', from: '2019', until: null, past: false };

interface Drawn {
  readonly sources?: readonly SourceSummary[];
  readonly page?: SourcePage | null;
  readonly pairs?: readonly DuplicatePair[];
  readonly open?: readonly ReturnType<typeof aCommentRequest>[];
}

async function drawn({ sources = [official, nbc], page = null, open = [], pairs = [] }: Drawn = {}) {
  const client = createFakeClient();
  client.answer('sources:list', ({ text, kind, offset, limit }) => {
    const found = sources.filter((each) => each.name.includes(text) && (kind === null || each.kind === kind));
    return ok({ total: found.length, sources: found.slice(offset, offset + limit) });
  });
  client.give('sources:list-requests', open);
  client.give('sources:identity-state', { seal: null, attestations: [], maySeal: true, mayOpen: false });
  client.give('people:list', []);
  client.give('sources:list-duplicates', pairs);
  if (page !== null) client.give('sources:get', page);
  const tools = { client, report: vi.fn() };
  const stores = {
    store: createSourcesStore(tools),
    page: createSourcePageStore(tools),
    comments: createCommentsStore(tools),
    merges: createMergesStore(tools),
    identities: createIdentityStore(client, tools.report),
    person: { id: mira, mayKnow: true },
  };
  const acts = {
    onOpen: vi.fn(),
    onBack: vi.fn(),
    onOpenStory: vi.fn(),
    onOpenClaim: vi.fn(),
    onDone: vi.fn(),
  };
  const sourceId = page?.profile.source.id ?? null;
  const view = renderView(<SourcesView {...stores} {...acts} sourceId={sourceId} readOnly={false} />);
  if (page === null) await waitFor(() => expect(stores.store.getState().status).toBe('ready'));
  else await screen.findByRole('heading', { name: page.profile.source.name });
  return { ...view, ...acts, ...stores, client };
}

async function expectAccessible(container: Element): Promise<void> {
  const rules = { 'color-contrast': { enabled: false } };
  expect((await axe.run(container, { rules })).violations).toEqual([]);
}

test('the registry says what each source is and what rests on it', async () => {
  const { container } = await drawn();
  const [first, second] = screen
    .getAllByRole('option', { selected: false })
    .filter((row) => row.dataset.index);
  for (const words of ['a senior official', 'Unnamed person', 'administration', '1 claim', '1 story']) {
    expect(first?.textContent).toContain(words);
  }
  expect(second?.textContent).toContain('3 claims');
  expect(screen.getByRole('status').textContent).toBe('2 sources');
  await expectAccessible(container);
});

const rows = () =>
  within(screen.getByRole('listbox', { name: 'Sources of the desk, by name' })).getAllByRole('option');

test('a source is found by its name and its kind, and a search without a hit can be cleared', async () => {
  const { user } = await drawn();
  await user.type(screen.getByRole('searchbox'), 'NBC');
  await waitFor(() => expect(rows()).toHaveLength(1));
  await user.type(screen.getByRole('searchbox'), 'zzz');
  await user.click(await screen.findByRole('button', { name: 'Clear the search' }));
  await waitFor(() => expect(rows()).toHaveLength(2));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Outlet');
  await waitFor(() => expect(rows()).toHaveLength(1));
});

test('a registry of any length is read as it is scrolled', async () => {
  const many = Array.from({ length: 250 }, (_, index) => aSourceSummary({ name: `Source ${index}` }));
  const { client, store } = await drawn({ sources: many });
  expect(client.inputsOf('sources:list').map(({ offset }) => offset)).toEqual([0]);
  store.getState().show(240, 249);
  await waitFor(() => expect(store.getState().windows.get(2)).toHaveLength(50));
  expect(client.inputsOf('sources:list').map(({ offset }) => offset)).toEqual([0, 200]);
});

test('a row opens its source, from the keyboard', async () => {
  const { user, onOpen } = await drawn();
  screen.getByRole('listbox', { name: /by name/ }).focus();
  await user.keyboard('j{Enter}');
  expect(onOpen).toHaveBeenCalledWith(nbc.id);
});

test('a registry that cannot be read can be read again', async () => {
  const { client, store, user } = await drawn({ sources: [] });
  expect(screen.getByText('No sources yet')).toBeTruthy();
  client.answer('sources:list', failed({ code: 'store-locked' }));
  store.getState().search('x');
  await waitFor(() => expect(store.getState().status).toBe('failed'));
  client.give('sources:list', { total: 1, sources: [nbc] });
  await user.click(await screen.findByRole('button', { name: 'Read them again' }));
  await waitFor(() => expect(rows()).toHaveLength(1));
});

test('a page tells who the source was when, and its claims lead to their words', async () => {
  const claim = aSourceClaim({ state: 'disputed' });
  const vey = aSource({ name: 'Tobias Vey' });
  const past = { ...chair, title: 'adviser', from: null, past: true };
  const page = aSourcePage({ source: vey, names: ['T. Vey'], roles: [chair, past] }, { claims: [claim] });
  const { container, user, onOpenClaim } = await drawn({ page });
  for (const words of [
    'Also known as T. Vey',
    'chair, Harbour Board, since 2019',
    'formerly adviser, Harbour Board',
  ])
    expect(screen.getByText(words)).toBeTruthy();
  expect(screen.getByRole('option').textContent).toContain('Disputed');
  await expectAccessible(container);
  screen.getByRole('listbox').focus();
  await user.keyboard('{Enter}');
  expect(onOpenClaim).toHaveBeenCalledWith(claim.storyId, claim.claimId);
});

test('a source is edited in one form; only what changed is sent', async () => {
  const page = aSourcePage({ source: aSource({ name: 'Tobias Vey' }), roles: [chair] });
  const { user, client } = await drawn({ page });
  client.give('sources:edit-profile', page);
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  const dialog = await screen.findByRole('dialog', { name: 'Edit Tobias Vey' });
  await user.click(within(dialog).getByRole('button', { name: 'Add a role' }));
  await user.click(within(dialog).getByRole('button', { name: 'Save the source' }));
  expect(within(dialog).getByRole('alert').textContent).toContain('A role needs');
  const second = within(dialog).getByRole('group', { name: 'Role 2' });
  await user.type(within(second).getByLabelText('Title'), 'councillor');
  await user.type(within(second).getByLabelText('Until'), '2019-04');
  await user.type(within(dialog).getByLabelText('Other names'), 'T. Vey');
  await user.click(within(dialog).getByRole('button', { name: 'Save the source' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const councillor = { title: 'councillor', organisation: '', from: null, until: '2019-04', past: true };
  expect(client.inputsOf('sources:edit-profile')).toMatchObject([
    { fields: { names: ['T. Vey'], contact: '', roles: [chair, councillor] } },
  ]);
  expect(client.inputsOf('claims:edit-source')).toEqual([]);
});

test('of an unnamed person neither contact nor other names are asked', async () => {
  const page = aSourcePage({ source: aSource({ kind: 'unnamed', name: 'an official' }) });
  const { user } = await drawn({ page });
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  const dialog = await screen.findByRole('dialog', { name: 'Edit an official' });
  expect(within(dialog).queryByLabelText('Contact')).toBeNull();
  expect(within(dialog).queryByLabelText('Other names')).toBeNull();
});

test('whom the desk waits for stands under a tab of its own, and an answer is recorded there', async () => {
  const late = aCommentRequest({ source: aSource({ name: 'Ida Brandvold' }), deadlineAt: 1 });
  const { user, client } = await drawn({ open: [late] });
  await user.click(screen.getByRole('tab', { name: /Requests for comment/ }));
  const card = screen.getByRole('article', { name: 'Ida Brandvold' });
  expect(card.textContent).toContain('Overdue');
  client.give('sources:record-answer', late);
  await user.click(within(card).getByRole('button', { name: 'Record the answer of Ida Brandvold' }));
  const dialog = await screen.findByRole('dialog', { name: 'Answer of Ida Brandvold' });
  await user.click(within(dialog).getByRole('button', { name: 'Record the answer' }));
  expect(within(dialog).getByRole('alert').textContent).toContain('what was said');
  await user.selectOptions(within(dialog).getByLabelText('What came of it'), 'Declined to comment');
  await user.click(within(dialog).getByRole('button', { name: 'Record the answer' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(client.inputsOf('sources:record-answer')).toEqual([
    { requestId: late.id, outcome: 'declined', words: '' },
  ]);
});

test('two entries that may be one are proposed with the reason, and merged or told apart', async () => {
  const [vey, short] = [aSource({ name: 'Tobias Vey' }), aSource({ name: 'T. Vey' })];
  const pair = { one: vey, other: short, reason: 'initials', names: ['Tobias Vey', 'T. Vey'] } as const;
  const { user, client, onOpen } = await drawn({ pairs: [pair] });
  await user.click(screen.getByRole('tab', { name: 'Duplicates' }));
  const card = await screen.findByRole('article', { name: 'Tobias Vey and T. Vey' });
  expect(card.textContent).toContain('initials for the other’s first names');
  client.give('sources:distinguish', null);
  await user.click(within(card).getByRole('button', { name: 'They are two' }));
  expect(client.inputsOf('sources:distinguish')).toEqual([{ oneId: vey.id, otherId: short.id }]);
  client.give('sources:merge', null);
  await user.click(within(card).getByRole('button', { name: 'Merge into Tobias Vey' }));
  expect(client.inputsOf('sources:merge')).toEqual([{ fromId: short.id, intoId: vey.id }]);
  expect(onOpen).toHaveBeenCalledWith(vey.id);
});

test('what was merged into a source is taken apart on its page', async () => {
  const mergeId = '01900000-0000-7000-8000-000000000001';
  const merged = [
    { mergeId, source: aSource({ name: 'T. Vey' }), mergedByName: 'Mira Halloran', mergedAt: 1 },
  ];
  const page = aSourcePage({ source: aSource({ name: 'Tobias Vey' }), merged });
  const { user, client } = await drawn({ page });
  client.give('sources:unmerge', null);
  await user.click(screen.getByRole('button', { name: 'Take apart' }));
  expect(client.inputsOf('sources:unmerge')).toEqual([{ mergeId }]);
});
