// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import type { Claim } from '#shared/claims/claim.ts';
import { noGrounds } from '#shared/claims/grounds.ts';
import { personId } from '#shared/people/person.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { renderView } from '../../testing/render-view.tsx';
import { ClaimsPanel, type ClaimsPanelProps } from './ClaimsPanel.tsx';
import { createClaimsStore } from './claims-store.ts';
import { aClaim, anAttribution, aSource, aSourceSummary } from './testing/claim-builders.ts';

const rules = { 'color-contrast': { enabled: false } };
const nbc = aSourceSummary({ kind: 'outlet', name: 'NBC News' });
const officials = anAttribution({
  source: aSource({ kind: 'unnamed', name: 'three officials' }),
  terms: 'unnamed',
  hand: 'second-hand',
  via: nbc,
});
const figure = aClaim({ kind: 'figure', quote: 'more than 400', attributions: [officials] });
const denial = aClaim({
  kind: 'denial',
  quote: 'called it “incorrect”',
  anchorState: 'review',
  attributions: [anAttribution({ source: aSource({ name: 'Mayorkas', standing: 'DHS Secretary' }) })],
  verification: {
    state: 'verified',
    evidence: 'Tape of the briefing.',
    personId: personId.parse('0198a3b0-0000-7000-8000-000000000001'),
    evidenceIds: [],
    personName: 'Bo',
    at: Date.UTC(2026, 2, 2, 12),
  },
});
/** Where the marked words stand once they are saved. */
const pin = { version: 7, from: 12, to: 20 };
const gone = aClaim({ quote: 'in June', anchorState: 'orphan' });

async function drawn(
  claims: readonly Claim[] = [figure, denial, gone],
  props: Partial<ClaimsPanelProps> = {},
) {
  const client = createFakeClient();
  client.give('claims:list', claims);
  client.give('claims:list-sources', [nbc]);
  const store = createClaimsStore({ client, report: vi.fn() });
  const acts = {
    onSelectClaim: vi.fn(),
    onGoTo: vi.fn(),
    onDone: vi.fn(),
    takePassage: vi.fn(async () => pin),
    onPropose: vi.fn(),
    onAsk: vi.fn(),
    requests: null,
    evidence: { pieces: [], sectionOf: () => null, onList: vi.fn() },
  };
  await store.getState().open(figure.storyId);
  const selection = { from: 12, to: 20, quote: 'subjects of concern' };
  const view = renderView(
    <ClaimsPanel
      store={store}
      selection={selection}
      readOnly={false}
      mayApprove
      notice={null}
      tray={null}
      {...acts}
      {...props}
    />,
  );
  return { ...view, ...acts, client, store };
}

const rows = () => within(screen.getByRole('listbox', { name: /^Claims/ })).getAllByRole('option');

test('claims are listed with how they stand, their words and on whose word they rest', async () => {
  await drawn();
  expect(screen.getByText('3 claims').title).toContain('3 claims: 1 second-hand, 2 waiting for a decision.');
  const [first, second, third] = rows().map((row) => row.textContent);
  expect(first).toContain('Unnamed sources onlyFiguremore than 400');
  expect(first).toContain('three officials, unnamed, second-hand via NBC News');
  expect(second).toContain('VerifiedDenialcalled it “incorrect”');
  expect(second).toContain('Mayorkas, DHS Secretary, on the record');
  expect(second).toContain('say something else');
  expect(third).toContain('gone from the text');
  expect(screen.getByText('more than 400').className).toBe('claim-words claim-violet claim-dotted');
});

test('the keyboard chooses a claim and shows it in the text, unless its words are gone', async () => {
  const { user, onSelectClaim } = await drawn();
  act(() => screen.getByRole('listbox', { name: /^Claims/ }).focus());
  await user.keyboard('j{Enter}');
  expect(onSelectClaim).toHaveBeenCalledWith(denial.id);
  const details = screen.getByRole('region', { name: 'The chosen claim' });
  expect(details.textContent).toContain('Verified by Bo');
  expect(details.textContent).toContain('Tape of the briefing.');
  await user.keyboard('j{Enter}');
  expect(onSelectClaim).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole('button', { name: 'Show in the text' })).toBeNull();
});

