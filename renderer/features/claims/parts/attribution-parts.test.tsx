// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { noGrounds } from '#shared/claims/grounds.ts';
import type { SourceApproval } from '#shared/claims/source-approval.ts';
import { personId } from '#shared/people/person.ts';
import { renderView } from '../../../testing/render-view.tsx';
import { aClaim, anAttribution, aSource } from '../testing/claim-builders.ts';
import { ApproveSourceDialog } from './ApproveSourceDialog.tsx';
import { AttributionItem } from './AttributionItem.tsx';
import { EditAttributionDialog } from './EditAttributionDialog.tsx';

const rules = { 'color-contrast': { enabled: false } };
const official = anAttribution({
  source: aSource({ kind: 'unnamed', name: 'an official' }),
  terms: 'unnamed',
});
const find = async () => [];

function approvedBy(personName: string, stands: boolean): SourceApproval {
  const id = personId.parse('0198a3b0-0000-7000-8000-000000000001');
  return { level: 'masthead', quoting: true, personId: id, personName, at: stands ? 2 : 1, stands };
}

test('what stands behind an unnamed source is filled in by the keyboard alone', async () => {
  const save = vi.fn(async () => true);
  const close = vi.fn();
  const { user } = renderView(
    <EditAttributionDialog
      attribution={official}
      claimKind="fact"
      find={find}
      onSave={save}
      onClose={close}
    />,
  );
  const dialog = screen.getByRole('dialog', { name: 'How an official stands behind the claim' });
  expect((await axe.run(dialog, { rules })).violations).toEqual([]);
  expect(screen.queryByLabelText('Whom they have it from')).toBeNull();
  await user.selectOptions(screen.getByLabelText('Terms'), 'On background');
  await user.type(screen.getByLabelText('Agreed on'), '2026-03-01');
  await user.selectOptions(screen.getByLabelText('How they know'), 'Was told by another');
  await user.type(screen.getByLabelText('Whom they have it from'), 'the mayor');
  await user.type(screen.getByLabelText('Why they asked not to be named'), 'feared for their job{Enter}');
  await waitFor(() => expect(close).toHaveBeenCalledTimes(1));
  expect(save).toHaveBeenCalledWith({
    terms: 'on-background',
    hand: 'first-hand',
    via: null,
    grounds: {
      ...noGrounds,
      agreedOn: '2026-03-01',
      knows: 'told',
      toldBy: 'the mayor',
      anonymityReason: 'feared for their job',
    },
  });
});

test('a named person is asked for nothing more, and of a quotation how it was said', async () => {
  const named = anAttribution();
  const props = { attribution: named, find, onSave: vi.fn(), onClose: vi.fn() };
  const { rerender } = renderView(<EditAttributionDialog {...props} claimKind="fact" />);
  expect(screen.getAllByRole('combobox')).toHaveLength(2);
  expect(screen.queryByRole('textbox')).toBeNull();
  rerender(<EditAttributionDialog {...props} claimKind="quotation" />);
  expect(screen.getByLabelText('How it was said')).toBeTruthy();
  expect(screen.queryByLabelText('Why they asked not to be named')).toBeNull();
});

test('an approval shows what it covers, and asks about quoting only for a quotation', async () => {
  const approve = vi.fn(async () => true);
  const grounds = { ...noGrounds, anonymityReason: 'because he feared for his job', knows: 'saw' } as const;
  const props = { attribution: { ...official, grounds }, onApprove: approve, onClose: vi.fn() };
  const { user, rerender } = renderView(<ApproveSourceDialog claim={aClaim()} {...props} />);
  const dialog = screen.getByRole('dialog', { name: 'Approve the use of an official' });
  expect(dialog.textContent).toContain('because he feared for his job');
  expect(dialog.textContent).toContain('Saw or heard it');
  expect(screen.queryByLabelText('It covers a direct quotation')).toBeNull();
  rerender(<ApproveSourceDialog claim={aClaim({ kind: 'quotation' })} {...props} />);
  await user.click(screen.getByLabelText('It covers a direct quotation'));
  await user.click(screen.getByRole('button', { name: 'Approve and sign' }));
  expect(approve).toHaveBeenCalledWith(true);
});

test('a source shows the approval that stands, and one that has fallen only while none does', () => {
  const item = (approvals: readonly SourceApproval[]) => (
    <ul>
      <AttributionItem attribution={{ ...official, approvals }} deeds={null} />
    </ul>
  );
  const { rerender } = renderView(item([approvedBy('Eve', false)]));
  expect(screen.getByText('The approval by Eve as standards editor has fallen: something changed since'));
  rerender(item([approvedBy('Eve', false), approvedBy('Ida', true)]));
  expect(screen.getByRole('listitem').textContent).toBe(
    'an official, unnamedApproved by Ida as standards editor, quotation included',
  );
});
