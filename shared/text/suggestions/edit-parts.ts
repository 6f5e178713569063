import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import type { ChangedRange } from './changed-ranges.ts';
import { isMark, type MarkToken, type Token, tokensBetween } from './paragraph-tokens.ts';
import { type BlockKind, breakOf, deletedBy, isTracked, kindOf, sameKind } from './suggestion.ts';
import { CannotSuggestError, kindOfParagraph, lastOfParagraph } from './track-blocks.ts';

/** A stretch of tokens taken out and put in, between paragraph marks that stay. */
export interface Part {
  readonly removed: readonly Token[];
  readonly added: readonly Token[];
  /** Positions in the document before. */
  readonly from: number;
  readonly to: number;
  /** The mark that ends this stretch, where the edit replaced it by another: the block is asked to be that. */
  readonly retype: { readonly before: number; readonly kind: BlockKind } | null;
  /** Where the stretch ends in the document after. */
  readonly newTo: number;
  /** Where the edit itself took place, if not at `from` and `to`: types that it carried over are those there. */
  readonly edited?: { readonly from: number; readonly to: number };
}

/**
 * Head fields and notices have marks that stay whatever happens, so a range over several of them falls into one
 * part each. A paragraph mark that ends both what went and what came is the same mark, perhaps of another type.
 */
export function partsOf(edit: Transform, range: ChangedRange): Part[] {
  const removed = tokensBetween(edit.before, range.from, range.to);
  const added = tokensBetween(edit.doc, range.newFrom, range.newTo);
  const parts: Part[] = [];
  let from = range.from;
  let removedFrom = 0;
  let addedFrom = 0;
  const close = (gone: MarkToken, come: MarkToken): void => {
    const removedTo = removed.indexOf(gone);
    const addedTo = added.indexOf(come);
    const end = gone.before + gone.block.nodeSize - 1;
    parts.push({
      removed: removed.slice(removedFrom, removedTo),
      added: added.slice(addedFrom, addedTo),
      from,
      to: end,
      retype: { before: gone.before, kind: kindOf(come.block) },
      newTo: come.before + come.block.nodeSize - 1,
    });
    from = end + 1;
    removedFrom = removedTo + 1;
    addedFrom = addedTo + 1;
  };
  // The marks of head fields and notices stay, so as many must come as go, and of the same kinds.
  const fixedGone = removed.filter(isMark).filter(({ block }) => !isTracked(block));
  const fixedCome = added.filter(isMark).filter(({ block }) => !isTracked(block));
  for (const [index, gone] of fixedGone.entries()) {
    const come = fixedCome[index];
    if (come === undefined || come.block.type !== gone.block.type) {
      throw new CannotSuggestError(`the ${gone.block.type.name} stays`);
    }
    close(gone, come);
  }
  if (fixedCome.length > fixedGone.length)
    throw new CannotSuggestError('a head field or notice cannot be added');
  // Both sides end with paragraph marks: those are kept and their blocks asked to be another type, rather than struck.
  for (const [gone, come] of keptMarks(removed.slice(removedFrom), added.slice(addedFrom))) close(gone, come);
  const rest = { removed: removed.slice(removedFrom), added: added.slice(addedFrom) };
  if (rest.removed.length > 0 || rest.added.length > 0 || parts.length === 0) {
    parts.push({ ...rest, from: Math.min(from, range.to), to: range.to, retype: null, newTo: range.newTo });
  } else {
    const next = retypedAfter(edit, range);
    const nothing = { removed: [], added: [], from: range.to, to: range.to, newTo: range.newTo };
    if (next !== null) parts.push({ ...nothing, retype: next });
  }
  return parts;
}

