import type { Node, NodeType } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { newsSchema } from '../schema.ts';
import {
  type BlockChange,
  type BlockKind,
  type BreakMarks,
  breakAttr,
  breakOf,
  changeOf,
  isTracked,
  kindOf,
  type Stamp,
  sameKind,
  unmoved,
} from './suggestion.ts';

/** An edit that cannot be expressed as a suggestion; nothing of it was done. */
export class CannotSuggestError extends Error {
  constructor(reason: string) {
    super(`This edit cannot be suggested: ${reason}`);
    this.name = 'CannotSuggestError';
  }
}

function requireBlock(document: Node, before: number): Node {
  const block = document.nodeAt(before);
  if (block === null || !block.isTextblock) throw new RangeError(`No block at ${before}`);
  return block;
}

function requireType(name: string): NodeType {
  const type = Object.values(newsSchema.nodes).find((each) => each.name === name);
  if (type === undefined) throw new RangeError(`No block type ${name}`);
  return type;
}

function setBlock(transform: Transform, before: number, attrs: Readonly<Record<string, unknown>>): void {
  const block = requireBlock(transform.doc, before);
  transform.setNodeMarkup(before, null, {
    ...block.attrs,
    ...attrs,
  });
}

/** Sets what is suggested of a paragraph mark, and nothing else of its block. */
export function setBreak(transform: Transform, before: number, brk: BreakMarks): void {
  setBlock(transform, before, { brk: breakAttr(brk) });
}

/** Makes a block something else at once. What is suggested of its paragraph mark stays. */
export function setKind(
  transform: Transform,
  before: number,
  kind: BlockKind,
  was: BlockChange | null,
): void {
  const block = requireBlock(transform.doc, before);
  transform.setNodeMarkup(before, requireType(kind.type), { ...kind.attrs, brk: block.attrs.brk, was });
}

/**
 * A paragraph as readers will see it can be several blocks joined by struck paragraph marks. What it is, is said
 * by the mark that stays, and this is the position before its block: the first one from here on whose mark is not
 * struck. A struck end of the body has none after it and belongs to the paragraph before.
 */
export function lastOfParagraph(document: Node, before: number): number {
  let position = before;
  let block = document.nodeAt(position);
  while (block !== null && isTracked(block)) {
    if (breakOf(block).del === undefined) return position;
    position += block.nodeSize;
    block = document.nodeAt(position);
  }
  let previous = document.resolve(before).nodeBefore;
  position = before;
  while (previous !== null && isTracked(previous)) {
    position -= previous.nodeSize;
    if (breakOf(previous).del === undefined) return position;
    previous = document.resolve(position).nodeBefore;
  }
  return before;
}

/** What the paragraph that a block belongs to is. */
export function kindOfParagraph(document: Node, before: number): BlockKind {
  return kindOf(requireBlock(document, lastOfParagraph(document, before)));
}

/** Suggests that a paragraph be something else, keeping what it was before anybody suggested a change. */
export function suggestKind(transform: Transform, before: number, kind: BlockKind, stamp: Stamp): void {
  const target = lastOfParagraph(transform.doc, before);
  const block = requireBlock(transform.doc, target);
  const current = kindOf(block);
  if (sameKind(current, kind)) return;
  if (!isTracked(block)) throw new CannotSuggestError(`a ${current.type} stays what it is`);
  const change = changeOf(block);
  // In a paragraph of one's own making a change of type needs no suggestion.
  if (change === null && breakOf(block).ins?.author === stamp.author) {
    setKind(transform, target, kind, null);
    return;
  }
  // An own change is replaced; over another person's a new one is laid, which keeps theirs.
  const base = change?.author === stamp.author ? change : { ...current, was: change };
  const { type, attrs, was } = base;
  const back = sameKind(base, kind);
  setKind(transform, target, kind, back ? was : { type, attrs, was, ...unmoved(stamp) });
}

/** Strikes a paragraph mark out. Its author's own fresh one really goes, which joins the two blocks. */
export function strikeBreak(transform: Transform, before: number, stamp: Stamp): void {
  const block = requireBlock(transform.doc, before);
  if (!isTracked(block)) throw new CannotSuggestError(`a ${block.type.name} cannot be joined or removed`);
  const brk = breakOf(block);
  if (brk.ins?.author === stamp.author) dropBreak(transform, before);
  else if (brk.del === undefined) setBreak(transform, before, { ...brk, del: stamp });
}

/**
 * Takes a paragraph mark away. The block is joined to the next one, whose mark says what both now are. The last
 * block of the body, or one before a notice, has no next: it is joined to the one before it.
 */
export function dropBreak(transform: Transform, before: number): void {
  const block = requireBlock(transform.doc, before);
  const after = before + block.nodeSize;
  const next = transform.doc.nodeAt(after);
  if (next !== null && isTracked(next)) {
    transform.setNodeMarkup(before, next.type, next.attrs);
    transform.join(after);
    return;
  }
  const previous = transform.doc.resolve(before).nodeBefore;
  if (previous !== null && isTracked(previous)) {
    transform.join(before);
    return;
  }
  const hasOther = next !== null || previous?.type.name === 'correction';
  // Nothing to be joined to. An empty block goes if a body is left without it; otherwise its mark stays for
  // good.
  if (block.content.size === 0 && hasOther) transform.delete(before, after);
  else if (block.content.size > 0) setBreak(transform, before, {});
  // A body without a word of its own is an empty paragraph, whatever was suggested in it.
  else transform.setNodeMarkup(before, newsSchema.nodes.paragraph, null);
}
