import type { DocumentJson } from '../text/document-json.ts';
import { headFields } from '../text/schema.ts';
import type { Revision } from './revision.ts';

/** A stretch of a block with one formatting. */
export interface RevisionPiece {
  /** Where it starts in its block. */
  readonly start: number;
  readonly text: string;
  readonly em: boolean;
  readonly strong: boolean;
}

/** A line of a revision's text, with what the document says of it. */
export interface RevisionBlock {
  /** The node type, as in `shared/text/schema.ts`. */
  readonly type: string;
  /** Where the line starts in the revision's text, in UTF-16 units. */
  readonly start: number;
  readonly text: string;
  readonly pieces: readonly RevisionPiece[];
  /** The label of a printed notice, which is not part of its text. */
  readonly label: string | null;
}

/**
 * A revision as blocks to be drawn. The text has the say, because offsets are of it; the document only tells
 * what each line is. Where the two do not agree any more, every line is a plain paragraph.
 */
export function revisionBlocks({
  document,
  text,
}: Pick<Revision, 'document' | 'text'>): readonly RevisionBlock[] {
  // The text has one line for each block but the empty fields of the head; see `shared/text/projection.ts`.
  const nodes = (document.content ?? []).filter((node) => !isEmptyHeadField(node));
  const lines = text.split('\n');
  const agree = nodes.length === lines.length && nodes.every((node, index) => textOf(node) === lines[index]);
  let start = 0;
  return lines.map((line, index) => {
    const node = agree ? nodes[index] : undefined;
    const block = { start, text: line, ...describe(node ?? plainParagraph(line)) };
    start += line.length + 1;
    return block;
  });
}

const headFieldNames: ReadonlySet<string> = new Set(headFields);

/** It prints nothing, and has no line in the text. */
function isEmptyHeadField(node: DocumentJson): boolean {
  return headFieldNames.has(node.type) && textOf(node) === '';
}

function textOf(node: DocumentJson): string {
  return (node.content ?? []).map((piece) => piece.text ?? '').join('');
}

function plainParagraph(text: string): DocumentJson {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

function describe(node: DocumentJson): Omit<RevisionBlock, 'start' | 'text'> {
  const label = node.attrs?.label;
  let start = 0;
  const pieces = (node.content ?? []).map(({ text = '', marks = [] }) => {
    const em = marks.some((mark) => mark.type === 'em');
    const strong = marks.some((mark) => mark.type === 'strong');
    const piece = { start, text, em, strong };
    start += text.length;
    return piece;
  });
  return { type: node.type, label: typeof label === 'string' ? label : null, pieces };
}
