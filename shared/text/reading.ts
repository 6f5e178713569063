import type { Node } from 'prosemirror-model';
import { countCharacters, countWords } from './counts.ts';
import { type Projection, project, textOfBlock } from './projection.ts';
import { type HeadField, headFields } from './schema.ts';

/** How a document reads: what a list shows of it and a search looks through. */
export interface Reading extends Readonly<Record<HeadField, string>> {
  /**
   * The copy under the head, a line for each block. Printed notices are left out: they repeat the very error
   * that they correct, and have a search of their own.
   */
  readonly body: string;
  /** Words of the body. */
  readonly words: number;
}

/** The document with every suggestion accepted, field by field. */
export function readingOf(document: Node): Reading {
  const projection = project(document, 'final');
  const body = bodyOf(projection);
  const field = (name: HeadField): string => {
    const block = projection.blocks.find(({ type }) => type === name);
    return block === undefined ? '' : projection.text.slice(block.start, block.end);
  };
  return {
    kicker: field('kicker'),
    headline: field('headline'),
    dek: field('dek'),
    byline: field('byline'),
    dateline: field('dateline'),
    body,
    words: countWords(body),
  };
}

/** How long a text is. */
export interface Length {
  readonly words: number;
  /** With spaces, without the ends of paragraphs. */
  readonly characters: number;
}

/**
 * Only the length of the body, for who counts at every key: each block is counted once in its life. A struck
 * paragraph mark can join two half words, so a document with one is read whole.
 */
export function lengthOfBody(document: Node): Length {
  const body = document.children.filter(
    ({ type }) => type.name !== 'correction' && !notOfTheBody.has(type.name),
  );
  const joins = body.some(({ attrs }) => attrs.brk !== null);
  return counted(document, () => (joins ? lengthOfText(readingOf(document).body) : sumOfBlocks(body)));
}

function sumOfBlocks(blocks: readonly Node[]): Length {
  let words = 0;
  let characters = 0;
  for (const block of blocks) {
    const length = counted(block, () => lengthOfText(textOfBlock(block, 'final')));
    words += length.words;
    characters += length.characters;
  }
  return { words, characters };
}

/** The length of text that was read out of a document, whose paragraphs are lines. */
export function lengthOfText(text: string): Length {
  return { words: countWords(text), characters: countCharacters(text.replaceAll('\n', '')) };
}

/** Nodes are immutable, so a count holds as long as the node lives. */
const lengths = new WeakMap<Node, Length>();

function counted(node: Node, count: () => Length): Length {
  const known = lengths.get(node);
  if (known !== undefined) return known;
  const length = count();
  lengths.set(node, length);
  return length;
}

function bodyOf({ text, blocks }: Projection): string {
  return blocks
    .filter(({ type }) => type !== 'correction' && !notOfTheBody.has(type))
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}

const notOfTheBody: ReadonlySet<string> = new Set(headFields);
