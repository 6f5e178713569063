import type { Node } from 'prosemirror-model';
import { project } from '../projection.ts';
import type { LineMatch } from './find-in-lines.ts';

/** A match as it stands in a document. */
export interface TextMatch extends LineMatch {
  /** ProseMirror positions around the words; struck words may lie between them. */
  readonly from: number;
  readonly to: number;
  /** The words that were found, as they read. */
  readonly words: string;
  /** Stands in a printed notice, which no edit touches. */
  readonly printed: boolean;
}

/** A document as a search reads it: with every suggestion accepted, a line for each block, head fields too. */
export interface SearchedText {
  readonly lines: readonly string[];
  /** Where a match of these lines stands in the document. */
  readonly locate: (match: LineMatch) => TextMatch;
}

export function searchedText(document: Node): SearchedText {
  const { text, blocks, toPosition } = project(document, 'final');
  const lines = blocks.map(({ start, end }) => text.slice(start, end));
  return {
    lines,
    locate(match) {
      const block = blocks[match.line];
      if (block === undefined) throw new RangeError(`The text has no line ${match.line}`);
      const [start, end] = [block.start + match.start, block.start + match.end];
      return {
        ...match,
        from: toPosition(start, 'start'),
        to: toPosition(end, 'end'),
        words: text.slice(start, end),
        printed: block.type === 'correction',
      };
    },
  };
}
