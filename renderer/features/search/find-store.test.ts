// @vitest-environment happy-dom
import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { personId } from '#shared/people/person.ts';
import { defaultHouseSettings } from '#shared/settings/house-settings.ts';
import { findInLines } from '#shared/text/find/find-in-lines.ts';
import { putNotice } from '#shared/text/notices.ts';
import { project } from '#shared/text/projection.ts';
import { listSuggestions } from '#shared/text/suggestions/list-suggestions.ts';
import { aDocument, paragraph, placeOf, struck } from '#shared/text/testing/documents.ts';
import type { FindOutcome, RegexFinder } from '../../text/finding/regex-finder.ts';
import { noPaste } from '../../text/testing/no-paste.ts';
import { createTextEditor } from '../../text/text-editor.ts';
import { createFindStore } from './find-store.ts';

const hand = personId.parse('0198c0de-0000-7000-8000-0000000000aa');
const copy = aDocument({
  headline: 'Port reopens',
  body: ['The port reopened.', paragraph('A ', struck('port'), 'harbour'), 'Ports, ports.'],
});

/** The store over a real editor, with a person's hands. */
function mount(
  document: Node,
  options: { readonly readOnly?: boolean; readonly findRegex?: RegexFinder } = {},
) {
  const place = globalThis.document.createElement('div');
  globalThis.document.body.append(place);
  const editor = createTextEditor({
    place,
    document,
    anchors: [],
    hand,
    readOnly: options.readOnly ?? false,
    onEdit: () => undefined,
    onGlance: () => undefined,
    onText: () => undefined,
    onRefused: () => undefined,
    onAskForLink: () => undefined,
    signForms: () => defaultHouseSettings,
    pasting: noPaste,
  });
  const store = createFindStore({
    findRegex:
      options.findRegex ?? (({ lines, query, most }) => Promise.resolve(findInLines(lines, query, most))),
  });
  store.getState().setEditor(editor);
  onTestFinished(() => {
    editor.destroy();
    place.remove();
  });
  const { view } = editor;
  return {
    editor,
    store,
    find: store.getState(),
    select(words: string) {
      const { from, to } = placeOf(view.state.doc, words);
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)));
    },
    /** "2 of 4", with the words that are marked and where they are. */
    place: () => {
      const { result } = store.getState();
      return result.kind === 'found' ? `${(result.current ?? -1) + 1} of ${result.count}` : result.kind;
    },
    marked: () => {
      const { from, to, $from } = view.state.selection;
      return `${$from.parent.type.name}: ${view.state.doc.textBetween(from, to)}`;
    },
    lit: () => editor.highlights.list('found').length,
    text: () => project(view.state.doc, 'final').text,
  };
}

beforeEach(() => {
  globalThis.document.body.innerHTML = '';
});

describe('finding', () => {
  it('lights up every match and goes to the first from the caret on', () => {
    const { find, select, place, marked, lit } = mount(copy);
    select('The ');
    find.show('find');
    find.setQuery({ text: 'port' });
    expect([place(), marked(), lit()]).toEqual(['2 of 4', 'paragraph: port', 4]);
    find.setQuery({ wholeWord: true });
    expect([place(), lit()]).toEqual(['2 of 2', 2]);
  });

  it('steps on and back and round the ends, from where the caret is', async () => {
    const { find, select, place, marked } = mount(copy);
    find.show('find');
    find.setQuery({ text: 'port' });
    const seen: string[] = [];
    for (const by of [1, 1, 1, 1, -1] as const) {
      find.step(by);
      await vi.waitFor(() => expect(place()).not.toBe(seen.at(-1)));
      seen.push(place());
    }
    expect(seen).toEqual(['2 of 4', '3 of 4', '4 of 4', '1 of 4', '4 of 4']);
    select('The');
    find.step(1);
    await vi.waitFor(() => expect([place(), marked()]).toEqual(['2 of 4', 'paragraph: port']));
  });

  it('begins with the marked words, and keeps to a passage of several paragraphs', () => {
    const { editor, find, select, store, place } = mount(copy);
    select('reopened');
    find.show('find');
    expect([store.getState().query.text, place()]).toEqual(['reopened', '1 of 1']);
    find.close();
    const { doc, tr } = editor.view.state;
    editor.view.dispatch(
      tr.setSelection(TextSelection.create(doc, placeOf(doc, 'The port').from, doc.content.size - 1)),
    );
    find.setQuery({ text: 'port' });
    find.show('find');
    expect([store.getState().inSelection, place()]).toEqual([true, '1 of 3']);
    find.setInSelection(false);
    expect(place()).toBe('2 of 4');
  });

  it('asks for a passage where none is marked', () => {
    const { find, store } = mount(copy);
    find.show('find');
    find.setInSelection(true);
    expect([store.getState().inSelection, store.getState().markFirst]).toEqual([false, true]);
  });

  it('follows the text when the hand rests', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { editor, find, place } = mount(copy);
    find.show('find');
    find.setQuery({ text: 'port' });
    editor.view.dispatch(editor.view.state.tr.insertText('port ', placeOf(copy, 'Port').from));
    find.textChanged();
    await vi.advanceTimersByTimeAsync(300);
    expect(place()).toBe('2 of 5');
  });

  it('puts everything out when it is closed, and remembers what was looked for', () => {
    const { find, store, lit, marked } = mount(copy);
    find.show('find');
    find.setQuery({ text: 'port' });
    find.close();
    expect([lit(), marked(), store.getState().query.text]).toEqual([0, 'headline: Port', 'port']);
    find.forget();
    expect(store.getState().query.text).toBe('');
  });

  it('goes to the place that a search of the desk found', () => {
    const { editor, find, place } = mount(copy);
    find.setEditor(null);
    const query = { text: 'ports', matchCase: false, wholeWord: false, regex: false };
    find.showSpot(query, { start: 7, before: 'Ports, ', words: 'ports', after: '.' });
    find.setEditor(editor);
    expect(place()).toBe('2 of 2');
  });
});

