import type { Node } from 'prosemirror-model';
import { canonicalJson } from '../../journal/canonical-json.ts';
import { project } from '../projection.ts';

/** A line of a story as readers see it. Two are the same where words and form are. */
export interface Paragraph {
  /** The node type: headline, paragraph, heading … */
  readonly type: string;
  readonly text: string;
  /** Place in the whole text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Attributes and formatting, written down to be compared. */
  readonly form: string;
}

/** The paragraphs of a document that holds no suggestions: a published one, or a draft as it would be published. */
export function readParagraphs(document: Node): readonly Paragraph[] {
  const { text, blocks } = project(document, 'final');
  return blocks.map(({ type, start, end, position }) => {
    const node = document.nodeAt(position - 1);
    return { type, text: text.slice(start, end), start, end, form: node === null ? type : formOf(node) };
  });
}

/** Where formatting begins and ends. Neighbours of equal formatting are one piece in every ProseMirror document. */
function formOf(node: Node): string {
  const form = knownForms.get(node) ?? writeForm(node);
  knownForms.set(node, form);
  return form;
}

/** Blocks are immutable and most of them outlive a change of the text. */
const knownForms = new WeakMap<Node, string>();

function writeForm(node: Node): string {
  const pieces = node.children.map((piece) => [piece.nodeSize, piece.marks.map((mark) => mark.toJSON())]);
  // Through JSON, because that is what attributes are stored as, and all that they can hold.
  return canonicalJson(JSON.parse(JSON.stringify([node.type.name, node.attrs, pieces])));
}
