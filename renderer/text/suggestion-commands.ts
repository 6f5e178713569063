import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { listSuggestions, type Suggestion } from '#shared/text/suggestions/list-suggestions.ts';
import { type Choose, settle, type Verdict } from '#shared/text/suggestions/settle.ts';
import { settles } from './suggest-edits.ts';

/** Accepts or rejects what is picked, as one step of undo. */
export function settleTransaction(state: EditorState, verdict: Verdict, pick: Choose): Transaction {
  // Without a new group, undo would take back the words that were typed just before as well.
  const transaction = closeHistory(state.tr).setMeta(settles, true);
  settle(transaction, verdict, pick);
  return transaction;
}

/**
 * The suggestion at the caret: the one whose traces lie closest around it. Null where none is near enough
 * to touch the caret or the marked words.
 */
export function suggestionAt({ doc, selection }: EditorState): Suggestion | null {
  const touched = listSuggestions(doc).filter(({ from, to }) => from <= selection.to && to >= selection.from);
  touched.sort((a, b) => a.to - a.from - (b.to - b.from));
  return touched[0] ?? null;
}

/** The next suggestion after the caret, or before it; round the end to the first. */
export function suggestionBeside(document: Node, caret: number, by: 1 | -1): Suggestion | null {
  const all = [...listSuggestions(document)].sort((a, b) => a.from - b.from);
  const beside = by === 1 ? all.find(({ from }) => from > caret) : all.findLast(({ from }) => from < caret);
  return beside ?? (by === 1 ? all[0] : all.at(-1)) ?? null;
}

/** Puts the caret where a suggestion begins and brings it into sight. */
export function goToSuggestion(state: EditorState, { from }: Suggestion): Transaction {
  const place = TextSelection.near(state.doc.resolve(Math.min(from, state.doc.content.size)));
  return state.tr.setSelection(place).scrollIntoView();
}
