// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { failed } from '#shared/ipc/result.ts';
import { createFakeClient } from '../../../testing/fake-client.ts';
import { renderView } from '../../../testing/render-view.tsx';
import { ClaimsPanel } from '../ClaimsPanel.tsx';
import { createClaimsStore } from '../claims-store.ts';
import { aClaim } from '../testing/claim-builders.ts';

const one = aClaim({ quote: 'The pier carries' });
const two = aClaim({ quote: '412 households', storyId: one.storyId });
const three = aClaim({ quote: 'two surveys', kind: 'figure', storyId: one.storyId });

async function drawn(readOnly = false) {
  const client = createFakeClient();
  client.give('claims:list', [one, two, three]);
  const report = vi.fn();
  const store = createClaimsStore({ client, report });
  await store.getState().open(one.storyId);
  const acts = { onSelectClaim: vi.fn(), onDone: vi.fn() };
  const view = renderView(
    <ClaimsPanel
      store={store}
      selection={null}
      readOnly={readOnly}
      mayApprove={false}
      notice={null}
      tray={null}
      requests={null}
      evidence={{ pieces: [], sectionOf: () => null, onList: vi.fn() }}
      onGoTo={vi.fn()}
      onAsk={vi.fn()}
      onPropose={vi.fn()}
      takePassage={vi.fn(async () => null)}
      {...acts}
    />,
  );
  const list = screen.getByRole('listbox');
  act(() => list.focus());
  return { ...view, ...acts, client, report, store, list };
}

const chosen = () => screen.getAllByRole('option', { selected: true }).map((row) => row.textContent);

test('the keyboard chooses several, and Escape lets go', async () => {
  const { user, list } = await drawn();
  expect(list.getAttribute('aria-multiselectable')).toBe('true');
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  expect(chosen()).toEqual([expect.stringContaining('The pier'), expect.stringContaining('412')]);
  const region = screen.getByRole('region', { name: 'The chosen claims' });
  expect(within(region).getByRole('status').textContent).toBe('2 claims are chosen');
  await user.keyboard('{Control>}a{/Control}');
  expect(chosen()).toHaveLength(3);
  await user.keyboard('{Escape}');
  expect(chosen()).toEqual([expect.stringContaining('412')]);
  await user.keyboard('{Control>}{ArrowUp} {/Control}');
  expect(chosen()).toHaveLength(2);
  await user.keyboard('j');
  expect(chosen()).toEqual([expect.stringContaining('412')]);
});

test('a press with Control takes rows in and out, and does not go to the text', async () => {
  const { user, onSelectClaim } = await drawn();
  await user.keyboard('{Control>}');
  await user.click(screen.getByText('two surveys'));
  await user.keyboard('{/Control}');
  expect(chosen()).toEqual([expect.stringContaining('The pier'), expect.stringContaining('two surveys')]);
  expect(onSelectClaim).not.toHaveBeenCalled();
  await user.click(screen.getByText('412 households'));
  expect(chosen()).toEqual([expect.stringContaining('412')]);
  expect(onSelectClaim).toHaveBeenCalledWith(two.id);
});

test('one kind is set for all, and what was of it already is said', async () => {
  const { user, client, onDone } = await drawn();
  client.give('claims:change-many', {
    done: [one.id, two.id],
    left: [{ claimId: three.id, because: 'already' }],
  });
  await user.keyboard('{Control>}a{/Control}');
  await user.click(screen.getByRole('button', { name: 'Set the kind' }));
  const dialog = screen.getByRole('dialog', { name: 'Set the kind of 3 claims' });
  await user.click(within(dialog).getByLabelText(/Figure/));
  await user.click(within(dialog).getByRole('button', { name: 'Set the kind' }));
  expect(client.inputsOf('claims:change-many')).toEqual([
    {
      storyId: one.storyId,
      claimIds: [one.id, two.id, three.id],
      change: { act: 'set-kind', kind: 'figure' },
    },
  ]);
  const said = '2 claims set to figure. 1 claim was of that kind already.';
  expect(onDone).toHaveBeenCalledWith(said, null);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(chosen()).toHaveLength(3);
});

test('one finding is recorded on all; what is refused keeps the dialog with what was typed', async () => {
  const { user, client, report, onDone } = await drawn();
  const refusal = failed({ code: 'store-locked' });
  client.answer('claims:change-many', refusal);
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  await user.click(screen.getByRole('button', { name: 'Record a finding' }));
  const dialog = screen.getByRole('dialog', { name: 'Record a finding on 2 claims' });
  await user.type(within(dialog).getByLabelText('Evidence'), 'Minutes.');
  await user.click(within(dialog).getByRole('button', { name: 'Record the finding' }));
  expect(report).toHaveBeenCalledWith(refusal.failure);
  expect(within(dialog).getByLabelText('Evidence')).toHaveProperty('value', 'Minutes.');
  client.give('claims:change-many', { done: [one.id, two.id], left: [] });
  await user.click(within(dialog).getByRole('button', { name: 'Record the finding' }));
  expect(client.inputsOf('claims:change-many').at(-1)).toMatchObject({
    claimIds: [one.id, two.id],
    change: { act: 'verify', verification: { state: 'verified', evidence: 'Minutes.' } },
  });
  expect(onDone).toHaveBeenCalledWith('Finding recorded on 2 claims: verified.', null);
});

test('several are removed with a reason, and one undo puts back what this removed', async () => {
  const { user, client, onDone } = await drawn();
  client.give('claims:change-many', { done: [one.id], left: [{ claimId: two.id, because: 'gone' }] });
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  const dialog = screen.getByRole('dialog', { name: 'Remove 2 claims?' });
  expect((await axe.run(dialog, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual([]);
  await user.type(within(dialog).getByLabelText('Reason'), 'Said twice.');
  await user.click(within(dialog).getByRole('button', { name: 'Remove 2 claims' }));
  expect(onDone).toHaveBeenCalledWith(
    '1 claim taken out. 1 claim could not be changed: somebody took it out.',
    expect.anything(),
  );
  onDone.mock.lastCall?.[1].run();
  expect(client.inputsOf('claims:change-many').map(({ change, claimIds }) => ({ change, claimIds }))).toEqual(
    [
      { change: { act: 'remove', because: 'Said twice.' }, claimIds: [one.id, two.id] },
      { change: { act: 'put-back' }, claimIds: [one.id] },
    ],
  );
});

test('who may only read is offered nothing to change', async () => {
  const { user } = await drawn(true);
  await user.keyboard('{Control>}a{/Control}');
  const region = screen.getByRole('region', { name: 'The chosen claims' });
  expect(
    within(region)
      .getAllByRole('button')
      .map((each) => each.textContent),
  ).toEqual(['Let go']);
});
