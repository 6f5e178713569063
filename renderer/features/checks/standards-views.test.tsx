// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import type { StandardsReport } from '#shared/checks/standards/standards-report.ts';
import { defaultStandards } from '#shared/checks/standards/standards-settings.ts';
import { failed } from '#shared/ipc/result.ts';
import { storyId } from '#shared/stories/story.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { renderView } from '../../testing/render-view.tsx';
import { StandardsPanel } from './StandardsPanel.tsx';
import { StandardsSettingsPanel } from './StandardsSettingsPanel.tsx';
import { createStandardsSettingsStore } from './standards-settings-store.ts';
import { createStandardsStore } from './standards-store.ts';

const rules = { 'color-contrast': { enabled: false } };
const story = storyId.parse('0198a3b0-0000-7000-8000-000000000009');
const place = { claimId: null, start: 10, end: 22, from: 11, to: 23 } as const;
const report: StandardsReport = {
  version: 3,
  findings: [
    {
      key: 'quotation 10|Q1',
      theme: 'quotations',
      about: 'We shall not go',
      force: 'block',
      broken: [{ rule: 'Q1', force: 'block', says: 'it was “We will not go”' }],
      passages: [{ ...place, words: '“We shall not go”' }],
      mends: [{ kind: 'answer-for-quotation' }],
    },
    {
      key: 'text velm gazette|S1',
      theme: 'second-hand',
      about: 'Velm Gazette',
      force: 'warn',
      broken: [{ rule: 'S1', force: 'warn', says: 'nothing is recorded of what came through it' }],
      passages: [
        { ...place, words: 'one' },
        { ...place, start: 40, words: 'two' },
      ],
      mends: [{ kind: 'propose-claims' }],
    },
  ],
  changedQuotations: [{ ...place, was: 'We will not go', now: 'We shall not go', since: 'import' }],
};

async function drawn() {
  const client = createFakeClient();
  client.give('checks:standards', report);
  const tell = vi.fn();
  const store = createStandardsStore({ client, report: tell });
  await store.getState().open(story);
  const acts = { onShow: vi.fn(), onMend: vi.fn(), onRestore: vi.fn(), onParaphrase: vi.fn() };
  const view = renderView(<StandardsPanel store={store} mayWrite readOnly={false} {...acts} />);
  return { ...view, ...acts, client, store, tell };
}

test('a finding says what it does, which rules and whence they come, and offers what mends it', async () => {
  const { user, onShow, onMend } = await drawn();
  const pane = screen.getByRole('region', { name: 'Standards' });
  expect(pane.textContent).toContain('1 stops publication, 1 wants a reason');
  await user.click(within(pane).getByRole('button', { name: /Velm Gazette/ }));
  expect(pane.textContent).toContain('S1, wants a reason: nothing is recorded of what came through it');
  expect(pane.textContent).toContain('From: AP');
  expect((await axe.run(pane, { rules })).violations).toEqual([]);
  for (const passage of [0, 1, 0]) {
    await user.click(screen.getByRole('button', { name: 'Show in the text (2)' }));
    expect(onShow).toHaveBeenLastCalledWith(report.findings[1], passage);
  }
  await user.click(screen.getByRole('button', { name: 'Propose claims from the text' }));
  expect(onMend).toHaveBeenCalledWith({ kind: 'propose-claims' });
});

test('a changed quotation is restored, paraphrased, or justified with a reason that is kept', async () => {
  const { user, client, onRestore, onParaphrase } = await drawn();
  client.give('checks:answer-for-quotation', null);
  await user.click(screen.getByRole('button', { name: /We shall not go/ }));
  expect(screen.getByText('We will not go').tagName).toBe('Q');
  await user.click(screen.getByRole('button', { name: 'Restore the words' }));
  expect(onRestore).toHaveBeenCalledWith(report.changedQuotations[0]);
  await user.click(screen.getByRole('button', { name: 'Paraphrase: take the marks off' }));
  expect(onParaphrase).toHaveBeenCalledTimes(1);
  await user.click(screen.getByRole('button', { name: 'Justify…' }));
  await user.click(screen.getByRole('button', { name: 'Keep the reason' }));
  expect(screen.getByRole('alert').textContent).toContain('Write how you know');
  await user.type(screen.getByLabelText('Reason'), 'It is on the tape.');
  await user.click(screen.getByRole('button', { name: 'Keep the reason' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(client.inputsOf('checks:answer-for-quotation')).toEqual([
    { storyId: story, was: 'We will not go', now: 'We shall not go', reason: 'It is on the tape.' },
  ]);
});

test('findings are read again when what they rest on changes, and a failure can be tried again', async () => {
  const { user, client, tell } = await drawn();
  client.answer('checks:standards', failed({ code: 'not-found', what: 'story' }));
  client.emit('claims:changed', { storyId: story });
  await screen.findByText('The standards could not be read.');
  expect(tell).toHaveBeenCalledTimes(1);
  client.give('checks:standards', report);
  await user.click(screen.getByRole('button', { name: 'Read them again' }));
  await screen.findByRole('button', { name: /Velm Gazette/ });
});

test('the house chooses how strict it is, and turns a rule off with a reason only', async () => {
  const client = createFakeClient();
  client.give('settings:standards', defaultStandards);
  client.give('settings:save-standards', defaultStandards);
  const store = createStandardsSettingsStore({ client, report: vi.fn() });
  const { user } = renderView(<StandardsSettingsPanel store={store} mayManage />);
  await user.selectOptions(screen.getByLabelText('Strictness'), 'small-newsroom');
  expect(client.inputsOf('settings:save-standards')).toEqual([
    { ...defaultStandards, preset: 'small-newsroom' },
  ]);
  await user.click(screen.getByText('Quotations'));
  await user.selectOptions(screen.getByLabelText('What Q2 does'), 'Off');
  expect(client.inputsOf('settings:save-standards')).toHaveLength(1);
  await user.type(screen.getByLabelText('Why Q2 is off'), 'We tape nothing.{Enter}');
  expect(client.inputsOf('settings:save-standards').at(-1)).toMatchObject({
    own: { Q2: { force: 'off', reason: 'We tape nothing.' } },
  });
});

test('who may not change the standards reads them', () => {
  const client = createFakeClient();
  client.give('settings:standards', defaultStandards);
  const store = createStandardsSettingsStore({ client, report: vi.fn() });
  renderView(<StandardsSettingsPanel store={store} mayManage={false} />);
  expect(screen.getByLabelText('Strictness')).toHaveProperty('disabled', true);
  expect(screen.getByText(/The standards editor decides this/)).toBeTruthy();
});
