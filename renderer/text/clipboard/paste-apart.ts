/**
 * Pastes that would hold the window up. Large or tangled HTML is read by the main process, which can give up
 * on it; long copy is put into the text a piece at a time, so that keys and buttons go on working. Everything
 * else is left to ProseMirror and the props of `clipboard.ts`.
 */

import { closeHistory } from 'prosemirror-history';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { CopyBlock } from '#shared/formats/imported-copy.ts';
import { blocksOfPaste, longestPaste, type PastedCopy, readPastedText } from '#shared/formats/read-paste.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import { largestImport } from '#shared/ipc/formats-calls.ts';
import type { Result } from '#shared/ipc/result.ts';
import { isHeadField } from '#shared/text/projection.ts';
import { newsSchema } from '#shared/text/schema.ts';
import { fittedSlice, type LeftOutOfPaste, sliceOfPaste } from './clipboard.ts';
import { isOwnCopy } from './own-copy.ts';

/** A paste that is under way. */
export interface Pasting {
  /** 0 to 1; null while it is read, which takes as long as it takes. */
  readonly done: number | null;
  /** Ends it; what stands in the text by then stays, as one step of undo. */
  readonly stop: () => void;
}

/** What the editor needs of the world to paste, and whom it tells. */
export interface PasteTies {
  /** Reads HTML somewhere else; it may be stopped from there, and then answers `cancelled`. */
  readonly read: (html: string) => Promise<Result<PastedCopy>>;
  readonly stopReading: () => void;
  /** Null when nothing is under way any more. */
  readonly onPasting: (pasting: Pasting | null) => void;
  readonly onLeftOut: (leftOut: LeftOutOfPaste) => void;
  readonly onFailed: (failure: Failure) => void;
}

/** More HTML than this is read apart: within it reading takes some hundredths of a second. */
const shortHtml = 100_000;
/** The same for plain text, which is quicker to read and slower to draw. */
const shortText = 50_000;
/** As deep as elements stand in each other in copy; reading deeper ones can take the square of their length. */
const shallow = 40;
/** Our own copies are simpler: longer ones than this hold more than a paste may. */
const longestOwnCopy = 4 * longestPaste;
/** Characters put into the text between two frames. */
const pieceLength = 20_000;

/** Where the next piece goes; it moves with the edits that are made meanwhile. */
const place = new PluginKey<number | null>('paste-place');

export function pasteApart(ties: PasteTies): Plugin<number | null> {
  return new Plugin<number | null>({
    key: place,
    state: {
      init: () => null,
      apply(transaction, at) {
        const set: unknown = transaction.getMeta(place);
        if (typeof set === 'number') return set;
        return at === null ? null : transaction.mapping.map(at);
      },
    },
    props: {
      handleDOMEvents: {
        paste: (view, event) => takes(view, event, event.clipboardData, ties),
        drop: (view, event) => takes(view, event, event.dataTransfer, ties),
      },
    },
  });
}

/** Whether the copy is pasted here; false leaves it to ProseMirror. */
function takes(view: EditorView, event: Event, data: DataTransfer | null, ties: PasteTies): boolean {
  // While an input method writes, nothing may be put in beside it; words moved within the text are no paste.
  if (data === null || !view.editable || view.composing || view.dragging) return false;
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  if (html === '' ? text.length <= shortText : isLight(html)) return false;
  event.preventDefault();
  if (event instanceof DragEvent) goWhereDropped(view, event);
  const copy = html === '' ? { text } : { html };
  void pasteSlowly(view, () => readCopy(copy, ties), ties);
  return true;
}

function isLight(html: string): boolean {
  const limit = isOwnCopy(html) ? longestOwnCopy : shortHtml;
  return html.length <= limit && depthOf(html, shallow) <= shallow;
}

/** How deep elements stand in each other, counted by their tags alone; not further than is asked. */
function depthOf(html: string, enough: number): number {
  let depth = 0;
  let deepest = 0;
  for (const [, closing, name = ''] of html.matchAll(/<(\/?)([a-z][\w:-]*)/gi)) {
    if (isVoid.test(name)) continue;
    depth = closing === '/' ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
    if (deepest > enough) break;
  }
  return deepest;
}

/** Elements without an end. */
const isVoid = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

function goWhereDropped(view: EditorView, { clientX, clientY }: DragEvent): void {
  const at = view.posAtCoords({ left: clientX, top: clientY });
  if (at === null) return;
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
}