test('a claim is made wholly by keyboard: kind, a new unnamed source, through an outlet of the registry', async () => {
  const { user, client, store, takePassage } = await drawn();
  client.give('claims:add', figure);
  act(() => store.getState().startAdding());
  const form = await screen.findByRole('form', { name: 'New claim' });
  expect(form.textContent).toContain('subjects of concern');
  expect(document.activeElement).toBe(within(form).getByLabelText(/Fact/));
  await user.keyboard('2');
  expect(within(form).getByLabelText(/Figure/)).toHaveProperty('checked', true);
  await user.tab();
  await user.keyboard('three officials');
  await screen.findByRole('option', { name: 'Enter “three officials” as a new source' });
  await user.keyboard('{ArrowUp}{Enter}');
  await user.selectOptions(within(form).getByLabelText('What it is'), 'Unnamed person');
  expect(within(form).getByLabelText('Description')).toHaveProperty('value', 'three officials');
  expect(within(form).getByLabelText('Terms')).toHaveProperty('value', 'unnamed');
  await user.selectOptions(within(form).getByLabelText('How we have it'), 'second-hand');
  await user.type(within(form).getByLabelText('The outlet it came through'), 'nb');
  await screen.findByRole('option', { name: /^NBC News/ });
  await user.keyboard('{ArrowDown}{Enter}');
  await user.selectOptions(within(form).getByLabelText('What do we know?'), 'disputed');
  await user.type(within(form).getByLabelText('Note'), 'Watch this.');
  await user.click(within(form).getByRole('button', { name: 'Add the claim' }));
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  expect(takePassage).toHaveBeenCalledTimes(1);
  expect(client.inputsOf('claims:add')).toEqual([
    {
      storyId: figure.storyId,
      version: 7,
      from: 12,
      to: 20,
      kind: 'figure',
      note: 'Watch this.',
      attribution: {
        source: { create: { kind: 'unnamed', name: 'three officials', standing: '' } },
        terms: 'unnamed',
        hand: 'second-hand',
        via: { sourceId: nbc.id },
        grounds: noGrounds,
      },
      verification: { state: 'disputed', evidence: '' },
    },
  ]);
});

test('what the form still misses is said at its field, and nothing is sent', async () => {
  const { user, client, store } = await drawn();
  act(() => store.getState().startAdding());
  const form = await screen.findByRole('form', { name: 'New claim' });
  await user.type(within(form).getByLabelText('Source'), 'x');
  await user.click(await screen.findByRole('option', { name: 'Enter “x” as a new source' }));
  await user.clear(within(form).getByLabelText('Name'));
  await user.click(within(form).getByRole('button', { name: 'Add the claim' }));
  expect(within(form).getByRole('alert').textContent).toBe('Choose a source, or enter a new one.');
  expect(client.inputsOf('claims:add')).toEqual([]);
});

test('Escape in the field for a source closes its hits and nothing else', async () => {
  const { user, store } = await drawn();
  act(() => store.getState().startAdding());
  const field = await screen.findByRole('combobox', { name: 'Source' });
  await user.click(field);
  await waitFor(() => expect(field.getAttribute('aria-expanded')).toBe('true'));
  await user.keyboard('{Escape}');
  expect(field.getAttribute('aria-expanded')).toBe('false');
  expect(screen.getByRole('form', { name: 'New claim' })).toBeTruthy();
});

test('without marked words nothing can be added', async () => {
  const { store } = await drawn([figure], { selection: null });
  expect(screen.getByRole('button', { name: 'Add a claim' })).toHaveProperty('disabled', true);
  act(() => store.getState().startAdding());
  const form = await screen.findByRole('form', { name: 'New claim' });
  expect(within(form).getByRole('button', { name: 'Add the claim' })).toHaveProperty('disabled', true);
  expect(within(form).getByRole('alert').textContent).toBe('Mark words in the text first.');
});

