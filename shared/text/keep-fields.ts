import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { isHeadField } from './projection.ts';
import { newsSchema } from './schema.ts';
import { changedRanges } from './suggestions/changed-ranges.ts';
import { isMark, tokensBetween } from './suggestions/paragraph-tokens.ts';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * What is done to a selection that reaches over the end of a head field, done so that every field stays what it is: the
 * marked words go out of each field and of the body by themselves, and what is put in stands where the selection
 * began. An editor's own way is to pull what is left of the body up into the field and empty those between.
 *
 * Null for an edit of anything else; that one is right as it is.
 */
export function keepFields(edit: Transform, selection: Stretch): Transform | null {
  const [first] = changedRanges(edit.mapping.maps);
  if (first === undefined || first.from > selection.from || first.to < selection.to) return null;
  if (!reachesOverField(edit.before, selection)) return null;
  const kept = new Transform(edit.before);
  for (const { from, to } of stretches(edit.before, selection).reverse()) kept.delete(from, to);
  const line = tokensBetween(edit.doc, first.newFrom, first.newTo)
    .map((token) => (isMark(token) ? ' ' : token.text))
    .join('')
    .replace(/\s+/g, ' ');
  const words = line.trim() === '' ? '' : line;
  return words === '' ? kept : kept.insert(selection.from, newsSchema.text(words));
}

/** Whether a selection has the end of a head field in it. */
export function reachesOverField(document: Node, { from, to }: Stretch): boolean {
  return tokensBetween(document, from, to).some((token) => isMark(token) && isHeadField(token.block));
}

/** The marked part of each field, and that of the body as one. */
function stretches(document: Node, { from, to }: Stretch): Stretch[] {
  const found: { from: number; to: number }[] = [];
  let body: { from: number; to: number } | null = null;
  document.forEach((block, before) => {
    const [start, end] = [Math.max(from, before + 1), Math.min(to, before + block.nodeSize - 1)];
    if (start > end) return;
    if (isHeadField(block)) found.push({ from: start, to: end });
    else body = { from: Math.min(start, body?.from ?? start), to: end };
  });
  return [...found, ...(body === null ? [] : [body])].filter((stretch) => stretch.from < stretch.to);
}
