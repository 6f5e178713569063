import { cleanText, collapseSpace } from './clean-text.ts';
import type { CopyDoubt, CopyPart, CopyRun, LeftOut } from './imported-copy.ts';

/** One block as a reader of plain text, HTML or Markdown found it, before anybody says what part of a story it is. */
export interface ReadBlock {
  readonly shape: BlockShape;
  readonly runs: readonly CopyRun[];
  readonly doubts: readonly CopyDoubt[];
}

/**
 * What a block is by its looks. `level` is for headings, `list` and `depth` for items and what stands in
 * them.
 */
export interface BlockShape {
  readonly kind: 'paragraph' | 'heading' | 'blockquote' | 'list-item';
  readonly level?: number;
  readonly list?: 'bullet' | 'ordered';
  readonly depth?: number;
  /** What the markup itself calls the block, as a class named "byline" does. */
  readonly hint?: CopyPart;
}

export const plainParagraph: BlockShape = { kind: 'paragraph' };

/** What a reader made of the copy. */
export interface ReadCopy {
  readonly blocks: readonly ReadBlock[];
  readonly leftOut: ReadonlyMap<LeftOut, number>;
  /** Null for copy that is not a whole page. */
  readonly page: PageFacts | null;
}

/** What a page says of its story outside the text. */
export interface PageFacts {
  readonly title: string;
  readonly author: string | null;
}

/** How a stretch of text is set. */
export interface RunFormat {
  readonly strong: boolean;
  readonly em: boolean;
  readonly link: string | null;
}

export const plainFormat: RunFormat = { strong: false, em: false, link: null };

/** The most that one story may begin with, a little under the contract’s 20,000. More is counted as left out, longer is cut. */
export const mostBlocks = 19_900;
/**
 * The contract's limit for one block; what comes after goes on in the last run, losing its formatting and no
 * word.
 */
const mostRuns = 10_000;
/** One block of this length is no paragraph; it is ended, and the text goes on in the next. */
const mostCharacters = 500_000;
/** Cuts by whole characters, never inside a surrogate pair. */
const upToMost = /.{1,500000}/gsu;

/** Gathers text into blocks. Space is collapsed as in a browser, and blocks without words are not kept. */
export function createBlockBuilder() {
  const blocks: ReadBlock[] = [];
  const leftOut = new Map<LeftOut, number>();
  // One block is open at a time: readers walk the copy from beginning to end.
  let open = openBlock(plainParagraph);

  const leaveOut = (what: LeftOut, count = 1): void => {
    if (count > 0) leftOut.set(what, (leftOut.get(what) ?? 0) + count);
  };
  const endBlock = (): void => {
    const runs = trimRuns(open.runs.map(({ pieces, format }) => toRun(pieces.join(''), format)));
    if (runs.length > 0 && blocks.length >= mostBlocks) leaveOut('beyond-limit');
    else if (runs.length > 0) blocks.push({ shape: open.shape, runs, doubts: [...open.doubts] });
    open = openBlock(plainParagraph);
  };
  const add = (text: string, format: RunFormat, shape: BlockShape): void => {
    const clean = collapseSpace(cleanText(text));
    const fitted = open.endsInSpace ? clean.replace(/^ /, '') : clean;
    if (fitted === '') return;
    if (open.runs.length === 0) open.shape = shape;
    const last = open.runs.at(-1);
    if (last !== undefined && (hasFormat(last.format, format) || open.runs.length >= mostRuns)) {
      last.pieces.push(fitted);
    } else {
      open.runs.push({ format, pieces: [fitted] });
    }
    open.endsInSpace = fitted.endsWith(' ');
    open.characters += fitted.length;
    if (open.characters >= mostCharacters) endBlock();
  };
  return {
    leaveOut,
    /** Ends the block; what is added next begins another. */
    endBlock,
    doubt: (doubt: CopyDoubt): void => void open.doubts.add(doubt),
    /** Adds to the block; the shape is that of the block if this begins it. */
    add(text: string, format: RunFormat, shape: BlockShape): void {
      for (const piece of text.match(upToMost) ?? []) add(piece, format, shape);
    },
    result: (page: PageFacts | null): ReadCopy => ({ blocks, leftOut, page }),
  };
}
export type BlockBuilder = ReturnType<typeof createBlockBuilder>;

interface OpenBlock {
  shape: BlockShape;
  /** Text comes in small pieces; they are joined once, at the end of the block. */
  readonly runs: { readonly format: RunFormat; readonly pieces: string[] }[];
  readonly doubts: Set<CopyDoubt>;
  endsInSpace: boolean;
  characters: number;
}

function openBlock(shape: BlockShape): OpenBlock {
  return { shape, runs: [], doubts: new Set(), endsInSpace: true, characters: 0 };
}

function toRun(text: string, { strong, em, link }: RunFormat): CopyRun {
  return { text, ...(strong && { strong }), ...(em && { em }), ...(link !== null && { link }) };
}

function hasFormat(one: RunFormat, other: RunFormat): boolean {
  return one.strong === other.strong && one.em === other.em && one.link === other.link;
}

/** Runs without space at the outer ends; none at all where nothing but space is left. */
export function trimRuns(runs: readonly CopyRun[]): readonly CopyRun[] {
  const kept = runs.filter((run) => run.text !== '');
  const first = kept[0];
  const last = kept.at(-1);
  if (first === undefined || last === undefined) return [];
  if (first.text.trim() === '') return trimRuns(kept.slice(1));
  if (last.text.trim() === '') return trimRuns(kept.slice(0, -1));
  const started = [{ ...first, text: first.text.trimStart() }, ...kept.slice(1)];
  const end = started.at(-1) ?? first;
  return [...started.slice(0, -1), { ...end, text: end.text.trimEnd() }];
}

/** The words alone; offsets into them are what `sliceRuns` takes. */
export function textOfRuns(runs: readonly CopyRun[]): string {
  return runs.map((run) => run.text).join('');
}

/** The runs of a part of a block's text; offsets count UTF-16 units. */
export function sliceRuns(
  runs: readonly CopyRun[],
  start: number,
  end = Number.POSITIVE_INFINITY,
): CopyRun[] {
  let at = 0;
  const cut: CopyRun[] = [];
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== '') cut.push({ ...run, text });
    at += run.text.length;
  }
  return cut;
}
