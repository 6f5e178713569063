/**
 * What is pasted into a story, read by the same reader as a file: words, emphasis, links and blocks come in, and
 * what is left out is counted. Nothing is recognised in it: the person has put it where it belongs.
 */

import type { Node } from 'prosemirror-model';
import { headFields } from '../text/schema.ts';
import { copyToDocument } from './copy-to-document.ts';
import { type CopyBlock, type ImportedCopy, leftOutKinds } from './imported-copy.ts';
import type { ReadCopy } from './read-block.ts';
import { readHtml } from './read-html.ts';
import { readPlain } from './read-plain.ts';

/** Copy from a clipboard, as blocks of the body. */
export interface PastedCopy {
  readonly blocks: readonly CopyBlock[];
  /** How long its text is, in UTF-16 units. */
  readonly characters: number;
  readonly leftOut: ImportedCopy['leftOut'];
}

/**
 * The most characters that are pasted at once, about 80,000 words. A text of this length can still be written
 * in; ten times the longest article is no paste but a mistake of the hand.
 */
export const longestPaste = 500_000;

export function readPastedHtml(html: string): PastedCopy {
  return pastedCopy(readHtml(html, 'paste'));
}

/**
 * Lines that a program wrapped become one paragraph again; rows of a spreadsheet become one each, with a sign
 * between their cells.
 */
export function readPastedText(text: string): PastedCopy {
  return pastedCopy(readPlain(areRows(text) ? text.replace(/[^\S\r\n]*\t[^\S\r\n]*/g, ' | ') : text));
}

/** The blocks as they stand in the body of a story. */
export function blocksOfPaste(blocks: readonly CopyBlock[]): readonly Node[] {
  // The document has head fields too; nothing that is pasted goes there by itself.
  return blocks.length === 0 ? [] : copyToDocument(blocks).children.slice(headFields.length);
}

function pastedCopy({ blocks, leftOut }: ReadCopy): PastedCopy {
  const pasted = blocks.map(({ shape: { kind, hint: _hint, ...shape }, runs }, index): CopyBlock => {
    return { id: `${index}`, part: kind, runs: [...runs], ...shape };
  });
  const characters = pasted.reduce(
    (sum, { runs }) => runs.reduce((length, { text }) => length + text.length, sum),
    0,
  );
  const counted = leftOutKinds.map((what) => ({ what, count: leftOut.get(what) ?? 0 }));
  return { blocks: pasted, characters, leftOut: counted.filter(({ count }) => count > 0) };
}

/** Whether most lines hold a tab between words, which is how a spreadsheet writes its cells. */
function areRows(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const rows = lines.filter((line) => /\S[^\S\t]*\t/.test(line));
  return rows.length > 0 && rows.length * 2 >= lines.length;
}
