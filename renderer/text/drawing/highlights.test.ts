// @vitest-environment happy-dom
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { expect, it, onTestFinished } from 'vitest';
import { aDocument, placeOf } from '#shared/text/testing/documents.ts';
import { markViews, nodeViews } from './draw-document.ts';
import { highlightPlugins, highlightsOf } from './highlights.ts';

const copy = aDocument({ headline: 'Port reopens', body: ['The port reopened.', 'The port was shut.'] });

/** A view with the layers; what is drawn is read from the page, as `words | classes | id`. */
function mount() {
  const place = document.createElement('div');
  document.body.append(place);
  const view = new EditorView(place, {
    state: EditorState.create({ doc: copy, plugins: [...highlightPlugins()] }),
    nodeViews: { ...nodeViews },
    markViews: { ...markViews },
  });
  onTestFinished(() => {
    view.destroy();
    place.remove();
  });
  const item = (id: string, words: string, look = 'found') => ({
    id,
    look,
    ...placeOf(view.state.doc, words),
  });
  const drawn = () =>
    [...view.dom.querySelectorAll('[data-highlight]')].map(
      (element) =>
        `${element.textContent} | ${element.className} | ${element.getAttribute('data-highlight')}`,
    );
  const insert = (words: string, text: string) => {
    const { from, to } = placeOf(view.state.doc, words);
    view.dispatch(view.state.tr.insertText(text, from, to));
  };
  return { view, highlights: highlightsOf(view), item, drawn, insert };
}

it('draws the items of a layer, moves them with the text, and lets go of one whose words go', () => {
  const { highlights, item, drawn, insert } = mount();
  highlights.set('found', [item('1', 'reopened'), item('2', 'shut')]);
  insert('was', 'was not');
  insert('The port', 'Yes, the port');
  expect(drawn()).toEqual(['reopened | found | 1', 'shut | found | 2']);
  expect(highlights.list('found')).toEqual([item('1', 'reopened'), item('2', 'shut')]);
  insert('port reopened', 'port is open');
  expect(drawn()).toEqual(['shut | found | 2']);
});

it('draws one item of a layer as the active one', () => {
  const { highlights, item, drawn } = mount();
  highlights.set('found', [item('1', 'reopened'), item('2', 'shut')]);
  highlights.activate('found', '1');
  highlights.activate('found', '2');
  expect(drawn()).toEqual(['reopened | found | 1', 'shut | found is-active | 2']);
  highlights.activate('found', null);
  expect(drawn()).toEqual(['reopened | found | 1', 'shut | found | 2']);
});

it('changes the items of one block and leaves the others, the active one too', () => {
  const { view, highlights, item, drawn } = mount();
  highlights.set('findings', [item('1', 'reopened', 'review'), item('2', 'shut', 'amend')]);
  highlights.activate('findings', '1');
  const block = view.state.doc.resolve(placeOf(view.state.doc, 'shut').from);
  highlights.setWithin('findings', { from: block.start(), to: block.end() }, [item('3', 'was', 'amend')]);
  expect(drawn()).toEqual(['reopened | review is-active | 1', 'was | amend | 3']);
});

it('keeps the layers apart, and tells what of one is at a position', () => {
  const { highlights, item, drawn } = mount();
  highlights.set('findings', [item('1', 'port reopened', 'review')]);
  highlights.set('found', [item('a', 'reopened'), item('b', 'shut')]);
  const { from } = item('a', 'reopened');
  expect([highlights.at('found', from + 1), highlights.at('findings', from + 1)]).toEqual([
    [item('a', 'reopened')],
    [item('1', 'port reopened', 'review')],
  ]);
  expect(highlights.at('found', 2)).toEqual([]);
  highlights.set('found', []);
  expect(drawn()).toEqual(['port reopened | review | 1']);
});
