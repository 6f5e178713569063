import type { Mark } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { newsSchema } from '../schema.ts';
import {
  deletedBy,
  formattingBefore,
  formattingOf,
  insertedBy,
  type Stamp,
  sameMarks,
} from './suggestion.ts';

const { ins, del, fmt } = newsSchema.marks;

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly deleted: Stamp | null;
  readonly inserted: Stamp | null;
  readonly formatting: readonly Mark[];
  readonly before: readonly Mark[] | null;
}

/** The pieces of text in a range, last first, so that taking one away leaves the others in place. */
export function piecesBackward(transform: Transform, from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = [];
  transform.doc.nodesBetween(from, to, (node, position) => {
    if (!node.isText) return;
    pieces.push({
      from: Math.max(from, position),
      to: Math.min(to, position + node.nodeSize),
      deleted: deletedBy(node),
      inserted: insertedBy(node),
      formatting: formattingOf(node),
      before: formattingBefore(node),
    });
  });
  return pieces.reverse();
}

/** Strikes text out. What its author inserted themselves really goes; what is struck already stays as it is. */
export function strikeText(transform: Transform, from: number, to: number, stamp: Stamp): void {
  for (const piece of piecesBackward(transform, from, to)) {
    if (piece.inserted?.author === stamp.author) transform.delete(piece.from, piece.to);
    else if (piece.deleted === null) transform.addMark(piece.from, piece.to, del.create(stamp));
  }
}

/** Gives text another formatting, keeping what it had; formatting it back again leaves no suggestion. */
export function formatText(
  transform: Transform,
  range: { readonly from: number; readonly to: number },
  formatting: readonly Mark[],
  stamp: Stamp,
): void {
  for (const piece of piecesBackward(transform, range.from, range.to)) {
    if (piece.deleted !== null || sameMarks(piece.formatting, formatting)) continue;
    setFormatting(transform, piece, formatting);
    if (piece.inserted?.author === stamp.author && piece.before === null) continue;
    const before = piece.before ?? piece.formatting;
    transform.removeMark(piece.from, piece.to, fmt);
    if (sameMarks(before, formatting)) continue;
    transform.addMark(
      piece.from,
      piece.to,
      fmt.create({ ...stamp, old: before.map((mark) => mark.toJSON()) }),
    );
  }
}

/** Replaces the formatting marks of text and leaves its suggestions alone. */
export function setFormatting(
  transform: Transform,
  piece: Pick<Piece, 'from' | 'to' | 'formatting'>,
  formatting: readonly Mark[],
): void {
  for (const mark of piece.formatting) transform.removeMark(piece.from, piece.to, mark);
  for (const mark of formatting) transform.addMark(piece.from, piece.to, mark);
}

/**
 * The stamp that new text or a new deletion at a position carries: that of the same person's suggestion right
 * beside it, where there is a recent one, so that a sentence typed letter by letter is one suggestion.
 */
export function stampBeside(
  transform: Transform,
  position: number,
  kind: 'ins' | 'del',
  stamp: Stamp,
): Stamp {
  const place = transform.doc.resolve(position);
  for (const neighbour of [place.nodeBefore, place.nodeAfter]) {
    if (neighbour === null || !neighbour.isText) continue;
    const beside = kind === 'ins' ? insertedBy(neighbour) : deletedBy(neighbour);
    if (kind === 'ins' && deletedBy(neighbour) !== null) continue;
    if (beside?.author === stamp.author && Math.abs(stamp.at - beside.at) < oneSitting) return beside;
  }
  return stamp;
}

/** After ten minutes typing on beside an own suggestion begins a new one: it was another thought. */
const oneSitting = 10 * 60 * 1000;

export function insertedMarks(formatting: readonly Mark[], stamp: Stamp): readonly Mark[] {
  return ins.create(stamp).addToSet(formatting);
}
