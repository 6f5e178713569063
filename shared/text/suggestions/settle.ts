import type { Transform } from 'prosemirror-transform';
import { newsSchema } from '../schema.ts';
import {
  breakOf,
  changeOf,
  formattingBefore,
  formattingOf,
  isTracked,
  type Stamp,
  stampOf,
} from './suggestion.ts';
import { dropBreak, setBreak, setKind } from './track-blocks.ts';
import { setFormatting } from './track-text.ts';

export type Verdict = 'accept' | 'reject';
export type SuggestionKind = 'ins' | 'del' | 'fmt' | 'type';
/** Chooses suggestions: by id, author, time or kind. */
export type Pick = (stamp: Stamp, kind: SuggestionKind) => boolean;

const { ins, del, fmt } = newsSchema.marks;

/**
 * Accepts or rejects the suggestions that are picked, in the whole document or in the blocks that a range touches.
 * Ordinary steps, from the end to the start, so that it can be undone and anchors map through it.
 */
export function settle(
  transform: Transform,
  verdict: Verdict,
  pick: Pick,
  range: { readonly from: number; readonly to: number } | null = null,
): void {
  const blocks: number[] = [];
  transform.doc.forEach((_block, before) => {
    blocks.push(before);
  });
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

function coversBlock(range: { from: number; to: number } | null, before: number, size: number): boolean {
  return range === null || (range.from <= before + 1 && range.to >= before + size - 1);
}

function settleText(
  transform: Transform,
  verdict: Verdict,
  pick: Pick,
  range: { readonly from: number; readonly to: number },
): void {
  const pieces: { from: number; to: number; node: ReturnType<typeof newsSchema.text> }[] = [];
  transform.doc.nodesBetween(range.from, range.to, (node, position) => {
    if (!node.isText) return;
    const from = Math.max(range.from, position);
    const to = Math.min(range.to, position + node.nodeSize);
    if (from < to) pieces.push({ from, to, node });
  });
  for (const { from, to, node } of pieces.reverse()) {
    const inserted = stampOf(ins.isInSet(node.marks));
    const deleted = stampOf(del.isInSet(node.marks));
    const formatted = stampOf(fmt.isInSet(node.marks));
    const takesIns = inserted !== null && pick(inserted, 'ins');
    const takesDel = deleted !== null && pick(deleted, 'del');
    if (verdict === 'accept' ? takesDel : takesIns) {
      transform.delete(from, to);
      continue;
    }
    if (takesIns) transform.removeMark(from, to, ins);
    if (takesDel) transform.removeMark(from, to, del);
    if (formatted === null || !pick(formatted, 'fmt')) continue;
    if (verdict === 'reject') {
      setFormatting(transform, { from, to, formatting: formattingOf(node) }, formattingBefore(node) ?? []);
    }
    transform.removeMark(from, to, fmt);
  }
}

function settleBlock(transform: Transform, verdict: Verdict, pick: Pick, before: number): void {
  const block = transform.doc.nodeAt(before);
  if (block === null) return;
  const change = changeOf(block);
  if (change !== null && pick(change, 'type')) {
    const kind =
      verdict === 'reject' ? change : { type: block.type.name, attrs: withoutTracking(block.attrs) };
    setKind(transform, before, { type: kind.type, attrs: kind.attrs }, null);
  }
  const brk = breakOf(block);
  const takesIns = brk.ins !== undefined && pick(brk.ins, 'ins');
  const takesDel = brk.del !== undefined && pick(brk.del, 'del');
  if (!takesIns && !takesDel) return;
  if (verdict === 'accept' ? takesDel : takesIns) {
    dropBreak(transform, before);
    return;
  }
  setBreak(transform, before, {
    ...(brk.ins !== undefined && !takesIns ? { ins: brk.ins } : {}),
    ...(brk.del !== undefined && !takesDel ? { del: brk.del } : {}),
  });
}

function withoutTracking(attrs: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { brk: _brk, was: _was, ...own } = attrs;
  return own;
}
