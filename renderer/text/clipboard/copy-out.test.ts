// @vitest-environment happy-dom
import type { Node } from 'prosemirror-model';
import { AllSelection, TextSelection } from 'prosemirror-state';
import { expect, it, onTestFinished } from 'vitest';
import { personId } from '#shared/people/person.ts';
import { defaultHouseSettings } from '#shared/settings/house-settings.ts';
import { newsSchema } from '#shared/text/schema.ts';
import { aDocument, paragraph, paragraphWithMark, placeOf, struck } from '#shared/text/testing/documents.ts';
import { noPaste } from '../testing/no-paste.ts';
import { createTextEditor } from '../text-editor.ts';

/** An editor, and a hand that marks and copies. */
function mount(document: Node) {
  const place = globalThis.document.createElement('div');
  globalThis.document.body.append(place);
  const nothing = () => undefined;
  const editor = createTextEditor({
    place,
    document,
    anchors: [],
    signForms: () => defaultHouseSettings,
    hand: personId.parse('0198c0de-0000-7000-8000-0000000000aa'),
    readOnly: true,
    onEdit: nothing,
    onGlance: nothing,
    onText: nothing,
    onRefused: nothing,
    onAskForLink: nothing,
    pasting: noPaste,
  });
  onTestFinished(() => {
    editor.destroy();
    place.remove();
  });
  const { view } = editor;
  return {
    view,
    select(words: string) {
      const { from, to } = placeOf(view.state.doc, words);
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)));
    },
    copied() {
      const { dom, text } = view.serializeForClipboard(view.state.selection.content());
      return { html: dom.innerHTML, text };
    },
  };
}

it('copies across a struck paragraph mark as one paragraph, and no empty head fields', () => {
  const body = [paragraphWithMark('del', 'One ', struck('gone')), paragraph('and two.')];
  const { view, copied } = mount(aDocument({ headline: 'Port', byline: 'Ada', body }));
  view.dispatch(view.state.tr.setSelection(new AllSelection(view.state.doc)));
  const { html, text } = copied();
  expect(html.match(/<p>[^<]+<\/p>/g)).toEqual(['<p>Ada</p>', '<p>One and two.</p>']);
  expect(text).toContain('Ada\n\nOne and two.');
});

it('copies words of a line as words of a line, and a struck passage as nothing', () => {
  const { select, copied, view } = mount(
    aDocument({
      body: [
        paragraph('He ', newsSchema.text('really', [newsSchema.mark('em')]), ' did it, ', struck('never')),
      ],
    }),
  );
  select('really did');
  expect(copied()).toEqual({
    html: '<span data-stet-copy="" data-pm-slice="0 0 []"><em>really</em> did</span>',
    text: 'really did',
  });
  select('never');
  expect(copied().text).toBe('');
  expect(view.state.doc.textContent).toContain('never');
});
