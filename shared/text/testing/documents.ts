import type { Mark, Node } from 'prosemirror-model';
import { type HeadField, headFields, newsSchema } from '../schema.ts';

const { nodes, marks } = newsSchema;

/** A document from its head fields and its body: a string is a paragraph. */
export function aDocument(
  copy: Partial<Record<HeadField, string>> & { body?: readonly (string | Node)[] },
): Node {
  const body = (copy.body ?? ['']).map((block) => (typeof block === 'string' ? paragraph(block) : block));
  const head = headFields.map((field) => nodes[field].create(null, textOf(copy[field] ?? '')));
  return nodes.doc.create(null, [...head, ...body]);
}

/** A paragraph of strings and marked texts: `paragraph('He ', struck('did'), added('does'), '.')`. */
export function paragraph(...pieces: readonly (string | Node)[]): Node {
  return nodes.paragraph.create(null, inline(pieces));
}

/** A paragraph whose mark is suggested to be inserted or deleted. */
export function paragraphWithMark(brk: 'ins' | 'del', ...pieces: readonly (string | Node)[]): Node {
  return nodes.paragraph.create({ brk: { [brk]: suggestion } }, inline(pieces));
}

export const struck = (text: string, ...others: readonly Mark[]): Node =>
  newsSchema.text(text, [marks.del.create(suggestion), ...others]);
export const added = (text: string, ...others: readonly Mark[]): Node =>
  newsSchema.text(text, [marks.ins.create(suggestion), ...others]);

const suggestion = { id: 's1', author: 'p1', at: 1 };

function inline(pieces: readonly (string | Node)[]): readonly Node[] {
  return pieces.flatMap((piece) => (typeof piece === 'string' ? textOf(piece) : [piece]));
}

function textOf(text: string): readonly Node[] {
  return text === '' ? [] : [newsSchema.text(text)];
}

/** The positions of the first place where the document has these words in one block. */
export function placeOf(document: Node, words: string): { from: number; to: number } {
  let from = -1;
  document.forEach((block, offset) => {
    const at = block.textContent.indexOf(words);
    if (from === -1 && at !== -1) from = offset + 1 + at;
  });
  if (from === -1) throw new Error(`The document does not have “${words}”`);
  return { from, to: from + words.length };
}
