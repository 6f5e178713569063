import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { listSuggestions, type Suggestion } from '#shared/text/suggestions/list-suggestions.ts';
import { type Choose, settle, type Verdict } from '#shared/text/suggestions/settle.ts';
import { settleRange } from '#shared/text/suggestions/settle-range.ts';
import { lookAt } from '../drawing/looked-at.ts';
import { settles } from './suggest-edits.ts';

/** What is decided: which suggestions, and whether only within the marked words. */
export interface Decision {
  readonly verdict: Verdict;
  readonly pick: Choose;
  readonly within?: { readonly from: number; readonly to: number };
  /** What may come next, where not all suggestions are looked at. */
  readonly among?: Among;
}

/** Which suggestions a person goes through, by id; null for all. */
export type Among = ReadonlySet<string> | null;

/** Accepts or rejects what is picked, as one step of undo. */
export function settleTransaction(state: EditorState, { verdict, pick, within }: Decision): Transaction {
  // Without a new group, undo would take back the words that were typed just before as well.
  const transaction = closeHistory(state.tr).setMeta(settles, true);
  if (within === undefined) settle(transaction, verdict, pick);
  else settleRange(transaction, verdict, pick, within);
  return transaction;
}

/** After a decision the caret goes on to what is to be decided next; what is typed there is another step of undo. */
export function goOn(state: EditorState, among: Among = null): Transaction {
  const { doc, selection } = state;
  // Settled words may have stood right before the next ones, which then begin where the caret is.
  const next = suggestionBeside(doc, { caret: selection.from - 1, by: 1, among });
  return closeHistory(next === null ? state.tr : goToSuggestion(state, next));
}

/**
 * The suggestion at the caret: the one whose traces lie closest around it. Null where none is near enough
 * to touch the caret or the marked words.
 */
export function suggestionAt({ doc, selection }: EditorState): Suggestion | null {
  let closest: { readonly suggestion: Suggestion; readonly size: number } | null = null;
  for (const suggestion of listSuggestions(doc)) {
    for (const { from, to } of suggestion.places) {
      const touched = from <= selection.to && to >= selection.from;
      if (touched && (closest === null || to - from < closest.size))
        closest = { suggestion, size: to - from };
    }
  }
  return closest?.suggestion ?? null;
}

/** The next suggestion after the caret, or before it; round the end to the first. */
export function suggestionBeside(
  document: Node,
  { caret, by, among }: { readonly caret: number; readonly by: 1 | -1; readonly among: Among },
): Suggestion | null {
  const all = listSuggestions(document)
    .filter(({ id }) => among === null || among.has(id))
    .sort((a, b) => a.from - b.from);
  const beside = by === 1 ? all.find(({ from }) => from > caret) : all.findLast(({ from }) => from < caret);
  return beside ?? (by === 1 ? all[0] : all.at(-1)) ?? null;
}

/** Puts the caret where a suggestion begins, brings it into sight and lights it up. */
export function goToSuggestion(state: EditorState, { from, places }: Suggestion): Transaction {
  const place = TextSelection.near(state.doc.resolve(Math.min(from, state.doc.content.size)));
  return lookAt(state.tr.setSelection(place).scrollIntoView(), places);
}
