import type { Mark } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { newsSchema } from '../schema.ts';
import {
  type BlockChange,
  type BlockKind,
  breakOf,
  changeOf,
  deletedBy,
  formattingOf,
  insertedBy,
  isTracked,
  kindOf,
  lookOf,
  marksBefore,
  type Stamp,
  sameMarks,
  stampOf,
} from './suggestion.ts';
import { dropBreak, setBreak, setKind } from './track-blocks.ts';
import { piecesBackward, setLook } from './track-text.ts';

/** To make what is suggested so, or to put back what was there before. */
export type Verdict = 'accept' | 'reject';
/** Text or a paragraph mark put in or struck, formatting, and what a block is. */
export type SuggestionKind = 'ins' | 'del' | 'fmt' | 'type';
/** Chooses suggestions: by id, author, time or kind. */
export type Choose = (stamp: Stamp, kind: SuggestionKind) => boolean;

const { ins, del, fmt } = newsSchema.marks;

/**
 * Accepts or rejects the suggestions that are picked, in the whole document or in the blocks that a range touches.
 * Ordinary steps, from the end to the start, so that it can be undone and anchors map through it.
 */
export function settle(
  transform: Transform,
  verdict: Verdict,
  pick: Choose,
  range: { readonly from: number; readonly to: number } | null = null,
): void {
  const blocks: number[] = [];
  transform.doc.forEach((_block, before) => {
    blocks.push(before);
  });
  // From the end, so that the positions of blocks yet to come stay as they are.
  for (const before of blocks.reverse()) {
    const block = transform.doc.nodeAt(before);
    if (block === null) continue;
    const from = Math.max(before + 1, range?.from ?? 0);
    const to = Math.min(before + block.nodeSize - 1, range?.to ?? Number.POSITIVE_INFINITY);
    const touchesEnd =
      range === null || (range.from < before + block.nodeSize && range.to >= before + block.nodeSize);
    if (from <= to) settleText(transform, verdict, pick, { from, to });
    if (isTracked(block) && (touchesEnd || coversBlock(range, before, block.nodeSize))) {
      settleBlock(transform, verdict, pick, before);
    }
  }
}

/** A range that ends before the block's mark settles the block only if it holds all of its text. */
function coversBlock(range: { from: number; to: number } | null, before: number, size: number): boolean {
  return range === null || (range.from <= before + 1 && range.to >= before + size - 1);
}

function settleText(
  transform: Transform,
  verdict: Verdict,
  pick: Choose,
  range: { readonly from: number; readonly to: number },
): void {
  for (const piece of piecesBackward(transform, range.from, range.to)) {
    const { from, to, node } = piece;
    const inserted = insertedBy(node);
    const deleted = deletedBy(node);
    const takesIns = inserted !== null && pick(inserted, 'ins');
    const takesDel = deleted !== null && pick(deleted, 'del');
    // An accepted deletion and a rejected insertion are the same: the words go, whatever else lies on them.
    if (verdict === 'accept' ? takesDel : takesIns) {
      transform.delete(from, to);
      continue;
    }
    const look = lookOf(node.marks);
    const settled = settleLook(look, verdict, pick);
    if (!sameMarks(look, settled)) setLook(transform, piece, settled);
    if (takesIns) transform.removeMark(from, to, ins);
    if (takesDel) transform.removeMark(from, to, del);
  }
}

/** One suggestion of formatting can lie over another's; what was before the upper one is settled too. */
function settleLook(look: readonly Mark[], verdict: Verdict, pick: Choose): readonly Mark[] {
  const change = fmt.isInSet(look);
  const stamp = stampOf(change);
  if (change === undefined || stamp === null) return look;
  const before = settleLook(marksBefore(change), verdict, pick);
  const formatting = formattingOf({ marks: look });
  if (pick(stamp, 'fmt')) return verdict === 'accept' ? formatting : before;
  return fmt.create({ ...stamp, old: before.map((mark) => mark.toJSON()) }).addToSet(formatting);
}

/** The same for what a block is. */
function settleKind(kind: ChangedKind, verdict: Verdict, pick: Choose): ChangedKind {
  const { was } = kind;
  if (was === null) return kind;
  const before = settleKind(was, verdict, pick);
  if (pick(was, 'type')) return verdict === 'accept' ? { ...kind, was: null } : before;
  const { id, author, at } = was;
  return { ...kind, was: { type: before.type, attrs: before.attrs, was: before.was, id, author, at } };
}

interface ChangedKind extends BlockKind {
  readonly was: BlockChange | null;
}

function settleBlock(transform: Transform, verdict: Verdict, pick: Choose, before: number): void {
  const block = transform.doc.nodeAt(before);
  if (block === null) return;
  const kind = settleKind({ ...kindOf(block), was: changeOf(block) }, verdict, pick);
  if (changeOf(block) !== null) setKind(transform, before, kind, kind.was);
  const brk = breakOf(block);
  const takesIns = brk.ins !== undefined && pick(brk.ins, 'ins');
  const takesDel = brk.del !== undefined && pick(brk.del, 'del');
  if (!takesIns && !takesDel) return;
  // The same for a paragraph mark, which joins the block to the next.
  if (verdict === 'accept' ? takesDel : takesIns) {
    dropBreak(transform, before);
    return;
  }
  setBreak(transform, before, {
    ...(brk.ins !== undefined && !takesIns ? { ins: brk.ins } : {}),
    ...(brk.del !== undefined && !takesDel ? { del: brk.del } : {}),
  });
}
