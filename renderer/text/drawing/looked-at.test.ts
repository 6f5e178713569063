// @vitest-environment happy-dom
import { type EditorState, TextSelection } from 'prosemirror-state';
import { expect, onTestFinished, test } from 'vitest';
import { personId } from '#shared/people/person.ts';
import { defaultHouseSettings } from '#shared/settings/house-settings.ts';
import { aDocument, added, paragraph, struck } from '#shared/text/testing/documents.ts';
import { noPaste } from '../testing/no-paste.ts';
import { createTextEditor } from '../text-editor.ts';

const copy = aDocument({
  headline: 'Port reopens',
  body: [paragraph('The port ', struck('shut'), added('reopened'), ' on Monday.'), 'Smith denied it.'],
});

function mount() {
  const place = document.createElement('div');
  document.body.append(place);
  const editor = createTextEditor({
    pasting: noPaste,
    place,
    document: copy,
    anchors: [],
    hand: personId.parse('0198c0de-0000-7000-8000-0000000000aa'),
    signForms: () => defaultHouseSettings,
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
  const lit = () => [...place.querySelectorAll('.is-looked-at')].map(({ textContent }) => textContent);
  return { editor, lit };
}

/** What puts the light out. */
const goOn: Readonly<Record<string, (state: EditorState) => EditorState['tr']>> = {
  typing: ({ tr }) => tr.insertText('now '),
  'moving the caret': ({ tr, doc }) => tr.setSelection(TextSelection.atEnd(doc)),
};

test.each(Object.entries(goOn))('a suggestion that is gone to is lit up until %s', (_, act) => {
  const { editor, lit } = mount();
  expect(lit()).toEqual([]);
  editor.showSuggestion('next');
  const words = lit();
  expect(words.length).toBeGreaterThan(0);
  expect(['shut', 'reopened']).toEqual(expect.arrayContaining(words));
  // What else is drawn over the text leaves it alone.
  editor.highlights.set('found', []);
  expect(lit()).toEqual(words);
  editor.view.dispatch(act(editor.view.state));
  expect(lit()).toEqual([]);
});
