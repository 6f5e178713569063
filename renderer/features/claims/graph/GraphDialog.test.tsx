// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import type { Claim } from '#shared/claims/claim.ts';
import { type ClaimRelation, relationId } from '#shared/claims/relation.ts';
import { createFakeClient } from '../../../testing/fake-client.ts';
import { renderView } from '../../../testing/render-view.tsx';
import { createClaimsStore } from '../claims-store.ts';
import { aClaim, anAttribution, aSource } from '../testing/claim-builders.ts';
import { GraphDialog } from './GraphDialog.tsx';

const clerk = aSource({ kind: 'unnamed', name: 'a clerk' });
const gazette = aSource({ kind: 'outlet', name: 'Velm Gazette' });
const sold = aClaim({ quote: '40 piers were sold' });
const { storyId } = sold;

function relation(other: Claim, fields: Partial<ClaimRelation>): ClaimRelation {
  return {
    id: relationId.parse(crypto.randomUUID()),
    kind: 'disputes',
    towards: 'other',
    other: { id: other.id, storyId: other.storyId, slug: 'piers', kind: other.kind, quote: other.quote },
    note: '',
    personId: other.createdBy,
    personName: 'Ann',
    at: 0,
    ...fields,
  };
}

const denial = aClaim({ storyId, quote: 'The chair denied it', kind: 'denial' });
const kept = aClaim({ quote: 'All piers are kept' });
const claims: readonly Claim[] = [
  {
    ...sold,
    attributions: [anAttribution({ source: clerk, hand: 'second-hand', via: gazette })],
    relations: [relation(denial, { towards: 'this' }), relation(kept, { kind: 'same-as' })],
  },
  { ...denial, relations: [relation(sold, {})] },
];

async function drawn(given = claims) {
  const client = createFakeClient();
  client.give('claims:list', given);
  const store = createClaimsStore({ client, report: vi.fn() });
  await store.getState().open(storyId);
  const acts = { onOpenClaim: vi.fn(), onOpenSource: vi.fn(), onClose: vi.fn() };
  return { ...acts, ...renderView(<GraphDialog store={store} slug="piers" {...acts} />) };
}

const node = (name: RegExp) => screen.getByRole('button', { name });

test('begins at what is disputed, and arrows go along the lines', async () => {
  const { user, onOpenSource, onClose } = await drawn();
  expect(document.activeElement).toBe(node(/^40 piers were sold ?, ?Disputed ?, joined to 3 others/));
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(node(/^Velm Gazette ?, ?Outlet/));
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(node(/^a clerk/));
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(document.activeElement).toBe(node(/^All piers are kept/));
  await user.keyboard('{ArrowLeft}{ArrowDown}');
  expect(document.activeElement).toBe(node(/^The chair denied it/));
  await user.keyboard('{ArrowRight}{ArrowLeft}{Enter}');
  expect(onOpenSource).toHaveBeenCalledWith(gazette.id);
  expect(onClose).toHaveBeenCalled();
});

test('what is not joined to the chosen one can be left out', async () => {
  const { user } = await drawn([...claims, aClaim({ storyId, quote: 'It rained' })]);
  expect(node(/^It rained/)).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: 'Only what is joined to the chosen one' }));
  expect(screen.queryByRole('button', { name: /^It rained/ })).toBeNull();
  expect(node(/^a clerk/)).toBeTruthy();
});

test('the table says the same, and leads to the same', async () => {
  const { user, container, onOpenClaim } = await drawn();
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations).toEqual([]);
  await user.click(screen.getByRole('tab', { name: 'Table' }));
  const [, first] = within(screen.getByRole('table')).getAllByRole('row');
  expect(first?.textContent).toContain('40 piers were soldDisputeda clerk');
  expect(first?.textContent).toContain('Disputed by “The chair denied it”Same as “All piers are kept”');
  await user.click(screen.getByRole('button', { name: 'Same as “All piers are kept”' }));
  expect(onOpenClaim).toHaveBeenCalledWith(expect.objectContaining({ id: kept.id, storyId: kept.storyId }));
});

test('a story without claims says what belongs there', async () => {
  await drawn([]);
  expect(screen.getByText('No claims yet')).toBeTruthy();
});
