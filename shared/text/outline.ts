import type { Node } from 'prosemirror-model';
import { type ProjectedBlock, project } from './projection.ts';
import { headFields } from './schema.ts';

/** A place of a text that one may want to go to. */
export interface OutlineEntry {
  /** The ProseMirror position where its block begins. */
  readonly position: number;
  /** 1 for the highest heading; paragraphs have 0, because none is above another. */
  readonly level: number;
  /** The heading, or how the paragraph begins. */
  readonly words: string;
}

/** A text by its headings; one that has none, by how its paragraphs begin. */
export interface Outline {
  readonly of: 'headings' | 'paragraphs';
  readonly entries: readonly OutlineEntry[];
}

/** So many characters say which paragraph it is. */
const openingLength = 80;

/** The outline of a document as it will read: what is struck is not in it, and neither is the head. */
export function outlineOf(document: Node): Outline {
  const { text, blocks } = project(document, 'final');
  const wordsOf = ({ start, end }: ProjectedBlock): string => text.slice(start, end).trim();
  const body = blocks.filter((block) => !isOfHead(block) && wordsOf(block) !== '');
  const headings = body.filter(({ type }) => type === 'heading');
  if (headings.length === 0) {
    const entries = body.map((block) => entry(block, 0, opening(wordsOf(block))));
    return { of: 'paragraphs', entries };
  }
  const entries = headings.map((block) =>
    entry(block, Number(document.resolve(block.position).parent.attrs.level ?? 1), wordsOf(block)),
  );
  return { of: 'headings', entries };
}

/** The entry that a position is under: the last one that begins before it; 0 before the first. */
export function entryAt({ entries }: Outline, position: number): number {
  return Math.max(
    0,
    entries.findLastIndex((each) => each.position <= position),
  );
}

function entry({ position }: ProjectedBlock, level: number, words: string): OutlineEntry {
  return { position, level, words };
}

/** The first words, cut between two of them. */
function opening(words: string): string {
  if (words.length <= openingLength) return words;
  return `${words.slice(0, openingLength).replace(/\s+\S*$/, '')}…`;
}

function isOfHead({ type }: ProjectedBlock): boolean {
  return names.has(type);
}

const names: ReadonlySet<string> = new Set(headFields);