type Copy = { readonly text: string } | { readonly html: string };

/** Puts copy where the caret is, once it has been read; for copy that is no paste, as that of a file. */
export async function pasteSlowly(
  view: EditorView,
  readIt: () => Promise<Result<PastedCopy>>,
  ties: PasteTies,
): Promise<void> {
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    ties.stopReading();
    // The button that was pressed goes away with the paste; the keyboard belongs in the text.
    view.focus();
  };
  holdPlace(view);
  ties.onPasting({ done: null, stop });
  try {
    const read = await readIt();
    if (!read.ok) return ties.onFailed(read.failure);
    await putIn(view, read.value.blocks, {
      goesOn: () => !stopped && !view.isDestroyed,
      onProgress: (done) => ties.onPasting({ done, stop }),
    });
    if (read.value.leftOut.length > 0) ties.onLeftOut(read.value.leftOut);
  } finally {
    ties.onPasting(null);
  }
}

async function readCopy(copy: Copy, ties: PasteTies): Promise<Result<PastedCopy>> {
  const size = 'text' in copy ? copy.text.length : copy.html.length;
  if ('html' in copy) {
    if (size <= largestImport) return ties.read(copy.html);
    return { ok: false, failure: { code: 'too-large', limit: largestImport, size } };
  }
  const tooLong: Failure = { code: 'paste-too-long', limit: longestPaste, size };
  return size > longestPaste
    ? { ok: false, failure: tooLong }
    : { ok: true, value: readPastedText(copy.text) };
}

/** Takes away what is marked, as every paste does, and remembers where. */
function holdPlace(view: EditorView): void {
  const { from, empty } = view.state.selection;
  // Undo takes the whole paste back, and not the words that were typed just before it.
  const { tr } = view.state;
  view.dispatch(empty ? tr : closeHistory(tr.deleteSelection()).setMeta('composition', pasteGroup));
  view.dispatch(view.state.tr.setMeta(place, Math.min(from, view.state.doc.content.size)));
}

/** The history takes edits with the same number of a composition for one, however long they are apart. */
const pasteGroup = -2;

interface Course {
  readonly goesOn: () => boolean;
  readonly onProgress: (done: number) => void;
}

async function putIn(view: EditorView, blocks: readonly CopyBlock[], course: Course): Promise<void> {
  const pieces = piecesOf(blocks);
  for (const [index, piece] of pieces.entries()) {
    course.onProgress(index / pieces.length);
    await nextFrame();
    const at = place.getState(view.state);
    if (!course.goesOn() || typeof at !== 'number') return;
    const before = view.state.doc;
    view.dispatch(pasteTransaction(view.state, at, sliceOf(view, at, piece, index > 0)));
    // It was refused, and the person was told; the rest would be, too.
    if (view.state.doc === before) return;
  }
}

function pasteTransaction(state: EditorState, at: number, slice: Slice) {
  return state.tr
    .replaceRange(at, at, slice)
    .setMeta('composition', pasteGroup)
    .setMeta('paste', true)
    .setMeta('uiEvent', 'paste')
    .scrollIntoView();
}

/** A further piece begins with the end of the paragraph that the one before it left open. */
function sliceOf(view: EditorView, at: number, piece: readonly CopyBlock[], further: boolean): Slice {
  const blocks: readonly Node[] = blocksOfPaste(piece);
  const { parent } = view.state.doc.resolve(at);
  if (isHeadField(parent)) return fittedSlice(sliceOfPaste(blocks), parent);
  return further
    ? new Slice(Fragment.from([newsSchema.nodes.paragraph.create(), ...blocks]), 1, 1)
    : sliceOfPaste(blocks);
}

/** Blocks in groups of about one length. A block is not parted: it would be two in the text. */
function piecesOf(blocks: readonly CopyBlock[]): readonly (readonly CopyBlock[])[] {
  const pieces: CopyBlock[][] = [];
  let room = 0;
  for (const block of blocks) {
    const piece = pieces.at(-1);
    if (piece === undefined || room <= 0) {
      pieces.push([block]);
      room = pieceLength;
    } else piece.push(block);
    room -= block.runs.reduce((sum, { text }) => sum + text.length, 0);
  }
  return pieces;
}

/** Lets the window draw and hear keys. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
