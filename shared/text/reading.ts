import type { Node } from 'prosemirror-model';
import { countWords } from './counts.ts';
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

/**
 * Only the words, for who counts at every key: each block is counted once in its life. A struck paragraph mark
 * can join two half words, so a document with one is read whole.
 */
export function countBodyWords(document: Node): number {
  const body = document.children.filter(
    ({ type }) => type.name !== 'correction' && !notOfTheBody.has(type.name),
  );
  if (body.some(({ attrs }) => attrs.brk !== null)) return readingOf(document).words;
  return body.reduce((words, block) => words + wordsOfBlock(block), 0);
}

/** Nodes are immutable, so a count holds as long as the node lives. */
const countedBlocks = new WeakMap<Node, number>();

function wordsOfBlock(block: Node): number {
  const known = countedBlocks.get(block);
  if (known !== undefined) return known;
  const words = countWords(textOfBlock(block, 'final'));
  countedBlocks.set(block, words);
  return words;
}

function bodyOf({ text, blocks }: Projection): string {
  return blocks
    .filter(({ type }) => type !== 'correction' && !notOfTheBody.has(type))
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}

const notOfTheBody: ReadonlySet<string> = new Set(headFields);
