import type { Mark, Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { newsSchema } from '../schema.ts';
import {
  deletedBy,
  formattingOf,
  insertedBy,
  lookOf,
  marksBefore,
  type Stamp,
  sameMarks,
  stampOf,
} from './suggestion.ts';

const { ins, del, fmt } = newsSchema.marks;

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly node: Node;
}

/** The pieces of text in a range, last first, so that taking one away leaves the others in place. */
export function piecesBackward(transform: Transform, from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = [];
  transform.doc.nodesBetween(from, to, (node, position) => {
    if (!node.isText) return;
    const piece = { from: Math.max(from, position), to: Math.min(to, position + node.nodeSize), node };
    if (piece.from < piece.to) pieces.push(piece);
  });
  return pieces.reverse();
}

/** Strikes text out. What its author inserted themselves really goes; what is struck already stays as it is. */
export function strikeText(transform: Transform, from: number, to: number, stamp: Stamp): void {
  for (const piece of piecesBackward(transform, from, to)) {
    if (insertedBy(piece.node)?.author === stamp.author) transform.delete(piece.from, piece.to);
    else if (deletedBy(piece.node) === null) transform.addMark(piece.from, piece.to, del.create(stamp));
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
    const { node } = piece;
    if (deletedBy(node) !== null || sameMarks(formattingOf(node), formatting)) continue;
    const change = fmt.isInSet(node.marks);
    const own = change !== undefined && stampOf(change)?.author === stamp.author;
    // An own change is replaced, another person's is kept below the new one; own new text is formatted
    // outright.
    const before = own ? marksBefore(change) : lookOf(node.marks);
    const fresh = change === undefined && insertedBy(node)?.author === stamp.author;
    const back = sameMarks(formattingOf({ marks: before }), formatting);
    if (fresh) setLook(transform, piece, formatting);
    else if (back) setLook(transform, piece, before);
    else {
      const old = before.map((mark) => mark.toJSON());
      setLook(transform, piece, fmt.create({ ...stamp, old }).addToSet(formatting));
    }
  }
}

/** Gives text these formatting marks and suggestions of formatting, and leaves its other suggestions alone. */
export function setLook(transform: Transform, piece: Piece, look: readonly Mark[]): void {
  for (const mark of lookOf(piece.node.marks)) transform.removeMark(piece.from, piece.to, mark);
  for (const mark of look) transform.addMark(piece.from, piece.to, mark);
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
    // Words put in and struck again are done with: what is typed beside them is another suggestion. So is what is
    // done beside words that were moved: those came, or went, as a whole.
    if ((kind === 'ins' && deletedBy(neighbour) !== null) || beside?.move === true) continue;
    if (beside?.author === stamp.author && Math.abs(stamp.at - beside.at) < oneSitting) return beside;
  }
  return stamp;
}

/** After ten minutes typing on beside an own suggestion begins a new one: it was another thought. */
const oneSitting = 10 * 60 * 1000;

/** The marks of new text: how it looks, and who put it in. */
export function insertedMarks(formatting: readonly Mark[], stamp: Stamp): readonly Mark[] {
  return ins.create(stamp).addToSet(formatting);
}
