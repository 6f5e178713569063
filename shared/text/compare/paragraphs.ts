import type { Node, NodeType } from 'prosemirror-model';
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

/** A paragraph with the block that it is. */
export interface PrintedBlock extends Paragraph {
  readonly node: Node;
}

/** The paragraphs of a document that holds no suggestions: a published one, or a draft as it would be published. */
export function readParagraphs(document: Node): readonly Paragraph[] {
  return readBlocks(document).blocks.map(({ node: _node, ...paragraph }) => paragraph);
}

/** The same with their blocks, and the text that the offsets are of. */
export function readBlocks(document: Node): {
  readonly text: string;
  readonly blocks: readonly PrintedBlock[];
} {
  const { text, blocks } = project(document, 'final');
  // Looking each block up by its position would walk the document anew each time.
  const nodes = new Map<number, Node>();
  document.forEach((node, before) => void nodes.set(before + 1, node));
  const printed = blocks.map(({ type, start, end, position }) => {
    const node = nodes.get(position);
    // A projected line begins where its block does.
    if (node === undefined) throw new Error(`No block stands at ${position}`);
    return { type, text: text.slice(start, end), start, end, form: formOf(node), node };
  });
  return { text, blocks: printed };
}

/**
 * Where formatting begins and ends, as canonical JSON writes `[type, attributes, [size and marks of each piece]]`.
 * Neighbours of equal formatting are one piece in every ProseMirror document.
 */
function formOf(node: Node): string {
  const pieces = node.children.map((piece) => `[${piece.nodeSize},[${piece.marks.map(written).join(',')}]]`);
  return `["${node.type.name}",${attrsForm(node)},[${pieces.join(',')}]]`;
}

function attrsForm({ type, attrs }: Node): string {
  const members = namesOf(type).map(
    (name) => `"${name}":${attrs[name] === null ? null : written(attrs[name])}`,
  );
  return `{${members.join(',')}}`;
}

/** Through JSON, because that is what attributes are stored as, and all that they can hold. */
function written(value: unknown): string {
  return canonicalJson(JSON.parse(JSON.stringify(value)));
}

function namesOf(type: NodeType): readonly string[] {
  const names = sortedNames.get(type) ?? Object.keys(type.spec.attrs ?? {}).sort();
  sortedNames.set(type, names);
  return names;
}

const sortedNames = new WeakMap<NodeType, readonly string[]>();
