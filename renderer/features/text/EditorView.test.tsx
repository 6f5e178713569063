// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import { TextSelection } from 'prosemirror-state';
import { StrictMode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type ClaimId, claimId } from '#shared/claims/claim.ts';
import { defaultHouseSettings } from '#shared/settings/house-settings.ts';
import type { AnchorSubjectId } from '#shared/text/anchor-subject.ts';
import type { DraftDamage } from '#shared/text/draft.ts';
import { pinPassage } from '#shared/text/live-anchor.ts';
import { type QueryId, queryId } from '#shared/text/query.ts';
import { aDocument, placeOf } from '#shared/text/testing/documents.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { renderView } from '../../testing/render-view.tsx';
import type { AnchorLook, AnchorLooks } from '../../text/drawing/anchor-marks.ts';
import type { TextEditor } from '../../text/text-editor.ts';
import { EditorView } from './EditorView.tsx';
import { createReadingPlaces } from './reading-places.ts';
import { aStoryId, type FakeDrafts, playDrafts } from './testing/fake-drafts.ts';
import { createTextStore } from './text-store.ts';

const copy = aDocument({ headline: 'Port', body: ['The port reopened.', 'Smith denied it.'] });
const claim = claimId.parse(aStoryId('9'));
const query = queryId.parse(aStoryId('8'));
const looks: AnchorLooks = new Map<AnchorSubjectId, AnchorLook>([
  [query, { kind: 'query', state: 'open', label: 'Query, open' }],
  [
    claim,
    { kind: 'claim', tone: 'unverified', coverage: 'bare', unnamed: false, label: 'Claim, unverified' },
  ],
]);

let drafts: FakeDrafts;

