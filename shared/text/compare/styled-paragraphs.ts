import type { Node } from 'prosemirror-model';
import { publishedDocument } from '../../stories/published-document.ts';
import { project } from '../projection.ts';
import { headFields } from '../schema.ts';
import { type BlockKind, kindOf } from '../suggestions/suggestion.ts';
import { type Paragraph, readParagraphs } from './paragraphs.ts';

/** How a piece of text looks. */
export interface Look {
  readonly em: boolean;
  readonly strong: boolean;
  /** Where a link leads; null for no link. */
  readonly href: string | null;
}

/** A stretch of a paragraph with one look; offsets count from the paragraph's start. */
export interface Run {
  readonly start: number;
  readonly text: string;
  readonly look: Look;
}

/** A paragraph with all that a comparison shows of it. */
export interface StyledParagraph extends Paragraph {
  readonly kind: BlockKind;
  readonly runs: readonly Run[];
}

/** A text as it is compared: how it reads with every suggestion in it accepted. */
export interface ReadText {
  /** The final projection, of which the offsets are. */
  readonly text: string;
  /** One for each head field in their order, then the body. An empty head field is a paragraph here. */
  readonly paragraphs: readonly StyledParagraph[];
}

export function readText(document: Node): ReadText {
  const settled = publishedDocument(document);
  const { text, blocks } = project(settled, 'final');
  const printed = readParagraphs(settled).map((paragraph, index) => {
    const node = settled.nodeAt((blocks[index]?.position ?? 0) - 1);
    // A projected line begins where its block does, and a settled document has a block for each line.
    if (node === null) throw new Error(`No block stands for line ${index} of the text`);
    return { ...paragraph, kind: kindOf(node), runs: runsOf(node) };
  });
  const head = headFields.map((type) => printed.find((each) => each.type === type) ?? emptyField(type));
  const isHead = new Set<StyledParagraph>(head);
  return { text, paragraphs: [...head, ...printed.filter((each) => !isHead.has(each))] };
}

/** An empty field prints nothing, so it stands nowhere in the text; it is there to be filled in. */
function emptyField(type: string): StyledParagraph {
  return { type, text: '', start: 0, end: 0, form: type, kind: { type, attrs: {} }, runs: [] };
}

/** Blocks are immutable and most of them outlive a change of the text, which is then compared anew. */
const knownRuns = new WeakMap<Node, readonly Run[]>();

function runsOf(node: Node): readonly Run[] {
  const known = knownRuns.get(node) ?? readRuns(node);
  knownRuns.set(node, known);
  return known;
}

function readRuns(node: Node): readonly Run[] {
  let start = 0;
  return node.children.map((piece) => {
    const text = piece.text ?? '';
    const run = { start, text, look: lookOf(piece) };
    start += text.length;
    return run;
  });
}

function lookOf({ marks }: Node): Look {
  const link = marks.find((mark) => mark.type.name === 'link');
  return {
    em: marks.some((mark) => mark.type.name === 'em'),
    strong: marks.some((mark) => mark.type.name === 'strong'),
    href: link === undefined ? null : String(link.attrs.href),
  };
}

export function sameLook(one: Look, other: Look): boolean {
  return one.em === other.em && one.strong === other.strong && one.href === other.href;
}

/** The pieces of a paragraph between two offsets of it, cut where they begin and end. */
export function runsBetween(
  { runs }: StyledParagraph,
  { start, end }: { readonly start: number; readonly end: number },
): readonly Run[] {
  return runs.flatMap((run) => {
    const from = Math.max(start, run.start);
    const to = Math.min(end, run.start + run.text.length);
    if (from >= to) return [];
    return [{ ...run, start: from, text: run.text.slice(from - run.start, to - run.start) }];
  });
}
