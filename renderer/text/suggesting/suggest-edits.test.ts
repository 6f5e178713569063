// @vitest-environment happy-dom
import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import { describe, expect, it, onTestFinished } from 'vitest';
import { personId } from '#shared/people/person.ts';
import { defaultHouseSettings } from '#shared/settings/house-settings.ts';
import type { DocumentEdit } from '#shared/text/document-edit.ts';
import { putNotice } from '#shared/text/notices.ts';
import { project } from '#shared/text/projection.ts';
import { listSuggestions } from '#shared/text/suggestions/list-suggestions.ts';
import { aDocument, placeOf } from '#shared/text/testing/documents.ts';
import { noPaste } from '../testing/no-paste.ts';
import { createTextEditor, type Refusal } from '../text-editor.ts';

const hand = personId.parse('0198c0de-0000-7000-8000-0000000000aa');
const copy = aDocument({ headline: 'Port reopens', body: ['The port reopened Monday.', 'Smith denied it.'] });

/** An editor in suggestion mode, and what it told. */
function mount(document: Node = copy) {
  const place = globalThis.document.createElement('div');
  globalThis.document.body.append(place);
  const edits: DocumentEdit[] = [];
  const refusals: Refusal[] = [];
  const editor = createTextEditor({
    pasting: noPaste,
    place,
    document,
    anchors: [],
    hand,
    signForms: () => defaultHouseSettings,
    readOnly: false,
    onEdit: (edit) => edits.push(edit),
    onGlance: () => undefined,
    onText: () => undefined,
    onRefused: (why) => refusals.push(why),
    onAskForLink: () => undefined,
  });
  editor.setSuggesting(true);
  onTestFinished(() => {
    editor.destroy();
    place.remove();
  });
  const { view } = editor;
  return {
    editor,
    view,
    edits,
    refusals,
    select(words: string, end: 'start' | 'end' | 'all' = 'all') {
      const { from, to } = placeOf(view.state.doc, words);
      const [anchor, head] = { start: [from, from], end: [to, to], all: [from, to] }[end];
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, anchor ?? 0, head)));
    },
    type: (text: string) => view.dispatch(view.state.tr.insertText(text)),
    strike: () => view.dispatch(view.state.tr.deleteSelection()),
    read: (mode: 'final' | 'original') => project(view.state.doc, mode).text,
    places: () => listSuggestions(view.state.doc).map(({ inserted, deleted }) => [inserted, deleted]),
  };
}

describe('suggestion mode', () => {
  it('marks what is typed over, puts the caret after it, and tells what was meant', () => {
    const { select, type, read, places, edits, view } = mount();
    select('Monday');
    type('Tues');
    type('day');
    expect(places()).toEqual([['Tuesday', 'Monday']]);
    expect([read('original'), read('final')]).toEqual([
      project(copy, 'final').text,
      'Port reopens\nThe port reopened Tuesday.\nSmith denied it.',
    ]);
    expect(edits.every(({ intent }) => intent?.length === 1)).toBe(true);
    expect(view.state.selection.$from.nodeBefore?.text).toBe('Tuesday');
  });

  it('takes its own suggestion back by undo, which is not itself a suggestion', () => {
    const { select, type, editor, view, edits } = mount();
    select('Monday');
    type('Tuesday');
    editor.run('undo');
    expect(view.state.doc.eq(copy)).toBe(true);
    expect(edits.at(-1)?.intent).toBeUndefined();
  });

  it('draws insertions, deletions and struck paragraph marks each in its own way', () => {
    const { select, strike, type, view } = mount();
    select('Monday');
    type('Tuesday');
    const { doc } = view.state;
    const selection = TextSelection.create(doc, placeOf(doc, 'Tuesday.').to, placeOf(doc, 'Smith').from);
    view.dispatch(view.state.tr.setSelection(selection));
    strike();
    expect(view.dom.querySelector('ins')?.textContent).toBe('Tuesday');
    expect(view.dom.querySelector('del')?.textContent).toBe('Monday');
    expect(view.dom.querySelectorAll('[data-mark="del"]')).toHaveLength(1);
  });

  it('accepts and rejects one suggestion and leaves the other', () => {
    const { select, type, editor, places, read, view } = mount();
    select('Monday');
    type('Tuesday');
    select('denied');
    type('confirmed');
    const [first] = listSuggestions(view.state.doc);
    editor.settle({ verdict: 'accept', pick: ({ id }) => id === first?.id });
    expect(places()).toEqual([['confirmed', 'denied']]);
    expect(read('original')).toContain('Tuesday');
    editor.settle({ verdict: 'reject', pick: () => true });
    expect([places(), read('final')]).toEqual([[], expect.stringContaining('denied')]);
    editor.run('undo');
    expect(places()).toEqual([['confirmed', 'denied']]);
  });

  it('goes from one suggestion to the next and round', () => {
    const { select, type, editor, view } = mount();
    select('Monday');
    type('Tuesday');
    select('denied');
    type('confirmed');
    const block = () => view.state.selection.$from.parent.textContent;
    editor.showSuggestion('next');
    const first = block();
    editor.showSuggestion('next');
    expect([first, block()]).toEqual([expect.stringContaining('port'), expect.stringContaining('Smith')]);
  });

  it.each([true, false])('keeps the fields apart where a selection reaches over one: suggesting %s', (on) => {
    const { editor, view, strike, read } = mount();
    editor.setSuggesting(on);
    const { doc } = view.state;
    const selection = TextSelection.create(doc, placeOf(doc, ' reopens').from, placeOf(doc, 'The ').to);
    view.dispatch(view.state.tr.setSelection(selection));
    strike();
    expect(read('final')).toBe('Port\nport reopened Monday.\nSmith denied it.');
    if (on) expect(read('original')).toBe(project(copy, 'final').text);
    editor.run('undo');
    expect(view.state.doc.eq(copy)).toBe(true);
  });

  it('makes one move of words that are cut and put down', () => {
    const { select, view, edits } = mount();
    select(' Monday');
    const words = view.state.selection.content();
    view.dispatch(view.state.tr.deleteSelection().setMeta('uiEvent', 'cut'));
    select('denied it', 'end');
    view.dispatch(view.state.tr.replaceSelection(words).setMeta('uiEvent', 'paste'));
    expect(listSuggestions(view.state.doc).map(({ moved }) => moved)).toEqual([' Monday']);
    expect([...view.dom.querySelectorAll('.moved')].map((each) => each.parentElement?.tagName)).toEqual([
      'DEL',
      'INS',
    ]);
    expect(edits.every(({ intent }) => intent !== undefined)).toBe(true);
  });

  it('refuses what would take a head field away, and what touches a printed notice', () => {
    const notice = { noticeId: 'n1', label: 'Correction', text: 'It was Tuesday.' };
    const { view, refusals, type, select } = mount(putNotice(copy, notice, 'top').doc);
    const before = view.state.doc;
    const { to } = placeOf(before, 'The port');
    view.dispatch(view.state.tr.delete(placeOf(before, 'Port').to, to));
    select('Tuesday');
    type('Friday');
    expect([view.state.doc.eq(before), refusals.length]).toEqual([true, 2]);
  });
});