/** The view over a real store, opened; the editor is that of the last mounting. */
async function open(options: { readonly damage?: DraftDamage } = {}) {
  const client = createFakeClient();
  drafts = playDrafts(client, copy);
  drafts.damage = options.damage ?? null;
  const anchor = pinPassage(copy, { kind: 'claim', id: claim }, placeOf(copy, 'denied'));
  const places = createReadingPlaces(client);
  const asking = pinPassage(copy, { kind: 'query', id: query }, placeOf(copy, 'reopened'));
  drafts.anchors = [anchor, asking].filter((each) => each !== null);
  const store = createTextStore({ client, report: () => undefined, onLeftOut: () => undefined });
  const editors: TextEditor[] = [];
  const { attach } = store.getState();
  store.setState({
    attach(editor) {
      editors.push(editor);
      return attach(editor);
    },
  });
  const claims: (ClaimId | null)[] = [];
  const asked: (QueryId | null)[] = [];
  const saved = vi.fn();
  const view = renderView(
    <StrictMode>
      <EditorView
        store={store}
        storyId={aStoryId()}
        looks={looks}
        chosen={new Set()}
        house={defaultHouseSettings}
        places={places}
        typewriter={false}
        onClaim={(id) => claims.push(id)}
        onSaveStored={saved}
        onQuery={(id) => asked.push(id)}
      />
    </StrictMode>,
  );
  await screen.findByRole('textbox', { name: 'Text of the story' });
  const editor = (): TextEditor => {
    const last = editors.at(-1);
    if (last === undefined) throw new Error('No editor was mounted');
    return last;
  };
  const select = (words: string) =>
    act(() => {
      const { state, dispatch } = editor().view;
      const { from, to } = placeOf(state.doc, words);
      dispatch.call(editor().view, state.tr.setSelection(TextSelection.create(state.doc, from, to)));
    });
  const type = (text: string) => act(() => editor().view.dispatch(editor().view.state.tr.insertText(text)));
  return { ...view, client, store, editor, select, type, claims, asked, saved };
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('the editor', () => {
  it('shows one text, its length, and what the store says of it', async () => {
    await open();
    expect(document.querySelectorAll('[role=textbox]')).toHaveLength(1);
    expect(await screen.findByText('6 words')).toBeTruthy();
    expect(screen.getByText('1 min read')).toBeTruthy();
    expect(screen.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeTruthy();
  });

  it('saves what is typed and counts it', async () => {
    const { select, type } = await open();
    select('Smith');
    expect(await screen.findByText('Selected: 1 word, 5 characters')).toBeTruthy();
    type('Two persons');
    expect(await screen.findByText('7 words')).toBeTruthy();
    await waitFor(() => expect(drafts.document.lastChild?.textContent).toBe('Two persons denied it.'));
  });

  it('formats by its buttons, which say what is set', async () => {
    const { select, user } = await open();
    select('Smith');
    const bold = screen.getByRole('button', { name: 'Bold' });
    await user.click(bold);
    await waitFor(() => expect(bold.getAttribute('aria-pressed')).toBe('true'));
    await waitFor(() => expect(drafts.version).toBe(1));
    expect(screen.getByRole('button', { name: 'Redo' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('asks for the address of a link and takes one as it is spoken', async () => {
    const { select, user } = await open();
    select('Smith');
    await user.click(screen.getByRole('button', { name: 'Link' }));
    const address = screen.getByRole('textbox', { name: 'Address' });
    await user.type(address, 'not an address{Enter}');
    expect(screen.getByText('A link may lead to a web or mail address only.')).toBeTruthy();
    await user.clear(address);
    await user.type(address, 'example.org/smith{Enter}');
    await waitFor(() =>
      expect(drafts.document.lastChild?.firstChild?.marks[0]?.attrs.href).toBe('https://example.org/smith'),
    );
  });

  it('tells the claim at the caret, and shows the one that is asked for', async () => {
    const { select, claims, store } = await open();
    select('Port');
    await act(async () => expect(store.getState().showPassage(claim)).toBe(true));
    await waitFor(() => expect(claims.at(-1)).toBe(claim));
    expect(document.querySelector('[data-claim]')?.textContent).toBe('denied');
  });

  it('tells the query at the caret, and nothing outside of it', async () => {
    const { select, asked } = await open();
    select('reopened');
    await waitFor(() => expect(asked.at(-1)).toBe(query));
    select('Smith');
    await waitFor(() => expect(asked.at(-1)).toBeNull());
  });

  it('gives a marked passage only when the store has it', async () => {
    const { select, type, store } = await open();
    select('Smith');
    type('Jones');
    select('Jones denied');
    const passage = await store.getState().takePassage();
    expect(passage).toMatchObject({ version: 1, quote: 'Jones denied', storyId: aStoryId() });
  });
});

describe('when something is wrong', () => {
  it('says that it is saving only where that takes long', async () => {
    const { select, type } = await open();
    select('Smith');
    const release = drafts.hold();
    type('Jones');
    expect(screen.getByText(/^Saved/)).toBeTruthy();
    expect(await screen.findByText('Saving…')).toBeTruthy();
    release();
    expect(await screen.findByText(/^Saved/)).toBeTruthy();
  });

  it('says that it is not saved, keeps the text, and saves it on another try', async () => {
    const { select, type, user } = await open();
    drafts.failure = { code: 'disk-full' };
    select('Smith');
    type('Jones');
    const alert = await screen.findByText(/^Not saved; your text is kept here/);
    expect(alert.getAttribute('role')).toBe('alert');
    drafts.failure = null;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^Saved/)).toBeTruthy();
    expect(drafts.document.lastChild?.textContent).toBe('Jones denied it.');
  });

  it('says what of a damaged draft is shown', async () => {
    const day = Date.UTC(2026, 2, 2, 12);
    const { user, saved } = await open({
      damage: { goodVersion: 1200, lost: 34, between: [day, day + 60_000], people: ['Ada', 'Eve'] },
    });
    const alert = screen.getByRole('alert', { name: 'Damaged draft' });
    expect(alert.textContent).toMatch(
      /The text is as it was at change 1,200\. 34 later changes could not be read, made from 2 Mar.* to 2 Mar.* by Ada and Eve/,
    );
    await user.click(screen.getByRole('button', { name: 'Save the stored draft to a file…' }));
    expect(saved).toHaveBeenCalledOnce();
  });
});
