import { Mark, type Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { withNoticesOf } from '../notices.ts';
import { differenceOf } from '../rebase-edits.ts';
import { headFields, newsSchema } from '../schema.ts';
import { pairParagraphs } from './pair-paragraphs.ts';
import type { Paragraph } from './paragraphs.ts';
import { wordDiff } from './word-diff.ts';

/** More steps than this are more than one change may have; a text that differs so much keeps no place anyhow. */
const mostSteps = 5000;

/**
 * Turns a document into another one, suggestions in it and all, leaving alone what both have: what is pinned to words
 * that stay keeps its place. Printed notices are not among what changes: they stay where they are printed.
 */
export function wayTo(document: Node, other: Node): Transform {
  const target = withNoticesOf(document, other);
  const fine = new Transform(document);
  const [old, young] = [blocksOf(document), blocksOf(target)];
  for (const [index, block] of old.entries()) {
    const head = young[index];
    if (index < headFields.length && head !== undefined) changeBlock(fine, block, head);
  }
  changeBody(fine, old.slice(headFields.length), young.slice(headFields.length));
  if (fine.steps.length <= mostSteps && fine.doc.eq(target)) return fine;
  const coarse = new Transform(document);
  const step = differenceOf(document, target);
  return step === null ? coarse : coarse.step(step);
}

/** A block as it is paired. Struck words count like any others: it is the document that is compared, not a reading. */
interface Block extends Paragraph {
  readonly node: Node;
  readonly position: number;
}

function blocksOf(document: Node): readonly Block[] {
  const blocks: Block[] = [];
  document.forEach((node, position) => {
    const text = node.textContent;
    const form = JSON.stringify(node.toJSON());
    blocks.push({ type: node.type.name, text, start: 0, end: text.length, form, node, position });
  });
  return blocks;
}

function changeBody(transform: Transform, old: readonly Block[], young: readonly Block[]): void {
  let place = old[0]?.position ?? 0;
  const gone: Block[] = [];
  for (const { before, after } of pairParagraphs(old, young)) {
    if (before !== null) place = before.position + before.node.nodeSize;
    if (before !== null && after !== null && isRewritten(before, after))
      changeBlock(transform, before, after);
    else {
      if (before !== null) gone.push(before);
      if (after !== null) transform.insert(transform.mapping.map(place, 1), after.node);
    }
  }
  // Last, because a body without any block is none.
  for (const { position, node } of gone) {
    const { mapping } = transform;
    transform.delete(mapping.map(position, 1), mapping.map(position + node.nodeSize, -1));
  }
}

/** A notice is the same or another one; its words are never changed. */
function isRewritten(before: Block, after: Block): boolean {
  const { correction } = newsSchema.nodes;
  return before.form === after.form || (before.node.type !== correction && after.node.type !== correction);
}

function changeBlock(transform: Transform, before: Block, after: Block): void {
  if (before.form === after.form) return;
  const { mapping } = transform;
  const begin = mapping.map(before.position, 1);
  const [one, two] = [before.node, after.node];
  if (!one.hasMarkup(two.type, two.attrs)) transform.setNodeMarkup(begin, two.type, two.attrs);
  const inside = begin + 1;
  // From the end, so that what comes earlier keeps its place.
  for (const { kind, old, young, length } of placedChanges(before.text, after.text).reverse()) {
    if (kind === 'same') dress(transform, inside + old, two.content.cut(young, young + length).content);
    else if (kind === 'gone') transform.delete(inside + old, inside + old + length);
    else transform.insert(inside + old, two.content.cut(young, young + length));
  }
}

/** The changes of a text with where each begins in either wording. Blocks hold text alone, so these are places. */
function placedChanges(before: string, after: string) {
  let [old, young] = [0, 0];
  return wordDiff(before, after).map(({ kind, text }) => {
    const change = { kind, old, young, length: text.length };
    if (kind !== 'come') old += text.length;
    if (kind !== 'gone') young += text.length;
    return change;
  });
}

/** Gives words that stay the marks that they shall have, suggestions among them. */
function dress(transform: Transform, from: number, pieces: readonly Node[]): void {
  let start = from;
  for (const { nodeSize, marks } of pieces) {
    const end = start + nodeSize;
    if (!isDressed(transform.doc, { start, end }, marks)) {
      transform.removeMark(start, end);
      for (const mark of marks) transform.addMark(start, end, mark);
    }
    start = end;
  }
}

function isDressed(
  document: Node,
  { start, end }: { readonly start: number; readonly end: number },
  marks: readonly Mark[],
): boolean {
  let is = true;
  document.nodesBetween(start, end, (node) => {
    if (node.isText && !Mark.sameSet(node.marks, marks)) is = false;
  });
  return is;
}
