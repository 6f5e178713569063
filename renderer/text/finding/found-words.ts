/** What a search does to the text on the screen: brings words into sight, and puts others in their place. */

import { closeHistory } from 'prosemirror-history';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type Replacement, replaceWords } from '#shared/text/find/replace-words.ts';
import type { Stamp } from '#shared/text/suggestions/suggestion.ts';
import { bringIntoSight } from '../drawing/bring-into-sight.ts';
import type { HighlightRange } from '../drawing/highlights.ts';
import { suggestReplacements } from '../suggesting/suggest-edits.ts';

/** Marks a range and brings it into sight. The keyboard stays where it is, as in the field of a search. */
export function showRange(view: EditorView, { from, to }: HighlightRange): void {
  const { tr, doc } = view.state;
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))));
  // ProseMirror scrolls only for a selection that the browser has in the editor.
  const { node } = view.domAtPos(from, 1);
  const element = node instanceof Element ? node : node.parentElement;
  if (element !== null) bringIntoSight(element, 'nearest');
}

/**
 * Puts words in place of others, as one step of undo that takes nothing else back. The caret goes behind the
 * last of them. With stamps each becomes a suggestion of its own; false where one cannot be.
 */
export function replaceInView(
  view: EditorView,
  replacements: readonly Replacement[],
  newStamp: (() => Stamp) | null,
): boolean {
  const edit =
    newStamp === null
      ? direct(view.state, replacements)
      : suggestReplacements(view.state, replacements, newStamp);
  if (edit === null) return false;
  const last = Math.max(...replacements.map(({ to }) => to));
  edit.setSelection(TextSelection.near(edit.doc.resolve(edit.mapping.map(last, 1)), -1));
  view.dispatch(closeHistory(edit));
  view.dispatch(closeHistory(view.state.tr));
  return true;
}

function direct({ tr }: EditorState, replacements: readonly Replacement[]): Transaction {
  replaceWords(tr, replacements);
  return tr;
}
