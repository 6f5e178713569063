import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import { asOwnStep } from '../own-step.ts';
import { settles } from './suggest-edits.ts';

/** Marks a transaction whose edit becomes suggestions, also where what is typed does not. */
export const toBeSuggested = 'to-be-suggested';

/** An edit that was thought out beside the text, as taking over what another text says. */
export interface TextChange {
  readonly build: (document: Node) => Transform;
  /** As suggestions of who writes here; else it is done outright, also in suggestion mode. */
  readonly suggested: boolean;
}

/** Makes an edit as one step of undo. False where there was nothing to change, or where it was refused. */
export function changeText(view: EditorView, { build, suggested }: TextChange): boolean {
  const before = view.state.doc;
  const { steps } = build(before);
  if (steps.length === 0) return false;
  const { tr } = view.state;
  for (const step of steps) tr.step(step);
  view.dispatch(asOwnStep(tr).setMeta(suggested ? toBeSuggested : settles, true));
  return !view.state.doc.eq(before);
}
