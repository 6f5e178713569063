/**
 * The one who suggests in an editor: knows what was cut and is still to be put down, and what an input method
 * is writing, because both are one suggestion made by several edits.
 */

import type { EditorState, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import {
  type Cut,
  cutBy,
  cutting,
  dragging,
  type Moving,
  pasting,
  standing,
} from '#shared/text/suggestions/moves.ts';
import { formattingOf, type Stamp } from '#shared/text/suggestions/suggestion.ts';
import { insertedMarks, stampBeside } from '#shared/text/suggestions/track-text.ts';
import { asOwnStep } from '../own-step.ts';
import { makesRoom, suggestTransaction } from './suggest-edits.ts';

export interface Suggester {
  /** As `suggestTransaction`; the first half of a move is remembered for the second. */
  readonly suggest: (state: EditorState, edit: Transaction) => Transaction | null;
  /** An input method begins to write. What it writes over and what it writes are one suggestion. */
  readonly beginComposing: (view: EditorView) => void;
  /** Something else is on the clipboard than what was cut here: pasting it moves nothing. */
  readonly forgetCut: () => void;
}

export function createSuggester(newStamp: () => Stamp): Suggester {
  let cut: Cut | null = null;
  let composed: Stamp | null = null;
  return {
    suggest(state, edit) {
      const event: unknown = edit.getMeta('uiEvent');
      // Dropped where they were taken up, words have not moved.
      if (event === 'drop' && edit.doc.eq(edit.before)) return state.tr;
      const composes = edit.getMeta('composition') !== undefined || edit.getMeta(makesRoom) === true;
      const stamp = (composes ? composed : null) ?? newStamp();
      const moving = movingOf(event, { edit, stamp, cut });
      if (event === 'cut') cut = cutBy(edit, stamp);
      const made = suggestTransaction(state, edit, { stamp, moving });
      // These are deeds of their own, however fast they follow one another.
      return made !== null && deeds.has(event) ? asOwnStep(made) : made;
    },
    beginComposing(view) {
      composed = newStamp();
      makeRoom(view, composed);
    },
    forgetCut() {
      cut = null;
    },
  };
}

/** ProseMirror notes on an edit what kind of deed it was. */
const deeds: ReadonlySet<unknown> = new Set(['cut', 'paste', 'drop']);

function movingOf(
  event: unknown,
  { edit, stamp, cut }: { readonly edit: Transaction; readonly stamp: Stamp; readonly cut: Cut | null },
): Moving {
  if (event === 'cut') return cutting(stamp);
  if (event === 'drop') return dragging(edit, stamp);
  return event === 'paste' && cut !== null ? pasting(edit, stamp, cut) : standing;
}

/**
 * An input method writes into the page by itself. Marked words are struck first, so that it cannot take them away.
 * What it writes is given at once the marks that it will have as a suggestion: otherwise it would write into whatever
 * suggestion is beside the caret, and drawing its words anew under it would make it begin again.
 */
function makeRoom(view: EditorView, composed: Stamp): void {
  if (!view.state.selection.empty) view.dispatch(view.state.tr.deleteSelection().setMeta(makesRoom, true));
  const { tr, selection } = view.state;
  const stamp = stampBeside(tr, selection.from, 'ins', composed);
  const formatting = formattingOf({ marks: tr.storedMarks ?? selection.$from.marks() });
  view.dispatch(tr.setStoredMarks(insertedMarks(formatting, stamp)));
}
