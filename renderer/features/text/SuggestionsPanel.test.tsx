// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { TextSelection } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { defaultHouseSettings } from '#shared/settings/house-settings.ts';
import { project } from '#shared/text/projection.ts';
import { aDocument, placeOf } from '#shared/text/testing/documents.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { renderView } from '../../testing/render-view.tsx';
import type { TextEditor } from '../../text/text-editor.ts';
import { EditorView } from './EditorView.tsx';
import { createReadingPlaces } from './reading-places.ts';
import { SuggestionsPanel } from './SuggestionsPanel.tsx';
import { aStoryId, playDrafts } from './testing/fake-drafts.ts';
import { createTextStore } from './text-store.ts';

const copy = aDocument({ headline: 'Port', body: ['The port reopened Monday.', 'Smith denied it.'] });

/** The text and its suggestions beside each other, as on the screen; the person may edit unless said otherwise. */
async function open(mayEdit = true) {
  const client = createFakeClient();
  const drafts = playDrafts(client, copy);
  drafts.mayEdit = mayEdit;
  const places = createReadingPlaces(client);
  const store = createTextStore({ client, report: () => undefined, onLeftOut: () => undefined });
  let mounted: TextEditor | null = null;
  const { attach } = store.getState();
  store.setState({
    attach(editor) {
      mounted = editor;
      return attach(editor);
    },
  });
  const { container } = renderView(
    <>
      <EditorView
        store={store}
        storyId={aStoryId()}
        looks={new Map()}
        chosen={new Set()}
        house={defaultHouseSettings}
        places={places}
        typewriter={false}
        onClaim={() => undefined}
        onSaveStored={() => undefined}
        onQuery={() => undefined}
      />
      <SuggestionsPanel store={store} nameOf={() => 'Rae'} />
    </>,
  );
  await screen.findByRole('textbox', { name: 'Text of the story' });
  const viewOf = () => {
    const view = (mounted as TextEditor | null)?.view;
    if (view === undefined) throw new Error('No editor was mounted');
    return view;
  };
  const replace = async (words: string, by: string, suggestions = 1) => {
    await act(async () => {
      const view = viewOf();
      const { from, to } = placeOf(view.state.doc, words);
      view.dispatch(view.state.tr.insertText(by, from, to));
    });
    await screen.findByRole('button', { name: `Accept all ${suggestions}` });
  };
  const select = (words: string) =>
    act(async () => {
      const { state } = viewOf();
      const { from, to } = placeOf(state.doc, words);
      viewOf().dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
    });
  return { store, drafts, container, replace, select, user: userEvent.setup() };
}

it('says what belongs there and begins suggesting', async () => {
  const { store, user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Suggest changes' }));
  expect(store.getState().suggesting).toBe(true);
  expect(screen.getByLabelText('Mode')).toHaveProperty('value', 'suggest');
});

it('lists what is suggested, and settles all of it', async () => {
  const { store, drafts, replace, user, container } = await open();
  act(() => store.getState().setSuggesting(true));
  await replace('Monday', 'Tuesday');
  expect((await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual(
    [],
  );
  await user.click(screen.getByRole('button', { name: 'Accept all 1' }));
  await act(() => store.getState().flush());
  expect(project(drafts.document, 'original').text).toContain('Tuesday');
  expect(await screen.findByText('No suggestions')).toBeTruthy();
});

it('lets who may only suggest take their own back, and nothing else', async () => {
  const { store, drafts, replace, user } = await open(false);
  expect(screen.getByRole('option', { name: 'Edit' })).toHaveProperty('disabled', true);
  expect(store.getState().suggesting).toBe(true);
  await replace('Monday', 'Tuesday');
  expect(screen.getByRole('button', { name: 'Accept all 1' })).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('button', { name: 'Reject all 1' }));
  await act(() => store.getState().flush());
  expect(drafts.document.eq(copy)).toBe(true);
});

it('shows whose, about what and of which kind is asked for, and “all” means those', async () => {
  const { store, drafts, replace, user } = await open();
  act(() => store.getState().setSuggesting(true));
  await replace('Monday', 'Tuesday');
  await replace('denied', 'disputed', 2);
  const rows = () => screen.getAllByRole('option', { name: /Rae/ }).map(({ textContent }) => textContent);
  await user.selectOptions(screen.getByLabelText('About'), 'Style');
  expect(rows()).toEqual([expect.stringContaining('disputed')]);
  await user.selectOptions(screen.getByLabelText('Kind'), 'Moves');
  expect(screen.getByText('None of the 2 suggestions is of this kind.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  await user.selectOptions(screen.getByLabelText('Whose'), 'Theirs');
  expect(screen.getByText('None of the 2 suggestions is of this kind.')).toBeTruthy();
  await user.selectOptions(screen.getByLabelText('Whose'), 'Mine');
  await user.selectOptions(screen.getByLabelText('About'), 'Facts');
  await user.click(screen.getByRole('button', { name: 'Accept all 1' }));
  await act(() => store.getState().flush());
  expect(project(drafts.document, 'original').text).toContain('Tuesday');
  expect(project(drafts.document, 'original').text).toContain('denied');
});

it('settles what is suggested in the marked words', async () => {
  const { store, drafts, replace, select, user } = await open();
  act(() => store.getState().setSuggesting(true));
  await replace('Monday', 'early on Tuesday');
  await select('early on ');
  await user.click(await screen.findByRole('button', { name: 'Stet marked' }));
  await act(() => store.getState().flush());
  expect(project(drafts.document, 'final').text).toContain('reopened Tuesday.');
});

it('decides nothing for who has chosen to read, and remembers the choice', async () => {
  const { store, replace, user } = await open();
  act(() => store.getState().setSuggesting(true));
  await replace('Monday', 'Tuesday');
  await user.selectOptions(screen.getByLabelText('Mode'), 'Read only');
  expect(screen.getByRole('button', { name: 'Accept all 1' })).toHaveProperty('disabled', true);
  expect(screen.getByRole('textbox', { name: 'Text of the story' }).getAttribute('aria-readonly')).toBe(
    'true',
  );
  await act(() => store.getState().open(aStoryId()));
  expect(store.getState().mode).toBe('read');
  act(() => store.getState().setReading(false));
  expect(store.getState().mode).toBe('suggest');
});
