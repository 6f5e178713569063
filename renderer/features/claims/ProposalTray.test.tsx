// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import type { ListedProposal } from '#shared/claims/detection/listed-proposal.ts';
import { noGrounds } from '#shared/claims/grounds.ts';
import { failed } from '#shared/ipc/result.ts';
import { storyId } from '#shared/stories/story.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { renderView } from '../../testing/render-view.tsx';
import { proposalNote } from '../../words/proposals.ts';
import { ProposalTray } from './ProposalTray.tsx';
import { createProposalsStore } from './proposals-store.ts';

const story = storyId.parse('0198a3b0-0000-7000-8000-000000000009');
const vey = {
  kind: 'named',
  name: 'Tobias Vey',
  standing: 'chair',
  terms: 'on-the-record',
  mention: 'Vey',
} as const;

function aProposal(fields: Partial<ListedProposal>): ListedProposal {
  const place = { start: 0, end: 5, from: 1, to: 6 };
  const own = { kind: 'figure', words: '40 piers', reason: 'figure', cue: '' } as const;
  return { ...place, ...own, source: null, via: null, denies: null, deniedAt: null, ...fields };
}

const quotation = aProposal({
  kind: 'quotation',
  words: '“It holds,”',
  reason: 'same-sentence',
  cue: 'said',
  source: vey,
  via: 'Velm Gazette',
});
const denial = aProposal({
  kind: 'denial',
  words: 'Vey denied it',
  reason: 'denies',
  cue: 'denied',
  source: vey,
  denies: { words: 'Board sold piers', start: 20, end: 36 },
  deniedAt: { from: 22, to: 38 },
});
const figure = aProposal({});
/** Where they stand after the text has moved. */
const places = new Map(['0', '1', '2'].map((id, index) => [id, { from: 10 * index, to: 10 * index + 5 }]));

const denied = new Map([['1', { from: 42, to: 58 }]]);

async function drawn(proposals: readonly ListedProposal[] = [quotation, denial, figure]) {
  const client = createFakeClient();
  client.give('claims:propose', proposals);
  client.give('claims:confirm', []);
  client.give('claims:refuse', null);
  const report = vi.fn();
  const store = createProposalsStore({ client, report, noteOf: proposalNote });
  await store.getState().propose(story);
  const acts = {
    onAgain: vi.fn(),
    onDone: vi.fn(),
    takePlaces: vi.fn(async () => ({ version: 7, places, denied })),
  };
  const view = renderView(<ProposalTray store={store} {...acts} />);
  return { ...view, ...acts, client, store, report };
}

const rows = () => within(screen.getByRole('listbox', { name: /^Proposed claims/ })).getAllByRole('option');

test('each proposal says its kind, its reason, its words and whose word it is', async () => {
  const { container } = await drawn();
  const [first, second, third] = rows().map((row) => row.textContent);
  expect(first).toContain('Quotation Said in the same sentence: “said”“It holds,”');
  expect(first).toContain('Tobias Vey, chair, second-hand via Velm Gazette');
  expect(second).toContain('Disputes: “Board sold piers”');
  expect(third).toContain('Figure Stated as a number40 piers');
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations).toEqual([]);
});

test('Enter makes a claim of it where it stands now, and goes on to the next', async () => {
  const { user, client } = await drawn();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(rows()).toHaveLength(2));
  const outlet = { create: { kind: 'outlet', name: 'Velm Gazette', standing: '' } };
  expect(client.inputsOf('claims:confirm')).toEqual([
    {
      storyId: story,
      version: 7,
      claims: [
        {
          from: 0,
          to: 5,
          kind: 'quotation',
          note: '',
          attribution: {
            source: { create: { kind: 'named', name: 'Tobias Vey', standing: 'chair' } },
            terms: 'on-the-record',
            hand: 'second-hand',
            via: outlet,
            grounds: noGrounds,
          },
          denies: null,
        },
      ],
    },
  ]);
  expect(rows()[0]?.getAttribute('aria-selected')).toBe('true');
});

test('a denial is confirmed with what it denies, and that is not asked any more', async () => {
  const headline = aProposal({ kind: 'fact', words: 'Board sold piers', reason: 'denied', start: 20 });
  const { user, client, onDone } = await drawn([headline, denial, figure]);
  await user.keyboard('j{Enter}');
  await waitFor(() => expect(rows()).toHaveLength(1));
  expect(client.inputsOf('claims:confirm')[0]?.claims).toMatchObject([
    { kind: 'denial', note: '', denies: { from: 42, to: 58 } },
  ]);
  expect(onDone).not.toHaveBeenCalled();
});

test('Delete refuses it by its kind and words', async () => {
  const { user, client } = await drawn();
  await user.keyboard('j{Delete}');
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect(client.inputsOf('claims:refuse')).toEqual([
    { storyId: story, refused: [{ kind: 'denial', words: 'Vey denied it' }] },
  ]);
});

test('all of a kind are confirmed at once, and the others stay', async () => {
  const { user, client, onDone } = await drawn([figure, quotation, aProposal({ words: '1912' })]);
  await user.selectOptions(screen.getByLabelText('Kind'), 'figure');
  await user.click(screen.getByRole('button', { name: 'Confirm all 2' }));
  await waitFor(() => expect(rows()).toHaveLength(1));
  expect(client.inputsOf('claims:confirm')[0]?.claims.map(({ kind }) => kind)).toEqual(['figure', 'figure']);
  expect(onDone).toHaveBeenCalledWith('2 claims added.');
});

test('what fails is reported, and stays in the tray', async () => {
  const { user, client, report } = await drawn();
  client.answer('claims:confirm', failed({ code: 'version-conflict', version: 9 }));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(report).toHaveBeenCalledWith({ code: 'version-conflict', version: 9 }));
  expect(rows()).toHaveLength(3);
});

test('a text that suggests nothing says so, and leads back to the claims', async () => {
  const { user, store } = await drawn([]);
  expect(screen.getByText('Nothing left to propose')).toBeTruthy();
  const [, back] = screen.getAllByRole('button', { name: 'Back to the claims' });
  if (back !== undefined) await user.click(back);
  expect(store.getState().status).toBe('closed');
});
