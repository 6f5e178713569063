import { AllSelection, EditorState, TextSelection } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { keepFields } from '#shared/text/keep-fields.ts';
import { settle } from '#shared/text/suggestions/settle.ts';
import { suggest } from '#shared/text/suggestions/suggest.ts';
import { aDocument, placeOf } from '#shared/text/testing/documents.ts';

const copy = aDocument({
  kicker: 'Harbor',
  headline: 'Port reopens',
  dek: 'After a storm',
  byline: 'By us',
  dateline: 'AMES',
  body: ['The port reopened.', 'Smith denied it.'],
});

const linesOf = (document: typeof copy) => document.children.map((block) => block.textContent);
const marked = (from: string, to: string) => {
  const selection = TextSelection.create(copy, placeOf(copy, from).from, placeOf(copy, to).to);
  return EditorState.create({ doc: copy, selection });
};

function kept(state: EditorState, edit: Transform) {
  const { from, to } = state.selection;
  const keeping = keepFields(edit, { from, to });
  return keeping === null ? null : linesOf(keeping.doc);
}

it.each([
  [
    'takes the words out of each field and of the body',
    (state: EditorState) => state.tr.deleteSelection(),
    ['Harbor', 'Port ', '', '', '', 'denied it.'],
  ],
  [
    'puts what is typed where the selection began',
    (state: EditorState) => state.tr.insertText('closes'),
    ['Harbor', 'Port closes', '', '', '', 'denied it.'],
  ],
  [
    'puts what is pasted there as one line',
    (state: EditorState) =>
      state.tr.replaceSelection(copy.slice(placeOf(copy, 'port').from, placeOf(copy, 'Smith').to)),
    ['Harbor', 'Port port reopened. Smith', '', '', '', 'denied it.'],
  ],
] as const)('%s', (_case, edit, lines) => {
  const state = marked('reopens', 'Smith ');
  expect(kept(state, edit(state))).toEqual(lines);
});

it('keeps two fields apart, and the body where all is marked', () => {
  const fields = marked('reopens', 'After');
  expect(kept(fields, fields.tr.deleteSelection())?.slice(0, 3)).toEqual(['Harbor', 'Port ', ' a storm']);
  const state = EditorState.create({ doc: copy });
  const all = state.apply(state.tr.setSelection(new AllSelection(copy)));
  expect(kept(all, all.tr.deleteSelection()) ?? linesOf(all.tr.deleteSelection().doc)).toEqual([
    '',
    '',
    '',
    '',
    '',
    '',
  ]);
});

it('leaves an edit within a field or within the body as it is', () => {
  const body = marked('port reopened', 'Smith');
  expect(kept(body, body.tr.deleteSelection())).toBeNull();
  const headline = marked('Port', 'reopens');
  expect(kept(headline, headline.tr.insertText('x'))).toBeNull();
});

it('can be suggested, and rejecting it gives back every field', () => {
  const state = marked('reopens', 'Smith ');
  const { from, to } = state.selection;
  const edit = keepFields(state.tr.insertText('closes'), { from, to }) ?? new Transform(copy);
  const { transform } = suggest(edit, { id: '1', author: 'ana', at: 1 });
  const rejected = new Transform(transform.doc);
  settle(rejected, 'reject', () => true);
  expect(rejected.doc.eq(copy)).toBe(true);
  const accepted = new Transform(transform.doc);
  settle(accepted, 'accept', () => true);
  expect(accepted.doc.eq(edit.doc)).toBe(true);
});
