import type { Node } from 'prosemirror-model';
import { AddMarkStep, AttrStep, RemoveMarkStep, type Transform } from 'prosemirror-transform';
import { formattingOf, type Stamp, sameMarks } from './suggestion.ts';
import { kindOfParagraph, suggestKind } from './track-blocks.ts';
import { formatText } from './track-text.ts';

/** Formatting moves no position, so it is done first, in positions of the document before. */
export function suggestFormatting(edit: Transform, transform: Transform, stamp: Stamp): void {
  for (const [index, step] of edit.steps.entries()) {
    if (!(step instanceof AddMarkStep || step instanceof RemoveMarkStep)) continue;
    // The range is looked at in the edited document, where the marks are as the person left them, and carried
    // back.
    const later = edit.mapping.slice(index + 1);
    const back = edit.mapping.invert();
    edit.doc.nodesBetween(later.map(step.from, 1), later.map(step.to, -1), (node, position) => {
      if (!node.isText) return;
      const start = back.mapResult(position, 1);
      const end = back.mapResult(position + node.nodeSize, -1);
      // Text of this very edit has no place before it; it is put in with its formatting.
      if (start.pos >= end.pos) return;
      const range = { from: start.pos, to: end.pos };
      const changed = piecesDiffer(edit.before, range, node);
      if (changed) formatText(transform, range, formattingOf(node), stamp);
    });
  }
}

/** Whether any piece looks otherwise than it will: making bold words bold suggests nothing. */
function piecesDiffer(document: Node, range: { from: number; to: number }, node: Node): boolean {
  let differ = false;
  document.nodesBetween(range.from, range.to, (before) => {
    if (before.isText && !sameMarks(formattingOf(before), formattingOf(node))) differ = true;
  });
  return differ;
}

/** An attribute set by itself, as a heading's level, changes what the block is. */
export function suggestAttributes(edit: Transform, transform: Transform, stamp: Stamp): void {
  for (const [index, step] of edit.steps.entries()) {
    if (!(step instanceof AttrStep)) continue;
    // What counts is what the block is in the end: several steps of one edit may set the same attribute.
    const becomes = edit.doc.nodeAt(edit.mapping.slice(index + 1).map(step.pos));
    const before = edit.mapping.slice(0, index).invert().map(step.pos);
    if (becomes === null || !transform.doc.nodeAt(before)?.isTextblock) continue;
    // The block may be struck and read as part of the next: only this attribute is that one's too, if it has it.
    const { type, attrs } = kindOfParagraph(transform.doc, before);
    if (type !== becomes.type.name) continue;
    const changed = { ...attrs, [step.attr]: becomes.attrs[step.attr] };
    suggestKind(transform, before, { type, attrs: changed }, stamp);
  }
}
