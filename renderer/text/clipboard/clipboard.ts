/**
 * Copy and paste in the editor. Out goes clean text without suggestions and claims; in comes what an import
 * would take. Two doors, one rule: nothing enters a draft by the clipboard that could not enter by a file.
 */

import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';
import type { EditorProps } from 'prosemirror-view';
import type { LeftOut } from '#shared/formats/imported-copy.ts';
import { blocksOfPaste, readPastedHtml, readPastedText } from '#shared/formats/read-paste.ts';
import { isHeadField } from '#shared/text/projection.ts';
import { newsSchema } from '#shared/text/schema.ts';
import { copiedSlice, copiedText, copySerializer } from './copy-out.ts';
import { copyParser } from './own-copy.ts';

const { marks } = newsSchema;

/** What was left out of a paste, counted. */
export type LeftOutOfPaste = readonly { readonly what: LeftOut; readonly count: number }[];

/**
 * What leaves as a copy is clean text; what comes in is read as an import is: words, emphasis, links,
 * blocks. Copy that is too large for this is met before, in `paste-apart.ts`.
 */
export function clipboardProps(onLeftOut: (leftOut: LeftOutOfPaste) => void): EditorProps {
  const foreign = (html: string): Slice => {
    const { blocks, leftOut } = readPastedHtml(html);
    if (leftOut.length > 0) onLeftOut(leftOut);
    return sliceOfPaste(blocksOfPaste(blocks));
  };
  return {
    clipboardSerializer: copySerializer(),
    clipboardParser: copyParser(foreign),
    // Whether Shift is still held when bare words arrive is a matter of milliseconds, so nothing hangs on it.
    clipboardTextParser: (text, $context) => plainSlice(text, $context.marks()),
    clipboardTextSerializer: copiedText,
    transformCopied: copiedSlice,
    transformPasted: (slice, { state }) => fittedSlice(slice, state.selection.$from.parent),
  };
}

/** Blocks that go on in the paragraph before them and let the text behind go on in the last of them. */
export function sliceOfPaste(blocks: readonly Node[]): Slice {
  return blocks.length === 0 ? Slice.empty : Slice.maxOpen(Fragment.from(blocks));
}

/** Plain words take the formatting of the words around them, as typed ones do. */
function plainSlice(text: string, carried: readonly Mark[]): Slice {
  const blocks = blocksOfPaste(readPastedText(text).blocks);
  const dressed = blocks.map((block) =>
    block.copy(Fragment.from(block.children.map((piece) => piece.mark(carried)))),
  );
  const [only] = dressed;
  if (dressed.length !== 1 || only?.type !== newsSchema.nodes.paragraph || /[\r\n]/.test(text))
    return sliceOfPaste(dressed);
  // One line without an end is words for the line at the caret; the spaces at its ends were meant, too.
  const words = only.textContent;
  const spaced = `${/^\s/.test(text) ? ' ' : ''}${words}${/\s$/.test(text) ? ' ' : ''}`;
  return new Slice(Fragment.from(newsSchema.text(spaced, carried)), 0, 0);
}

/** A head field has one line of words and italics. */
export function fittedSlice(slice: Slice, parent: Node): Slice {
  if (!isHeadField(parent)) return slice;
  const pieces: Node[] = [];
  slice.content.forEach((node, _offset, index) => {
    // Blocks become one line with a space for each break.
    if (index > 0 && node.isBlock) pieces.push(newsSchema.text(' '));
    const inline = node.isText ? [node] : node.children;
    pieces.push(
      ...inline.map((piece) => piece.mark(marks.em.isInSet(piece.marks) ? [marks.em.create()] : [])),
    );
  });
  return new Slice(Fragment.from(pieces), 0, 0);
}
