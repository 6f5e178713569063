// Taking over what another text says into a draft. The edit is a direct one; made a suggestion it goes through
// the same rule as everything that is typed.
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { type Projection, project } from '../projection.ts';
import type { TextRange } from '../quote-anchor.ts';
import { headFields, newsSchema } from '../schema.ts';
import { lastOfParagraph } from '../suggestions/track-blocks.ts';
import type { Change, Comparison, Row } from './compare-texts.ts';
import { type Look, type Run, runsBetween, type StyledParagraph } from './styled-paragraphs.ts';

/** Which of two compared texts is the draft's. */
export type Side = 'before' | 'after';

export interface Taking {
  readonly comparison: Comparison;
  /** The side that the draft is on: it is made to read as the other. */
  readonly mine: Side;
  /** The number of one change, or all of them. */
  readonly which: number | 'all';
}

/**
 * Edits a draft to read as the other text at one change, or throughout. Printed notices stay as they are, and where
 * nothing but a notice differs there are no steps.
 */
export function takeChanges(draft: Node, { comparison, mine, which }: Taking): Transform {
  const transform = new Transform(draft);
  const lines = linesOf(draft);
  const work: Work = { comparison, mine, theirs: mine === 'before' ? 'after' : 'before', lines, transform };
  const numbers =
    which === 'all' ? comparison.changes.map((_, number) => number) : numberIn(comparison, which);
  const whole = numbers.flatMap((number) => wholeParagraph(work, number, which === 'all') ?? []);
  const moving = new Set(whole.flatMap(({ row }) => row));
  // What is inside a paragraph that moves goes along with it.
  for (const number of numbers) if (!moving.has(rowOf(work, number))) takeInside(work, number);
  for (const each of inOrderOfPlace(whole)) if (each.put !== null) putBlock(work, each.put);
  for (const { line } of whole) if (line !== null) dropLine(work, line);
  return transform;
}

/** Whether a change can be taken over: a printed notice goes in by an approval and by nothing else. */
export function canTake({ rows, changes }: Comparison, number: number): boolean {
  const row = rows[changes[number]?.row ?? -1];
  return row !== undefined && row.before?.type !== noticeType && row.after?.type !== noticeType;
}

const noticeType = newsSchema.nodes.correction.name;

function numberIn(comparison: Comparison, number: number): readonly number[] {
  return canTake(comparison, number) ? [number] : [];
}

interface Work {
  readonly comparison: Comparison;
  readonly mine: Side;
  readonly theirs: Side;
  readonly lines: Lines;
  /** Positions of the draft as it was are brought up to date by its mapping. */
  readonly transform: Transform;
}

function rowOf({ comparison }: Work, number: number): number {
  return comparison.changes[number]?.row ?? -1;
}

/** A paragraph that is put in, taken out, or both where it moves. */
interface WholeParagraph {
  readonly row: number;
  readonly put: { readonly row: number; readonly block: Node } | null;
  readonly line: TextRange | null;
}

function wholeParagraph(work: Work, number: number, all: boolean): WholeParagraph | null {
  const { comparison, mine, theirs, lines } = work;
  const change = comparison.changes[number];
  if (change === undefined || !canTake(comparison, number)) return null;
  const row = comparison.rows[change.row];
  if (row === undefined) return null;
  if (change.kind === 'moved') {
    const other = comparison.rows[row.movedTo ?? -1];
    const [here, there] = mine === 'after' ? [row, other] : [other, row];
    const [own, wanted] = [here?.[mine] ?? null, there?.[theirs] ?? null];
    const target = mine === 'after' ? row.movedTo : change.row;
    if (own === null || wanted === null || target === null) return null;
    const block = blockOf(all ? wanted : own);
    return { row: change.row, put: { row: target, block }, line: lines.rangeOf(own) };
  }
  if (change.kind !== 'added' && change.kind !== 'removed') return null;
  const own = row[mine];
  if (own !== null) return { row: change.row, put: null, line: lines.rangeOf(own) };
  const wanted = row[theirs];
  return wanted === null
    ? null
    : { row: change.row, put: { row: change.row, block: blockOf(wanted) }, line: null };
}

/** Blocks that are put at one place must come in the order in which they will stand. */
function inOrderOfPlace(whole: readonly WholeParagraph[]): readonly WholeParagraph[] {
  return [...whole].sort((a, b) => (a.put?.row ?? 0) - (b.put?.row ?? 0));
}

function putBlock({ comparison, mine, lines, transform }: Work, put: { row: number; block: Node }): void {
  const before = comparison.rows.slice(0, put.row).findLast((row: Row) => row[mine] !== null)?.[mine];
  const place = before === undefined || before === null ? lines.body : lines.endOf(before);
  transform.insert(transform.mapping.map(Math.max(place, lines.body), 1), put.block);
}

/** A body without any block is none: its last paragraph loses its words only. */
function dropLine({ transform }: Work, { start, end }: TextRange): void {
  const [from, to] = [transform.mapping.map(start, 1), transform.mapping.map(end, -1)];
  const { doc } = transform;
  let dropped = 0;
  doc.nodesBetween(from, to, (_node, _position, parent) => {
    if (parent === doc) dropped += 1;
    return false;
  });
  if (dropped < doc.childCount - headFields.length) transform.delete(from, to);
  else transform.replaceWith(from, to, newsSchema.nodes.paragraph.create());
}

