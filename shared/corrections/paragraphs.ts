import type { Node } from 'prosemirror-model';
import { canonicalJson } from '../journal/canonical-json.ts';
import type { JsonValue } from '../journal/journal-entry.ts';
import { project } from '../text/projection.ts';

/** A line of a story as readers see it. Two are the same where words and form are. */
export interface Paragraph {
  /** The node type: headline, paragraph, heading … */
  readonly type: string;
  readonly text: string;
  /** Place in the whole text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Type, attributes and formatting, written down to be compared. */
  readonly form: string;
}

/** Marks that are suggestions: the final text has already followed them. */
const suggestionMarks: ReadonlySet<string> = new Set(['ins', 'del', 'fmt']);

/** The paragraphs of a document's final text. */
export function readParagraphs(document: Node): readonly Paragraph[] {
  const { text, blocks } = project(document, 'final');
  const nodesOf: Node[][] = blocks.map(() => []);
  let line = -1;
  document.forEach((node, offset) => {
    // A line of the final text may be made of several blocks whose paragraph marks were struck out.
    while (offset + 1 >= (blocks[line + 1]?.position ?? Number.POSITIVE_INFINITY)) line += 1;
    nodesOf[line]?.push(node);
  });
  return blocks.map(({ type, start, end }, index) => {
    return { type, text: text.slice(start, end), start, end, form: formOf(type, nodesOf[index] ?? []) };
  });
}

function formOf(type: string, nodes: readonly Node[]): string {
  const { brk: _brk, was: _was, ...attributes } = nodes[0]?.attrs ?? {};
  return canonicalJson([type, asJson(attributes), formattingOf(nodes)]);
}

/** Stretches of equal formatting with their lengths; what is struck out counts nothing. */
function formattingOf(nodes: readonly Node[]): JsonValue {
  const runs: { length: number; readonly marks: string }[] = [];
  for (const piece of nodes.flatMap((node) => node.children)) {
    if (piece.marks.some((mark) => mark.type.name === 'del')) continue;
    const formatting = piece.marks.filter((mark) => !suggestionMarks.has(mark.type.name));
    const marks = canonicalJson(formatting.map((mark) => [mark.type.name, asJson(mark.attrs)]));
    const last = runs.at(-1);
    if (last?.marks === marks) last.length += piece.nodeSize;
    else runs.push({ length: piece.nodeSize, marks });
  }
  return runs.map(({ length, marks }) => [length, marks]);
}

/** Attributes hold what JSON can hold, because documents are stored as JSON. */
function asJson(attributes: unknown): JsonValue {
  return JSON.parse(JSON.stringify(attributes));
}
