// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import type { ListedRule } from '#shared/checks/listed-rule.ts';
import { startingSet } from '#shared/checks/starting-rules/starting-set.ts';
import { ruleId } from '#shared/checks/style-rule.ts';
import { ok } from '#shared/ipc/result.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { renderView } from '../../testing/render-view.tsx';
import { HouseStylePanel } from './HouseStylePanel.tsx';
import { HouseStyleView } from './HouseStyleView.tsx';
import { createRuleEditorStore, type EditedRule } from './rule-editor-store.ts';
import { createRulesStore } from './rules-store.ts';
import { createTrialStore } from './trial-store.ts';

const listed: readonly ListedRule[] = startingSet.map((rule) => ({ ...rule, version: 0, isStarting: true }));
const toward = ruleId.parse('toward');

async function drawn(rule: EditedRule | null, mayManage = true) {
  const client = createFakeClient();
  const onOpenStory = vi.fn();
  let current = listed;
  client.answer('checks:list-rules', () => ok(current));
  client.answer('checks:save-rule', ({ ruleId: id, rule: content }) => {
    const saved: ListedRule = {
      ...content,
      exceptions: [...content.exceptions],
      fields: [...content.fields],
      id: ruleId.parse(id ?? 'own'),
      status: id === null ? 'draft' : 'live',
      since: null,
      version: 1,
      isStarting: id !== null,
    };
    current = [...current.filter((each) => each.id !== saved.id), saved];
    client.emit('checks:rules-changed', null);
    return ok(saved);
  });
  client.give('checks:cancel-trial', null);
  const tools = { client, report: vi.fn() };
  const rules = createRulesStore({ ...tools, onImported: vi.fn(), onExported: vi.fn() });
  const [editor, trials] = [createRuleEditorStore(tools), createTrialStore(tools)];
  function Drawn() {
    const [open, setOpen] = useState(rule);
    return (
      <HouseStyleView {...{ rules, editor, trials, mayManage, onOpenStory }} rule={open} onOpen={setOpen} />
    );
  }
  const view = renderView(<Drawn />);
  await waitFor(() => expect(rules.getState().status).toBe('ready'));
  return { ...view, client, editor, onOpenStory };
}

const field = (name: string | RegExp) => screen.getByRole('textbox', { name });

test('the list narrows by words and theme, opens from the keyboard, and has nothing that axe minds', async () => {
  const { user, container } = await drawn(null);
  await user.type(screen.getByRole('searchbox'), 'towards');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'Spelling');
  await waitFor(() => expect(screen.getAllByRole('option', { name: /Toward, not/ })).toHaveLength(1));
  screen.getByRole('listbox', { name: 'Rules of style' }).focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('form', { name: 'Rule: Toward, not towards' })).toBeDefined();
  const rules = { 'color-contrast': { enabled: false } };
  expect((await axe.run(container, { rules })).violations).toEqual([]);
});

test('the examples are checked as somebody types', async () => {
  const { user } = await drawn(toward);
  const pass = field(/^Must find nothing/);
  await user.type(pass, '\nHe ran towards her.');
  expect(await screen.findByText('Line 3: the rule finds something here.')).toBeDefined();
  // It is live, so it may not be saved as it stands.
  expect(screen.getByRole('button', { name: 'Save' }).hasAttribute('disabled')).toBe(true);
  expect(screen.getByText('Not saved')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Discard changes' }));
  expect(screen.queryByText('Not saved')).toBeNull();
});

test('what a new rule lacks is said when it is saved, and then it is a draft', async () => {
  const { user, client } = await drawn('new');
  await user.type(field('Name'), 'Quay');
  expect(screen.queryByRole('alert')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Save as a draft' }));
  expect(screen.getAllByText('Fill this in.').length).toBeGreaterThan(2);
  expect(client.inputsOf('checks:save-rule')).toHaveLength(0);
  await user.type(field('Owner'), 'Desk');
  await user.type(field(/^Words and phrases/), 'key wall -> quay wall');
  await user.type(field('What it says'), 'A quay.');
  await user.click(screen.getByRole('button', { name: 'Save as a draft' }));
  expect(await screen.findByRole('form', { name: 'Rule: Quay' })).toBeDefined();
  expect(client.inputsOf('checks:save-rule')[0]).toMatchObject({
    ruleId: null,
    rule: { name: 'Quay', look: { lines: [{ find: 'key wall', propose: ['quay wall'] }] } },
  });
});

test('a trial shows the stories, which open from there', async () => {
  const { user, client, onOpenStory } = await drawn(toward, false);
  const storyId = '0190b3a0-0000-7000-8000-0000000000aa';
  const passage = { at: 3, before: 'He ran ', words: 'towards', after: ' it.', replacement: 'toward' };
  const hit = { storyId, slug: 'river', headline: 'River', found: 4, passages: [passage] };
  // Ids are branded where they come in; this one never goes further than the callback.
  client.answer('checks:try-rule', ok({ stories: 9, storiesFound: 1, found: 4, hits: [hit] as never }));
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  const trial = within(screen.getByRole('region', { name: 'Try it on every story' }));
  await user.click(trial.getByRole('button', { name: 'Try' }));
  expect((await trial.findByRole('status')).textContent).toBe('4 found in 1 story of 9.');
  expect(trial.getByText('and 3 more')).toBeDefined();
  await user.click(trial.getByRole('button', { name: 'Open river' }));
  expect(onOpenStory).toHaveBeenCalledWith(storyId);
});

test('an earlier version goes back into the form', async () => {
  const { user, client } = await drawn(toward);
  const rule = listed.find(({ id }) => id === toward);
  if (rule === undefined) throw new Error('There is no such rule');
  const versions = [
    { version: 3, status: 'draft' as const, rule: { ...rule, name: 'Older' }, savedBy: 'Eve', savedAt: 0 },
  ];
  client.give('checks:rule-history', versions);
  await user.click(screen.getByText('Earlier versions'));
  await user.click(await screen.findByRole('button', { name: /^Take this wording/ }));
  expect(field('Name')).toHaveProperty('value', 'Older');
});

test('the settings say how many rules there are and lead to them', async () => {
  const client = createFakeClient();
  client.give('checks:list-rules', listed);
  const tools = { client, report: vi.fn(), onImported: vi.fn(), onExported: vi.fn() };
  const onOpen = vi.fn();
  const { user } = renderView(<HouseStylePanel store={createRulesStore(tools)} onOpen={onOpen} />);
  expect(await screen.findByText(/rules are live/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Open house style' }));
  expect(onOpen).toHaveBeenCalled();
});