function takeInside(work: Work, number: number): void {
  const { comparison, mine, theirs, lines, transform } = work;
  const change: Change | undefined = comparison.changes[number];
  const row = comparison.rows[change?.row ?? -1];
  if (change === undefined || row === undefined || !canTake(comparison, number)) return;
  const [own, wanted] = [paragraphIn(comparison, row, mine), paragraphIn(comparison, row, theirs)];
  const [there, range] = [change[theirs], change[mine]];
  if (own === null || wanted === null || there === null || range === null) return;
  const { mapping } = transform;
  const runs = runsBetween(wanted, { start: there.start - wanted.start, end: there.end - wanted.start });
  if (change.kind === 'words') {
    const { from, to } = lines.positionsOf(own, range);
    replaceWords(transform, { from: mapping.map(from, 1), to: mapping.map(to, -1) }, runs.map(textOf));
  } else if (change.kind === 'formatting') {
    let start = range.start;
    for (const run of runs) {
      const { from, to } = lines.positionsOf(own, { start, end: start + run.text.length });
      format(transform, { from: mapping.map(from, 1), to: mapping.map(to, -1) }, run.look);
      start += run.text.length;
    }
  } else if (change.kind === 'type') {
    const before = lastOfParagraph(transform.doc, mapping.map(lines.rangeOf(own).start, 1));
    const block = transform.doc.nodeAt(before);
    const attrs = { ...wanted.kind.attrs, brk: block?.attrs.brk ?? null, was: block?.attrs.was ?? null };
    transform.setNodeMarkup(before, blockOf(wanted).type, attrs);
  }
}

/** A moved paragraph has its other wording in another row. */
function paragraphIn({ rows }: Comparison, row: Row, side: Side): StyledParagraph | null {
  return row[side] ?? rows[row.movedTo ?? -1]?.[side] ?? null;
}

/** A paragraph may be several blocks joined by struck marks: words go block by block, and the marks stay. */
function replaceWords(
  transform: Transform,
  { from, to }: { readonly from: number; readonly to: number },
  words: readonly Node[],
): void {
  // New words first, at the end: that leaves the places of the old ones alone.
  if (words.length > 0) transform.insert(Math.max(from, to), words);
  const parts: { readonly from: number; readonly to: number }[] = [];
  if (from < to) {
    transform.doc.nodesBetween(from, to, (node, position) => {
      if (!node.isTextblock) return true;
      const [start, end] = [Math.max(from, position + 1), Math.min(to, position + node.nodeSize - 1)];
      if (start < end) parts.push({ from: start, to: end });
      return false;
    });
  }
  for (const part of parts.reverse()) transform.delete(part.from, part.to);
}

function format(
  transform: Transform,
  { from, to }: { readonly from: number; readonly to: number },
  look: Look,
): void {
  const { em, strong, link } = newsSchema.marks;
  for (const type of [em, strong, link]) transform.removeMark(from, to, type);
  for (const mark of marksOf(look)) transform.addMark(from, to, mark);
}

function marksOf({ em, strong, href }: Look) {
  const { marks } = newsSchema;
  return [
    ...(href === null ? [] : [marks.link.create({ href })]),
    ...(em ? [marks.em.create()] : []),
    ...(strong ? [marks.strong.create()] : []),
  ];
}

function textOf({ text, look }: Run): Node {
  return newsSchema.text(text, marksOf(look));
}

function blockOf({ kind, runs }: StyledParagraph): Node {
  const type = Object.values(newsSchema.nodes).find(({ name }) => name === kind.type);
  if (type === undefined) throw new RangeError(`No block type ${kind.type}`);
  return type.create(kind.attrs, runs.map(textOf));
}

/** Where paragraphs of the final reading are in the draft, in which they may be several blocks, and hidden text. */
interface Lines {
  /** Where the body begins. */
  readonly body: number;
  /** All blocks of the paragraph. */
  readonly rangeOf: (paragraph: StyledParagraph) => TextRange;
  /** Behind the block whose mark ends the paragraph. What is struck at the end of the body comes after it. */
  readonly endOf: (paragraph: StyledParagraph) => number;
  /** A range of the whole text that lies in the paragraph. */
  readonly positionsOf: (
    paragraph: StyledParagraph,
    range: TextRange,
  ) => { readonly from: number; readonly to: number };
}

function linesOf(draft: Node): Lines {
  const projection = project(draft, 'final');
  const lineAt = new Map(projection.blocks.map(({ start }, index) => [start, index]));
  const fields = new Map<string, TextRange>();
  let body = 0;
  draft.forEach((node, start, index) => {
    if (index >= headFields.length) return;
    body = start + node.nodeSize;
    fields.set(node.type.name, { start, end: body });
  });
  const rangeOf = (paragraph: StyledParagraph): TextRange => {
    const field = fields.get(paragraph.type);
    return field ?? rangeOfLine(projection, draft, lineAt.get(paragraph.start));
  };
  return {
    body,
    rangeOf,
    endOf(paragraph) {
      if (fields.has(paragraph.type)) return body;
      const last = lastOfParagraph(draft, rangeOf(paragraph).start);
      return last + (draft.nodeAt(last)?.nodeSize ?? 0);
    },
    positionsOf(paragraph, { start, end }) {
      // An empty field has no line of its own; where it is empty because all is struck, the new words come last.
      if (paragraph.text === '') {
        const inside = fields.has(paragraph.type) ? rangeOf(paragraph).end - 1 : null;
        const at = inside ?? projection.toPosition(start, 'end');
        return { from: at, to: at };
      }
      const to = projection.toPosition(end, 'end');
      return { from: start === end ? to : projection.toPosition(start, 'start'), to };
    },
  };
}

/** From the line's first block up to the next line, over whatever is hidden between them. */
function rangeOfLine({ blocks }: Projection, draft: Node, index: number | undefined): TextRange {
  const line = index === undefined ? undefined : blocks[index];
  if (line === undefined || index === undefined) throw new RangeError('The comparison is of another draft');
  const next = blocks[index + 1];
  return { start: line.position - 1, end: next === undefined ? draft.content.size : next.position - 1 };
}
