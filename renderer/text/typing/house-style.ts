import type { EditorState, Transaction } from 'prosemirror-state';
import { houseSignChanges } from '#shared/text/house-signs.ts';
import { type Projection, project } from '#shared/text/projection.ts';
import type { SignForms } from '#shared/text/typed-signs.ts';
import { asOwnStep } from '../own-step.ts';

/** A sign that is to read otherwise, in ProseMirror positions. */
interface Placed {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

export interface HouseStyle {
  /** One edit, and so one step of undo. */
  readonly transaction: Transaction;
  /** In how many places something is changed. */
  readonly places: number;
}

/**
 * Makes quotation marks, dashes and dots house style in the marked words, or in the whole story where
 * nothing is marked. Printed notices stay as they were printed, and so do addresses. Null where there is
 * nothing to do.
 */
export function houseStyle(state: EditorState, forms: SignForms): HouseStyle | null {
  const { from, to, empty } = state.selection;
  const projection = project(state.doc, 'final');
  const changes = projection.blocks
    .filter(({ type }) => type !== 'correction')
    .flatMap(({ start, end }) =>
      houseSignChanges(projection.text.slice(start, end), forms).flatMap((change) =>
        place({ ...change, from: start + change.from, to: start + change.to }, projection),
      ),
    )
    .filter((change) => empty || (change.from >= from && change.to <= to));
  if (changes.length === 0) return null;
  const { tr } = state;
  // From the end, so that what was not yet changed still stands where it was found.
  for (const change of changes.toReversed()) tr.insertText(change.insert, change.from, change.to);
  return { transaction: asOwnStep(tr), places: changes.length };
}

/** Where it stands in the document; nowhere where struck words lie inside, which are not ours to settle. */
function place({ from, to, insert }: Placed, { toPosition }: Projection): readonly Placed[] {
  const end = toPosition(to, 'end');
  const start = from === to ? end : toPosition(from, 'start');
  return end - start === to - from ? [{ from: start, to: end, insert }] : [];
}
