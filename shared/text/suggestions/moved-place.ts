import type { Node } from 'prosemirror-model';
import { describeQuote, findQuote } from '../quote-anchor.ts';
import { type Half, type MovedPiece, piecesOfMove } from './moves.ts';
import { deletedBy, insertedBy } from './suggestion.ts';

/** Positions of the document that is asked about. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * Where words that a suggestion moves stand in the other of their two places: for what is pinned to them, once the
 * place where it stands is given up. That is the old place where the move was accepted, and the new one where it was
 * rejected. None for words that nobody moves, or that somebody has rewritten since; two for words moved twice.
 */
export function otherPlaces(document: Node, { from, to }: Place): readonly Place[] {
  const places: Place[] = [];
  for (const half of ['del', 'ins'] as const) {
    const id = moveOver(document, { from, to }, half);
    const place = id === null ? null : placeInOtherHalf(document, { from, to }, { id, half });
    if (place !== null) places.push(place);
  }
  return places;
}

/** The move that has its half on the first of these words that any move has. */
function moveOver(document: Node, { from, to }: Place, half: Half): string | null {
  let id: string | null = null;
  document.nodesBetween(from, to, (node) => {
    if (!node.isText || id !== null) return;
    const stamp = half === 'del' ? deletedBy(node) : insertedBy(node);
    if (stamp?.move === true) ({ id } = stamp);
  });
  return id;
}

function placeInOtherHalf(
  document: Node,
  { from, to }: Place,
  { id, half }: { readonly id: string; readonly half: Half },
): Place | null {
  const here = piecesOfMove(document, id, half);
  const there = piecesOfMove(document, id, half === 'del' ? 'ins' : 'del');
  const range = { start: offsetIn(here, from), end: offsetIn(here, to) };
  // Most often both halves say the very same; where one was edited since, the words are looked for.
  const same = textOf(here) === textOf(there);
  const found = same ? range : findQuote(textOf(there), describeQuote(textOf(here), range), range.start);
  if (found === null || found.start === found.end) return null;
  return { from: positionIn(there, found.start), to: positionIn(there, found.end - 1) + 1 };
}

function textOf(pieces: readonly MovedPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** How many characters of the pieces stand before a position. */
function offsetIn(pieces: readonly MovedPiece[], position: number): number {
  return pieces.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, position) - from), 0);
}

/** The position before the character at an offset. */
function positionIn(pieces: readonly MovedPiece[], offset: number): number {
  let passed = 0;
  for (const { from, text } of pieces) {
    if (offset < passed + text.length) return from + offset - passed;
    passed += text.length;
  }
  throw new RangeError(`Nothing was moved to offset ${offset}`);
}
