// @vitest-environment happy-dom
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { expect, onTestFinished, test } from 'vitest';
import { personId } from '#shared/people/person.ts';
import { defaultHouseSettings } from '#shared/settings/house-settings.ts';
import { project } from '#shared/text/projection.ts';
import { newsSchema } from '#shared/text/schema.ts';
import { aDocument, placeOf } from '#shared/text/testing/documents.ts';
import { noPaste } from '../testing/no-paste.ts';
import { createTextEditor } from '../text-editor.ts';

const copy = aDocument({ headline: 'Port reopens', body: ['The port reopened Monday.', 'Smith denied it.'] });

function mount() {
  const place = document.createElement('div');
  const intents: boolean[] = [];
  const editor = createTextEditor({
    pasting: noPaste,
    signForms: () => defaultHouseSettings,
    place,
    document: copy,
    anchors: [],
    hand: personId.parse('0198c0de-0000-7000-8000-0000000000aa'),
    readOnly: false,
    onEdit: ({ intent }) => intents.push(intent !== undefined),
    onGlance: () => undefined,
    onText: () => undefined,
    onRefused: () => undefined,
    onAskForLink: () => undefined,
  });
  onTestFinished(() => editor.destroy());
  return {
    editor,
    intents,
    reads: (mode: 'final' | 'original') => project(editor.view.state.doc, mode).text,
  };
}

/** Two edits far apart, as a text that is set back has them. */
const build = (text: Node) =>
  new Transform(text)
    .insert(placeOf(text, 'Smith').to, newsSchema.text(' again'))
    .insert(placeOf(text, 'The port').to, newsSchema.text(' of Ames'));

const changed = 'Port reopens\nThe port of Ames reopened Monday.\nSmith again denied it.';

test('an edit from beside the text is one step of undo, apart from what was typed before', () => {
  const { editor, intents, reads } = mount();
  const { view } = editor;
  view.dispatch(view.state.tr.insertText('!', placeOf(copy, 'denied it').to));
  expect(editor.change({ build, suggested: false })).toBe(true);
  expect(reads('final')).toBe(`${changed.slice(0, -1)}!.`);
  editor.run('undo');
  expect(reads('final')).toContain('The port reopened Monday.\nSmith denied it!.');
  expect(intents).toEqual([false, false, false]);
});

test('it is suggested where that is asked for, and done outright where not, whatever the mode', () => {
  const { editor, intents, reads } = mount();
  editor.change({ build, suggested: true });
  expect([reads('final'), reads('original')]).toEqual([changed, project(copy, 'final').text]);
  editor.setSuggesting(true);
  editor.change({ build: (text) => new Transform(text).delete(...span(text, 'Smith')), suggested: false });
  expect(reads('original')).not.toContain('Smith');
  expect(intents).toEqual([true, false]);
});

test('an edit without a step changes nothing', () => {
  const { editor, intents } = mount();
  expect(editor.change({ build: (text) => new Transform(text), suggested: true })).toBe(false);
  expect(intents).toEqual([]);
});

function span(text: Node, words: string): [number, number] {
  const { from, to } = placeOf(text, words);
  return [from, to];
}