test('a finding, a source and an edit go to the chosen claim', async () => {
  const { user, client, store } = await drawn();
  for (const name of ['claims:verify', 'claims:attribute', 'claims:edit'] as const) client.give(name, figure);
  act(() => store.getState().activate(figure.id));
  await user.click(await screen.findByRole('button', { name: 'Record a finding' }));
  await user.type(screen.getByLabelText('Evidence'), 'Called them.');
  await user.click(screen.getByRole('button', { name: 'Record the finding' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Add a source' }));
  await user.type(screen.getByLabelText('Source'), 'nbc');
  await user.click(await screen.findByRole('option', { name: /^NBC News/ }));
  await user.click(screen.getByRole('button', { name: 'Add the source' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  await user.click(screen.getByLabelText(/Allegation/));
  await user.click(screen.getByRole('button', { name: 'Save the claim' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const claimId = figure.id;
  expect(client.inputsOf('claims:verify')).toEqual([
    { claimId, verification: { state: 'verified', evidence: 'Called them.', evidenceIds: [] } },
  ]);
  const ways = { terms: 'on-the-record', hand: 'first-hand', via: null, grounds: noGrounds };
  const attribution = { source: { sourceId: nbc.id }, ...ways };
  expect(client.inputsOf('claims:attribute')).toEqual([{ claimId, attribution }]);
  expect(client.inputsOf('claims:edit')).toEqual([{ claimId, kind: 'allegation', note: '' }]);
});

test('a source is taken off and can be put back', async () => {
  const { user, client, store, onDone } = await drawn();
  client.give('claims:detach', figure);
  client.give('claims:attribute', figure);
  act(() => store.getState().activate(figure.id));
  await user.click(await screen.findByRole('button', { name: 'Take three officials off this claim' }));
  await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
  expect(client.inputsOf('claims:detach')).toEqual([{ attributionId: officials.id }]);
  onDone.mock.lastCall?.[1].run();
  expect(client.inputsOf('claims:attribute')).toEqual([
    {
      claimId: figure.id,
      attribution: {
        source: { sourceId: officials.source.id },
        terms: 'unnamed',
        hand: 'second-hand',
        via: { sourceId: nbc.id },
        grounds: noGrounds,
      },
    },
  ]);
});

test('removing asks first, and can be taken back', async () => {
  const { user, client, store, onDone } = await drawn();
  client.give('claims:remove', null);
  act(() => store.getState().activate(figure.id));
  await user.click(await screen.findByRole('button', { name: 'Remove' }));
  const dialog = screen.getByRole('dialog', { name: 'Remove this claim?' });
  expect(dialog.textContent).toContain('more than 400');
  expect(client.inputsOf('claims:remove')).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Remove the claim' }));
  expect(client.inputsOf('claims:remove')).toEqual([{ claimId: figure.id, because: '' }]);
  expect(onDone).toHaveBeenCalledWith('The claim is taken out.', expect.anything());
});

test('who may only read is offered nothing to change', async () => {
  const { store } = await drawn([figure], { readOnly: true });
  act(() => store.getState().activate(figure.id));
  await screen.findByRole('region', { name: 'The chosen claim' });
  // Evidence may be looked at by everybody.
  const names = screen
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label') ?? button.textContent);
  expect(names).toEqual(['Show the evidence', 'Show in the text']);
});

test('a story without claims says what belongs there', async () => {
  await drawn([]);
  expect(screen.getByText('No claims yet')).toBeTruthy();
});

test('axe finds nothing wrong with the list, the form and the dialogs', async () => {
  const { container, store, user } = await drawn();
  act(() => store.getState().activate(figure.id));
  await screen.findByRole('region', { name: 'The chosen claim' });
  expect((await axe.run(container, { rules })).violations).toEqual([]);
  act(() => store.getState().startAdding());
  await user.click(await screen.findByRole('combobox', { name: 'Source' }));
  await screen.findByRole('option', { name: /^NBC News/ });
  expect((await axe.run(container, { rules })).violations).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  expect((await axe.run(screen.getByRole('dialog'), { rules })).violations).toEqual([]);
});
