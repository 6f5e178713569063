// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import type { Node } from 'prosemirror-model';
import { expect, test, vi } from 'vitest';
import type { PlacedPassage } from '#shared/text/compare/touched-passages.ts';
import { aDocument, added, paragraph, struck } from '#shared/text/testing/documents.ts';
import { createFakeClient } from '../../../testing/fake-client.ts';
import { renderView } from '../../../testing/render-view.tsx';
import { createTextComparer } from '../../../text/comparing/text-comparer.ts';
import { aStory, aVersion } from '../testing/story-builders.ts';
import { ChangesPanel, type TouchedSubject } from './ChangesPanel.tsx';
import { CompareView } from './CompareView.tsx';
import { createCompareStore } from './compare-store.ts';

const rules = { 'color-contrast': { enabled: false } };
const refs = { before: { kind: 'version', draftVersion: 7 }, after: { kind: 'draft' } } as const;
const story = (...body: readonly (string | Node)[]) => aDocument({ headline: 'Pier to reopen', body });

const kept = story(
  'The board voted on Monday.',
  'Two surveys disagreed about all of the cost.',
  'Rain fell for days.',
  'Nobody came at all.',
);
const draft = story(
  paragraph('Two surveys ', struck('quarrelled'), added('disagreed'), ' about all of the cost.'),
  'Rain fell for days.',
  'Nobody came at all.',
  'The board voted on Tuesday.',
);

async function drawn(texts: { kept?: Node; draft?: Node } = {}, comparer = createTextComparer()) {
  const client = createFakeClient();
  client.give('stories:read-version', { ...aVersion(), document: (texts.kept ?? kept).toJSON() });
  const store = createCompareStore({ client, comparer, report: vi.fn() });
  const acts = { onTexts: vi.fn(), onClose: vi.fn(), onTake: vi.fn(), onOpen: vi.fn(), restore: vi.fn() };
  const choices = [
    { ref: refs.after, label: 'Draft' },
    { ref: refs.before, label: 'As filed' },
  ];
  const passages: readonly PlacedPassage<TouchedSubject>[] = [
    { side: 'before', subject: { kind: 'request', id: 'r1', quote: 'on Monday' }, start: 31, end: 40 },
  ];
  const view = renderView(
    <>
      <CompareView
        store={store}
        storyId={aStory().id}
        {...refs}
        choices={choices}
        draft={texts.draft ?? draft}
        keys={{ next: 'J', previous: 'K', layout: 'S' }}
        onTexts={acts.onTexts}
        onClose={acts.onClose}
      />
      <ChangesPanel
        store={store}
        passages={passages}
        pending={1}
        onTake={acts.onTake}
        takeKeys="Ctrl+Enter"
        restore={{ label: 'Restore As filed', run: acts.restore }}
        onOpen={acts.onOpen}
      />
    </>,
  );
  await screen.findByRole('complementary', { name: 'Changes' });
  return { ...view, ...acts, store };
}

const text = () => screen.getByRole('article', { name: 'Comparison' });

test('a move is shown as a move at both places, with what was rewritten in it', async () => {
  const { container } = await drawn();
  const away = await within(text()).findByText('Moved down from here:');
  expect(away.parentElement?.textContent).toContain('The board voted on Monday.');
  const here = within(text()).getByText('Moved down to here').closest('.compare-row');
  expect(here?.querySelector('del')?.textContent).toBe('Monday');
  expect(here?.querySelector('ins')?.textContent).toBe('Tuesday');
  expect(
    screen.getByText(/^2 changes · 1 word out · 1 word in · 1 moved · 1 suggestion pending$/),
  ).toBeTruthy();
  expect((await axe.run(container, { rules })).violations).toEqual([]);
});

test('side by side each text has its own words, and unchanged paragraphs can be left out', async () => {
  const { user, store } = await drawn();
  await user.click(await screen.findByRole('button', { name: 'Side by side' }));
  expect(store.getState().layout).toBe('side-by-side');
  const row = within(text()).getByText('Monday').closest('.compare-pair');
  expect([...(row?.children ?? [])].map((cell) => cell.textContent)).toEqual([
    'The board voted on Monday.',
    'The board voted on Tuesday.',
  ]);
  await user.click(screen.getByLabelText('Only what changed'));
  expect(within(text()).queryByText('Rain fell for days.')).toBeNull();
  expect(within(text()).getByText('2 paragraphs unchanged')).toBeTruthy();
});

test('what waits in the draft is shown with its paragraph', async () => {
  await drawn();
  const pending = await within(text()).findByText('Suggested, pending');
  expect(pending.textContent).toContain('quarrelled disagreed');
});

test('changes are walked round, and the one that is looked at says what it touches', async () => {
  const { user, store, onTake, onOpen } = await drawn();
  await user.click(await screen.findByRole('button', { name: 'Next change' }));
  expect(store.getState().active).toBe(1);
  const chosen = screen.getByRole('region', { name: 'Words' });
  await user.click(within(chosen).getByRole('button', { name: /^Correction request/ }));
  expect(onOpen.mock.lastCall?.[0]).toMatchObject({ kind: 'request', id: 'r1' });
  await user.click(within(chosen).getByRole('button', { name: 'Suggest the other wording' }));
  expect(onTake).toHaveBeenCalledWith(1);
  act(() => store.getState().step(1));
  expect(store.getState().active).toBe(0);
});

test('the draft is compared anew with each change of it', async () => {
  const { store } = await drawn();
  await within(text()).findByText('Moved down from here:');
  act(() => store.getState().setDraft(kept));
  expect(await screen.findByText('Both read the same')).toBeTruthy();
  expect(store.getState().active).toBe(-1);
});

test('a comparison that takes long can be stopped, and asked for again', async () => {
  const short = createTextComparer();
  let isSlow = true;
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const { user } = await drawn(undefined, {
    compare: async (order) => {
      if (!isSlow) return short.compare(order);
      await stopped;
      return { kind: 'ended' };
    },
    stop: () => stop(),
  });
  expect(await screen.findByText('Both texts are being compared…')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Stop comparing' }));
  expect(screen.getByText('The comparison was stopped')).toBeTruthy();
  isSlow = false;
  await user.click(screen.getByRole('button', { name: 'Compare again' }));
  expect(await within(text()).findByText('Moved down from here:')).toBeTruthy();
});
