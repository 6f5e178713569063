import type { Node } from 'prosemirror-model';
import { headFields } from './schema.ts';
import { breakOf, isTracked } from './suggestions/suggestion.ts';

/**
 * The one way to read a document's text: counts, search, checks, anchors, hashes of wording and exports go
 * through it, never through `textContent`, which also holds what is struck out.
 *
 * `final`: every suggestion accepted. `original`: every suggestion rejected. `all`: struck and inserted text
 * side by side, as it stands on the screen. Blocks are lines joined by `\n`, the head fields first. An empty
 * head field contributes nothing, as it prints nothing; an empty block of the body is an empty line.
 */
export type ProjectionMode = 'final' | 'original' | 'all';

/**
 * Which end of a passage an offset is. It matters only where hidden text lies at the offset: a passage starts
 * after it and ends before it.
 */
export type PassageEnd = 'start' | 'end';

/** One line of the text. Offsets count UTF-16 units, as everywhere. */
export interface ProjectedBlock {
  /** The node type that the line reads as; where blocks are joined, that of the one whose type stays. */
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** The ProseMirror position before the first character of the block, hidden ones included. */
  readonly position: number;
}

export interface Projection {
  readonly text: string;
  readonly blocks: readonly ProjectedBlock[];
  /** The ProseMirror position of an offset; offsets outside the text are taken for its nearest end. */
  readonly toPosition: (offset: number, end: PassageEnd) => number;
  /** The offset of a ProseMirror position; hidden text has the offset where it would stand. */
  readonly toOffset: (position: number) => number;
}

/** A stretch of visible text: the same number of characters on both sides. Each block begins one. */
interface Run {
  readonly offset: number;
  readonly position: number;
  readonly length: number;
}

export function project(document: Node, mode: ProjectionMode): Projection {
  const lines: Line[] = [];
  let goesOn = false;
  document.forEach((node, before, index) => {
    const block = readBlock(node, mode);
    if (block.text === '' && isHeadField(node)) return;
    // Blocks whose mark is lost gather in one line until a mark stays.
    const type = node.type.name;
    const part = { text: block.text, runs: block.runs, position: before + 1 };
    const line = goesOn ? lines.pop() : undefined;
    const previous = index === 0 ? null : document.child(index - 1);
    const next: Line = {
      type,
      // What is joined is what its last paragraph mark says.
      parts: [...(line?.parts ?? []), part],
      begins: line?.begins ?? type,
      follows: line?.follows ?? previous,
    };
    lines.push(next);
    const after = document.maybeChild(index + 1);
    goesOn = losesItsMark(node, mode);
    // Only a block of the body can take the line on: before a notice, and at the end, it turns back.
    if (!goesOn || (after !== null && isTracked(after))) return;
    goesOn = false;
    joinBackward(lines, after !== null);
  });
  return read(lines);
}

/** One line to be: the blocks that are joined in it. */
interface Line {
  readonly type: string;
  readonly parts: readonly (BlockText & { readonly position: number })[];
  /** What its first block is. */
  readonly begins: string;
  /** The block before its first one. */
  readonly follows: Node | null;
}

/**
 * The last line of the body lost its mark, or one before a notice, so it has no next line to go on in: it goes on
 * in the one before. Where there is none it stays, or goes with its mark if nothing is in it.
 */
function joinBackward(lines: Line[], noticeFollows: boolean): void {
  const line = lines.pop();
  if (line === undefined) return;
  const { follows } = line;
  const before = lines.at(-1);
  if (follows !== null && isTracked(follows) && before !== undefined) {
    lines[lines.length - 1] = { ...before, parts: [...before.parts, ...line.parts] };
    return;
  }
  const isEmpty = line.parts.every(({ text }) => text === '');
  if (!isEmpty || !(noticeFollows || follows?.type.name === 'correction'))
    lines.push({ ...line, type: isEmpty ? 'paragraph' : line.begins });
}