describe('regular expressions', () => {
  it('say when they took too long and what is wrong with them', async () => {
    const outcomes: FindOutcome[] = [
      { kind: 'too-slow' },
      { kind: 'bad-pattern', reason: 'Nothing to repeat' },
    ];
    const { find, place, lit } = mount(copy, {
      findRegex: () => Promise.resolve(outcomes.shift() ?? { kind: 'overtaken' }),
    });
    find.show('find');
    find.setQuery({ text: '(a+)+$', regex: true });
    await vi.waitFor(() => expect(place()).toBe('too-slow'));
    find.setQuery({ text: '+' });
    await vi.waitFor(() => expect([place(), lit()]).toEqual(['bad-pattern', 0]));
  });
});

describe('replacing', () => {
  it('replaces the match that is marked and goes on, each as one step of undo', async () => {
    const { editor, find, text, marked } = mount(copy);
    find.show('replace');
    find.setQuery({ text: 'port', wholeWord: true });
    find.setReplacement({ replacement: 'harbour', keepCase: true });
    find.replaceOne();
    await vi.waitFor(() => expect(marked()).toBe('paragraph: port'));
    find.replaceOne();
    await vi.waitFor(() =>
      expect(text()).toBe('Harbour reopens\nThe harbour reopened.\nA harbour\nPorts, ports.'),
    );
    editor.run('undo');
    expect(text()).toBe('Harbour reopens\nThe port reopened.\nA harbour\nPorts, ports.');
  });

  it('replaces all in one step of undo, by groups of a pattern too', async () => {
    const { editor, find, store, text } = mount(copy);
    find.show('replace');
    find.setQuery({ text: '(p)(ort)', regex: true });
    find.setReplacement({ replacement: '$2-$1' });
    find.replaceAll();
    await vi.waitFor(() => expect(store.getState().replaced).toEqual({ count: 4, printed: 0, more: false }));
    expect(text()).toBe('ort-P reopens\nThe ort-p reopened.\nA harbour\nort-Ps, ort-ps.');
    editor.run('undo');
    expect(editor.document().eq(copy)).toBe(true);
  });

  it('suggests each replacement by itself where changes are suggested', async () => {
    const { editor, find, store, text } = mount(copy);
    editor.setSuggesting(true);
    find.show('replace');
    find.setQuery({ text: 'ports' });
    find.setReplacement({ replacement: 'harbours' });
    find.replaceAll();
    await vi.waitFor(() => expect(store.getState().replaced?.count).toBe(2));
    expect(text()).toContain('harbours, harbours.');
    expect(listSuggestions(editor.document()).filter(({ author }) => author === hand)).toHaveLength(2);
    expect(project(editor.document(), 'original').text).toBe(project(copy, 'original').text);
  });

  it('leaves printed notices alone and counts them', async () => {
    const notice = { noticeId: 'n1', label: 'Correction', text: 'It was a port.' };
    const { find, store, text } = mount(putNotice(copy, notice, 'foot').doc);
    find.show('replace');
    find.setQuery({ text: 'port' });
    find.setReplacement({ replacement: 'x' });
    find.replaceAll();
    await vi.waitFor(() => expect(store.getState().replaced).toEqual({ count: 4, printed: 1, more: false }));
    expect(text()).toContain('It was a port.');
  });

  it('changes nothing in a text that may only be read', () => {
    const { editor, find } = mount(copy, { readOnly: true });
    find.show('replace');
    find.setQuery({ text: 'port' });
    find.replaceAll();
    expect(editor.document()).toBe(copy);
  });
});
