// @vitest-environment happy-dom
import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import { describe, expect, onTestFinished, test } from 'vitest';
import { personId } from '#shared/people/person.ts';
import { defaultHouseSettings, type HouseSettings } from '#shared/settings/house-settings.ts';
import { project } from '#shared/text/projection.ts';
import { listSuggestions } from '#shared/text/suggestions/list-suggestions.ts';
import { aDocument, added, paragraph, placeOf, struck } from '#shared/text/testing/documents.ts';
import { noPaste } from '../testing/no-paste.ts';
import { createTextEditor } from '../text-editor.ts';

const hand = personId.parse('0198c0de-0000-7000-8000-0000000000aa');
const copy = aDocument({ headline: 'Port', body: ['He said.', 'See here.'] });

/** An editor in a house of its own, with the caret behind some words. */
function mount(words: string, options: { document?: Node; house?: Partial<HouseSettings> } = {}) {
  const place = globalThis.document.createElement('div');
  globalThis.document.body.append(place);
  let house = { ...defaultHouseSettings, ...options.house };
  const editor = createTextEditor({
    place,
    document: options.document ?? copy,
    anchors: [],
    pasting: noPaste,
    hand,
    signForms: () => house,
    readOnly: false,
    onEdit: () => undefined,
    onGlance: () => undefined,
    onText: () => undefined,
    onRefused: () => undefined,
    onAskForLink: () => undefined,
  });
  onTestFinished(() => {
    editor.destroy();
    place.remove();
  });
  const { view } = editor;
  const select = (from: number, to = from) =>
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)));
  select(placeOf(view.state.doc, words).to);
  return {
    editor,
    view,
    select,
    changeHouse(part: Partial<HouseSettings>) {
      house = { ...house, ...part };
    },
    type(text: string) {
      for (const key of text) {
        const { from, to } = view.state.selection;
        const plain = () => view.state.tr.insertText(key, from, to);
        if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, key, plain)))
          view.dispatch(plain());
      }
    },
    press: (key: string, ctrlKey = false) =>
      view.someProp('handleKeyDown', (handle) =>
        handle(view, new KeyboardEvent('keydown', { key, ctrlKey })),
      ),
    reads: (mode: 'final' | 'original' = 'final') => project(view.state.doc, mode).text.split('\n'),
  };
}

describe('what is typed', () => {
  test('becomes the signs of the house, which may change meanwhile', () => {
    const { type, reads, changeHouse } = mount('He said.');
    type(` "It's--so..."`);
    expect(reads()[1]).toBe('He said. “It’s — so...”');
    changeHouse({ quotes: 'straight', dashes: 'off', ellipsis: 'sign' });
    type(` "a--b..."`);
    expect(reads()[1]).toBe('He said. “It’s — so...” "a--b…"');
  });

  test('comes back by Backspace at once, and not later', () => {
    const { type, press, reads } = mount('He said.');
    type(' "');
    expect(reads()[1]).toBe('He said. “');
    expect(press('Backspace')).toBe(true);
    expect(reads()[1]).toBe('He said. "');
    type('a--');
    press('Backspace');
    expect(reads()[1]).toBe('He said. "a--');
    type('b "');
    type('c');
    // The browser's own Backspace takes the letter; nothing of ours is in its way.
    expect(press('Backspace')).not.toBe(true);
    expect(reads()[1]).toBe('He said. "a--b “c');
  });

  test('is one suggestion in suggestion mode, and comes back there too', () => {
    const { editor, view, type, press, reads } = mount('He said.');
    editor.setSuggesting(true);
    type(' "Go--now"');
    expect(reads()[1]).toBe('He said. “Go — now”');
    expect(reads('original')[1]).toBe('He said.');
    expect(listSuggestions(view.state.doc)).toHaveLength(1);
    press('Backspace');
    expect([reads()[1], reads('original')[1]]).toEqual(['He said. “Go — now"', 'He said.']);
    expect(listSuggestions(view.state.doc)).toHaveLength(1);
  });

  test('does not reach over words that somebody has struck', () => {
    const document = aDocument({ body: [paragraph('a-', struck('b'), 'c')] });
    const { view, select, type, reads } = mount('a-', { document });
    select(placeOf(view.state.doc, 'b').to);
    type('-');
    expect(reads()[0]).toBe('a--c');
    expect(reads('original')[0]).toContain('b');
  });
});

describe('making a text house style', () => {
  const typewritten = aDocument({
    headline: `Port's "reopened"`,
    body: [paragraph(`"It's the '90s," she said -- `, added('"so"'), struck('--x'), '.'), 'A--b.'],
  });

  test('changes the whole story as one step of undo', () => {
    const { editor, view, reads, press } = mount('A--b.', { document: typewritten });
    expect(editor.makeHouseStyle()).toBe(11);
    expect(reads()).toEqual(['Port’s “reopened”', '“It’s the ’90s,” she said — “so”.', 'A — b.']);
    expect(editor.makeHouseStyle()).toBe(0);
    press('z', true);
    expect(view.state.doc.eq(typewritten)).toBe(true);
  });

  test('changes only what is marked', () => {
    const { editor, select, view, reads } = mount('A--b.', { document: typewritten });
    const { from, to } = placeOf(view.state.doc, 'A--b.');
    select(from, to);
    expect(editor.makeHouseStyle()).toBe(1);
    expect(reads().at(-1)).toBe('A — b.');
    expect(reads()[0]).toBe(`Port's "reopened"`);
  });

  test('is suggested in suggestion mode', () => {
    const { editor, reads } = mount('A--b.', { document: typewritten });
    const before = reads('original');
    editor.setSuggesting(true);
    editor.makeHouseStyle();
    expect(reads().at(-1)).toBe('A — b.');
    expect(reads('original')).toEqual(before);
  });

  test('leaves addresses, and the words that a link leads to them from', () => {
    const document = aDocument({ body: ['See https://stet.example/a--b now.'] });
    const { editor, view } = mount('now.', { document });
    expect(editor.makeHouseStyle()).toBe(0);
    expect(view.state.doc.eq(document)).toBe(true);
  });
});
