/**
 * Suggestion mode: an edit becomes insertions and deletions that somebody can accept or reject. How is the
 * shared rule's matter, the same in main; here its result becomes a transaction that feels like the edit,
 * with the caret where the hand expects it.
 */

import { isHistoryTransaction } from 'prosemirror-history';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { type Step, Transform } from 'prosemirror-transform';
import { type Replacement, replaceWords } from '#shared/text/find/replace-words.ts';
import { type Moving, standing } from '#shared/text/suggestions/moves.ts';
import { suggest } from '#shared/text/suggestions/suggest.ts';
import type { Stamp } from '#shared/text/suggestions/suggestion.ts';
import { CannotSuggestError } from '#shared/text/suggestions/track-blocks.ts';
import { asOwnStep, isOwnStep } from '../own-step.ts';
import { fromStore } from './keep-notices.ts';

/**
 * Marks a transaction that accepts or rejects suggestions: it does what it says and is not itself
 * suggested.
 */
export const settles = 'settles';

/** Marks a transaction that strikes the marked words for an input method, which is about to write over them. */
export const makesRoom = 'makes-room';

const intentKey = 'intent';

/** What the person did, where a transaction holds the suggestions that were made of it. */
export function intentOf(transaction: Transaction): readonly Step[] | undefined {
  return transaction.getMeta(intentKey);
}

/** How an edit is to be suggested: in whose name, and whether it moves words. */
export interface Hand {
  readonly stamp: Stamp;
  readonly moving?: Moving;
}

/**
 * The transaction with its edit turned into suggestions; the same one where there is nothing to suggest.
 * Null for an edit that cannot be a suggestion: nothing goes through untracked. Undo and redo bring back
 * what was there, suggestions with it.
 */
export function suggestTransaction(state: EditorState, edit: Transaction, hand: Hand): Transaction | null {
  if (!edit.docChanged || isHistoryTransaction(edit)) return edit;
  if (intentOf(edit) !== undefined) return edit;
  // What others did, and settling, were suggestions before or never were.
  if (edit.getMeta(fromStore) === true || edit.getMeta(settles) === true) return edit;
  try {
    return track(state, edit, hand);
  } catch (error) {
    if (error instanceof CannotSuggestError) return null;
    throw error;
  }
}

/**
 * Replacements as one transaction, each a suggestion of its own, to be accepted or rejected by itself. Null
 * where one of them cannot be suggested.
 */
export function suggestReplacements(
  state: EditorState,
  replacements: readonly Replacement[],
  newStamp: () => Stamp,
): Transaction | null {
  const intent = new Transform(state.doc);
  replaceWords(intent, replacements);
  const tracked = state.tr;
  try {
    // From the end, so that what comes earlier in the text keeps its positions.
    for (const each of [...replacements].sort((one, other) => other.from - one.from)) {
      const edit = new Transform(tracked.doc);
      replaceWords(edit, [each]);
      for (const step of suggest(edit, newStamp()).transform.steps) tracked.step(step);
    }
  } catch (error) {
    if (error instanceof CannotSuggestError) return null;
    throw error;
  }
  return tracked.setMeta(intentKey, intent.steps);
}

/**
 * The suggestions as one transaction. What ProseMirror noted on the edit is carried over, since paste and
 * input methods are told by it.
 */
function track(state: EditorState, edit: Transaction, { stamp, moving = standing }: Hand): Transaction {
  const { transform, place } = suggest(edit, stamp, moving);
  const tracked = state.tr;
  for (const step of transform.steps) tracked.step(step);
  // Where struck words and new ones meet, the caret needs a side to stand on.
  const side = deletesForward(state, edit) ? 1 : -1;
  const anchor = place(edit.selection.anchor, side);
  const head = place(edit.selection.head, side);
  tracked.setSelection(TextSelection.between(tracked.doc.resolve(anchor), tracked.doc.resolve(head)));
  for (const key of ['uiEvent', 'paste', 'composition', 'addToHistory']) {
    const value: unknown = edit.getMeta(key);
    if (value !== undefined) tracked.setMeta(key, value);
  }
  if (isOwnStep(edit)) asOwnStep(tracked);
  if (edit.storedMarksSet) tracked.setStoredMarks(edit.storedMarks);
  if (edit.scrolledIntoView) tracked.scrollIntoView();
  // What the person did goes along; main then holds the transaction to being suggestions and nothing else.
  return tracked.setMeta(intentKey, edit.steps);
}

/**
 * Delete steps over what it strikes, or holding it down would strike one letter; Backspace stays before it.
 */
function deletesForward({ selection }: EditorState, edit: Transaction): boolean {
  if (!selection.empty) return false;
  let forward = false;
  edit.mapping.maps[0]?.forEach((start, end) => {
    if (start === selection.head && end > start) forward = true;
  });
  return forward;
}
