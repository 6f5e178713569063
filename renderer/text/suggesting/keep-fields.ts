import { isHistoryTransaction } from 'prosemirror-history';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { keepFields } from '#shared/text/keep-fields.ts';
import { fromStore } from './keep-notices.ts';
import { makesRoom, settles } from './suggest-edits.ts';

/** The same transaction, unless it would pull the body into a head field: then one that keeps the fields. */
export function keepingFields(state: EditorState, edit: Transaction): Transaction {
  const { from, to, empty } = state.selection;
  if (empty || !edit.docChanged || isHistoryTransaction(edit) || edit.getMeta(fromStore) === true)
    return edit;
  // Settling takes away what was struck, however much that is.
  if (edit.getMeta(settles) === true) return edit;
  const kept = keepFields(edit, { from, to });
  if (kept === null) return edit;
  const made = state.tr;
  for (const step of kept.steps) made.step(step);
  const caret = made.doc.resolve(kept.mapping.map(from, 1));
  made.setSelection(TextSelection.near(caret, -1)).scrollIntoView();
  for (const key of ['uiEvent', 'paste', makesRoom]) {
    const value: unknown = edit.getMeta(key);
    if (value !== undefined) made.setMeta(key, value);
  }
  return made;
}