function read(lines: readonly Line[]): Projection {
  const runs: Run[] = [];
  const blocks: ProjectedBlock[] = [];
  let text = '';
  for (const { type, parts } of lines) {
    if (blocks.length > 0) text += '\n';
    const start = text.length;
    for (const part of parts) {
      for (const { offset, position, length } of part.runs) {
        runs.push({ offset: text.length + offset, position: part.position + position, length });
      }
      text += part.text;
    }
    blocks.push({ type, start, end: text.length, position: parts[0]?.position ?? 0 });
  }
  return {
    text,
    blocks,
    toPosition: (offset, end) => positionOf(runs, Math.min(Math.max(offset, 0), text.length), end),
    toOffset: (position) => offsetOf(runs, position),
  };
}

/** The text of one block by itself. */
export function textOfBlock(block: Node, mode: ProjectionMode): string {
  return readBlock(block, mode).text;
}

export function isHeadField(node: Node): boolean {
  return headFieldNames.has(node.type.name);
}

const headFieldNames: ReadonlySet<string> = new Set(headFields);

interface BlockText {
  readonly text: string;
  /** Relative to the block: offset in its text, position in its content. */
  readonly runs: readonly Run[];
}

/** Nodes are immutable and most of them outlive an edit, so a key pressed costs one block, not the document. */
const readBlocks: Readonly<Record<ProjectionMode, WeakMap<Node, BlockText>>> = {
  final: new WeakMap(),
  original: new WeakMap(),
  all: new WeakMap(),
};

function readBlock(block: Node, mode: ProjectionMode): BlockText {
  const known = readBlocks[mode].get(block);
  if (known !== undefined) return known;
  const hiding = hidingMark[mode];
  let text = '';
  let run: Run = { offset: 0, position: 0, length: 0 };
  const runs = [run];
  block.forEach((piece, position) => {
    if (piece.text === undefined || piece.marks.some((mark) => mark.type.name === hiding)) return;
    const { length } = piece.text;
    if (run.position + run.length === position) {
      run = { ...run, length: run.length + length };
      runs[runs.length - 1] = run;
    } else {
      run = { offset: text.length, position, length };
      runs.push(run);
    }
    text += piece.text;
  });
  const read = { text, runs };
  readBlocks[mode].set(block, read);
  return read;
}

const hidingMark: Readonly<Record<ProjectionMode, string | null>> = {
  final: 'del',
  original: 'ins',
  all: null,
};

/** Whether the paragraph mark at the block's end is hidden, so that the next block goes on in its line. */
function losesItsMark(block: Node, mode: ProjectionMode): boolean {
  if (mode === 'all') return false;
  const { ins, del } = breakOf(block);
  return (mode === 'final' ? del : ins) !== undefined;
}

/**
 * Where a run ends and another begins the offset is in both: a passage starts in the later one, ends in the
 * earlier.
 */
function positionOf(runs: readonly Run[], offset: number, end: PassageEnd): number {
  const at =
    end === 'start'
      ? lastIndex(runs, (run) => run.offset <= offset)
      : lastIndex(runs, (run) => run.offset + run.length < offset) + 1;
  const run = runs[at];
  // Nothing is drawn from a document whose only text is hidden or empty: its first position stands for all.
  if (run === undefined) return 0;
  return run.position + Math.min(offset - run.offset, run.length);
}

function offsetOf(runs: readonly Run[], position: number): number {
  const run = runs[lastIndex(runs, (each) => each.position <= position)];
  return run === undefined ? 0 : run.offset + Math.min(position - run.position, run.length);
}

/** Index of the last run for which it holds, where it holds for a first part of the list; -1 for none. */
function lastIndex(runs: readonly Run[], holds: (run: Run) => boolean): number {
  let low = -1;
  let high = runs.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const run = runs[middle];
    if (run !== undefined && holds(run)) low = middle;
    else high = middle - 1;
  }
  return low;
}
