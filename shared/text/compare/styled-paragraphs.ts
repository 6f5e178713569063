import type { Node } from 'prosemirror-model';
import { publishedDocument } from '../../stories/published-document.ts';
import { headFields } from '../schema.ts';
import { type BlockKind, kindOf } from '../suggestions/suggestion.ts';
import { type Paragraph, readBlocks } from './paragraphs.ts';

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
  const { text, blocks } = readBlocks(publishedDocument(document));
  const printed = blocks.map(
    ({ type, text: words, start, end, form, node }): StyledParagraph => ({
      type,
      text: words,
      start,
      end,
      form,
      kind: kindOf(node),
      runs: runsOf(node),
    }),
  );
  const head = headFields.map((type) => printed.find((each) => each.type === type) ?? emptyField(type));
  const isHead = new Set<StyledParagraph>(head);
  return { text, paragraphs: [...head, ...printed.filter((each) => !isHead.has(each))] };
}

/** An empty field prints nothing, so it stands nowhere in the text; it is there to be filled in. */
function emptyField(type: string): StyledParagraph {
  return { type, text: '', start: 0, end: 0, form: type, kind: { type, attrs: {} }, runs: [] };
}

function runsOf(node: Node): readonly Run[] {
  let start = 0;
  return node.children.map((piece) => {
    const text = piece.text ?? '';
    const run = { start, text, look: lookOf(piece) };
    start += text.length;
    return run;
  });
}

const plain: Look = { em: false, strong: false, href: null };

function lookOf({ marks }: Node): Look {
  if (marks.length === 0) return plain;
  const link = marks.find((mark) => mark.type.name === 'link');
  return {
    em: marks.some((mark) => mark.type.name === 'em'),
    strong: marks.some((mark) => mark.type.name === 'strong'),
    href: link === undefined ? null : String(link.attrs.href),
  };
}

export function sameLook(one: Look, other: Look): boolean {
  if (one === other) return true;
  return one.em === other.em && one.strong === other.strong && one.href === other.href;
}

/** The pieces of a paragraph between two offsets of it, cut where they begin and end. */
export function runsBetween(
  { runs }: StyledParagraph,
  { start, end }: { readonly start: number; readonly end: number },
): readonly Run[] {
  const found: Run[] = [];
  for (const { start: place, text, look } of runs) {
    const from = Math.max(start, place);
    const to = Math.min(end, place + text.length);
    if (from < to) found.push({ start: from, text: text.slice(from - place, to - place), look });
  }
  return found;
}