/** The block right after the last mark of a range, where the edit made another type of it. */
function retypedAfter(edit: Transform, range: ChangedRange): Part['retype'] {
  const stood = blockAround(edit.before, range.to);
  const became = blockAround(edit.doc, range.newTo);
  if (stood === null || became === null || stood.before < range.from) return null;
  if (edit.doc.resolve(range.newTo).depth === 0 || edit.before.resolve(range.to).depth === 0) return null;
  const kind = kindOf(became.block);
  if (!isTracked(stood.block) || sameKind(kind, kindOf(stood.block))) return null;
  // Where its own mark was changed as well, the edit asked for that type: that mark's range says so.
  const close = stood.before + stood.block.nodeSize - 1;
  if (edit.mapping.mapResult(close, 1).deletedAfter) return null;
  return { before: stood.before, kind: kindAsSeen(edit.before, range, kind) };
}

/** The marks at the end of what went and of what came, as long as both have one: empty blocks end right after another. */
function keptMarks(
  removed: readonly Token[],
  added: readonly Token[],
): readonly (readonly [MarkToken, MarkToken])[] {
  const kept: (readonly [MarkToken, MarkToken])[] = [];
  // Where more goes than types, what comes for a struck mark is another one, even if it took the strike over from it.
  const onlyTypes = removed.length === added.length && [...removed, ...added].every(isMark);
  for (let back = 1; back <= Math.min(removed.length, added.length); back += 1) {
    const [gone, come] = [removed.at(-back), added.at(-back)];
    if (gone === undefined || come === undefined || !isMark(gone) || !isMark(come)) break;
    if (!isTracked(gone.block)) break;
    if (breakOf(gone.block).del !== undefined && !onlyTypes) break;
    kept.unshift([gone, come]);
  }
  return kept;
}

/**
 * What is put into the struck end of the body is seen at the end of the paragraph before it, so it goes there. Where
 * settling left words standing in the struck end, those are seen there too, and words are changed among them; but they
 * have no paragraph mark that could be divided from another.
 */
export function outOfStruckEnd(document: Node, part: Part): Part {
  const around = document.resolve(part.to).depth === 0 ? null : blockAround(document, part.to);
  if (around === null || part.retype !== null || !isTracked(around.block)) return part;
  const stays = lastOfParagraph(document, around.before);
  // Only the struck end of a body belongs to a paragraph before it.
  if (stays >= around.before) return part;
  const end = stays + (document.nodeAt(stays)?.nodeSize ?? 1) - 1;
  const marksGone = part.removed.filter((token) => !isMark(token) || token.before < stays);
  if (standsInStruckEnd(document, stays)) {
    if (part.added.some(isMark)) throw new CannotSuggestError('words stand here whose paragraph is struck');
    return { ...part, removed: marksGone };
  }
  // What lies in the struck end is struck already, and so is nothing that this edit takes away.
  const removed = marksGone.filter((token) => isMark(token) || token.to <= end);
  return { ...part, removed, from: Math.min(part.from, end), to: end, edited: part };
}

/** Whether the struck end that follows the block at a position still has words that nobody strikes. */
function standsInStruckEnd(document: Node, before: number): boolean {
  const place = document.resolve(before);
  for (const block of document.children.slice(place.index() + 1)) {
    // It ends before a notice, or with the body.
    if (!isTracked(block)) return false;
    if (block.children.some((node) => deletedBy(node) === null)) return true;
  }
  return false;
}

/**
 * The edit took its types from the blocks as they stand there; readers will see those of the paragraphs that the
 * blocks belong to. A type that the edit carried over from a block becomes that of the block's paragraph.
 */
export function kindAsSeen(
  document: Node,
  part: Pick<Part, 'from' | 'to' | 'edited'>,
  kind: BlockKind,
): BlockKind {
  const { from, to } = part.edited ?? part;
  for (const position of [from, to]) {
    const around = blockAround(document, position);
    if (around !== null && sameKind(kindOf(around.block), kind))
      return kindOfParagraph(document, around.before);
  }
  return kind;
}

export interface Around {
  readonly block: Node;
  readonly before: number;
}

/** The block that a position lies in, or for one between blocks the block after it. */
export function blockAround(document: Node, position: number): Around | null {
  const place = document.resolve(position);
  if (place.depth > 0) return { block: place.node(1), before: place.before(1) };
  return place.nodeAfter === null ? null : { block: place.nodeAfter, before: position };
}
