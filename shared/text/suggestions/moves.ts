import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { changedRanges } from './changed-ranges.ts';
import { isMark, type Token, tokensBetween } from './paragraph-tokens.ts';
import { breakOf, deletedBy, insertedBy, type Stamp } from './suggestion.ts';

/**
 * Moved words are two suggestions with one id, each saying of itself that it is half of a move. That is all that is
 * stored: whether words were moved is read from the document, so undo, a second paste and a half that somebody
 * else took away need no keeping of books.
 */

/** The halves of a move that one edit makes: of a cut the first, of a paste the second, of a drag both. */
export interface Moving {
  readonly struck?: Stamp;
  readonly putIn?: Stamp;
}

/** An edit that moves nothing. */
export const standing: Moving = {};

/** Words of a half of a move, in their order; a paragraph mark is a line break. */
export interface MovedPiece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export type Half = 'ins' | 'del';

/** The pieces of one half of a move; none where that half is not in the text. */
export function piecesOfMove(document: Node, id: string, half: Half): readonly MovedPiece[] {
  const pieces: MovedPiece[] = [];
  const belongs = (stamp: Stamp | null | undefined): boolean => stamp?.id === id && stamp.move === true;
  document.forEach((block, before) => {
    block.forEach((node, offset) => {
      const from = before + 1 + offset;
      if (!belongs(half === 'ins' ? insertedBy(node) : deletedBy(node))) return;
      pieces.push({ text: node.text ?? '', from, to: from + node.nodeSize });
    });
    const end = before + block.nodeSize;
    if (belongs(breakOf(block)[half])) pieces.push({ text: '\n', from: end - 1, to: end });
  });
  return pieces;
}

/** Whether any half of a move is in a document: asked with every key, and so once for each block. */
export function hasMoves(document: Node): boolean {
  return document.children.some((block) => {
    const known = knownMoves.get(block);
    if (known !== undefined) return known;
    const { ins, del } = breakOf(block);
    const stamps = block.children.flatMap((node) => [insertedBy(node), deletedBy(node)]);
    const moves = [...stamps, ins, del].some((stamp) => stamp?.move === true);
    knownMoves.set(block, moves);
    return moves;
  });
}

const knownMoves = new WeakMap<Node, boolean>();

/** What was cut last: the stamp of what that struck, if it struck anything, and its words. */
export interface Cut {
  readonly id: string;
  readonly words: string;
}

/** What an edit that cuts words leaves to be put down elsewhere. */
export function cutBy(edit: Transform, { id }: Stamp): Cut {
  const there = tokensOf(edit).removed.filter((token) => isMark(token) || deletedBy(token.node) === null);
  return { id, words: wordsOf(there) };
}

/** Cut: what it strikes may be put down elsewhere later. */
export function cutting(stamp: Stamp): Moving {
  return { struck: { ...stamp, move: true } };
}

/**
 * Pasting what the same person cut is the other half of the move, once: what is pasted again is a copy. Words of a
 * move that were cut from their new place, and so left nothing behind there, go on with that same move.
 */
export function pasting(edit: Transform, { author }: Stamp, cut: Cut): Moving {
  const words = wordsOf(tokensOf(edit).added);
  if (words === '' || words !== cut.words) return standing;
  const waiting = pendingCuts(edit.before, author);
  const origin =
    waiting.find(({ id }) => id === cut.id) ??
    waiting.find(({ id }) => words === withoutSpace(piecesOfMove(edit.before, id, 'del')));
  return origin === undefined ? standing : { putIn: origin };
}

/** A drag takes words out and puts them in with one edit; where it takes none out they are a copy. */
export function dragging(edit: Transform, stamp: Stamp): Moving {
  const texts = tokensOf(edit).removed.filter((token) => !isMark(token));
  const origins = texts.map((token) => (isMark(token) ? null : insertedBy(token.node)));
  // Words of one's own that stand nowhere else are simply somewhere else now.
  const [first] = origins;
  if (origins.every((origin) => origin?.author === stamp.author)) {
    const again = first?.move === true && origins.every((origin) => origin?.id === first.id);
    return again ? { putIn: first } : standing;
  }
  const move = { ...stamp, move: true } as const;
  return { struck: move, putIn: move };
}

/** What a person cut and has not put down, the newest first. */
function pendingCuts(document: Node, author: string): readonly Stamp[] {
  const cuts = new Map<string, Stamp>();
  const putDown = new Set<string>();
  const note = (ins: Stamp | null | undefined, del: Stamp | null | undefined): void => {
    if (ins?.move === true) putDown.add(ins.id);
    if (del?.move === true && del.author === author) cuts.set(del.id, del);
  };
  document.forEach((block) => {
    block.forEach((node) => {
      note(insertedBy(node), deletedBy(node));
    });
    note(breakOf(block).ins, breakOf(block).del);
  });
  return [...cuts.values()].filter(({ id }) => !putDown.has(id)).sort((a, b) => b.at - a.at);
}

function tokensOf(edit: Transform): { readonly removed: readonly Token[]; readonly added: readonly Token[] } {
  const ranges = changedRanges(edit.mapping.maps);
  return {
    removed: ranges.flatMap(({ from, to }) => tokensBetween(edit.before, from, to)),
    added: ranges.flatMap(({ newFrom, newTo }) => tokensBetween(edit.doc, newFrom, newTo)),
  };
}

/** Without white space, because a paste into a field of one line makes spaces of line breaks. */
function wordsOf(tokens: readonly Token[]): string {
  return withoutSpace(tokens.map((token) => ({ text: isMark(token) ? '\n' : token.text })));
}

function withoutSpace(pieces: readonly { readonly text: string }[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '');
}
