import type { Mark, Node } from 'prosemirror-model';
import { newsSchema } from '../schema.ts';

/** Who suggested something, and when. Everything that one edit changes carries the same stamp. */
export interface Stamp {
  readonly id: string;
  readonly author: string;
  /** UTC milliseconds. */
  readonly at: number;
  /**
   * Half of a move: the same words are struck in one place and put in at another, under one id. A half without its
   * other one is what it looks like: words that were cut and not put down are struck, and no more.
   */
  readonly move?: true;
}

/** The suggestions on a paragraph mark: the end of a block is a character like any other. */
export interface BreakMarks {
  readonly ins?: Stamp;
  readonly del?: Stamp;
}

/**
 * A suggested change of what a block is, with what it was before. That may itself be another person's suggestion,
 * which comes back when this one is rejected.
 */
export interface BlockChange extends Stamp, BlockKind {
  readonly was: BlockChange | null;
}

/** The attributes of a block that are its own, as a heading's level: all but `brk` and `was`. */
export type BlockAttrs = Readonly<Record<string, unknown>>;

const { ins, del, fmt } = newsSchema.marks;
const suggestionMarks: readonly unknown[] = [ins, del, fmt];

/** The formatting of a piece of text: its marks without the suggestions. */
export function formattingOf(node: { readonly marks: readonly Mark[] }): readonly Mark[] {
  return node.marks.filter((mark) => !suggestionMarks.includes(mark.type));
}

/**
 * Compares in order, which is safe because ProseMirror keeps the marks of a node in the order of the schema.
 */
export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, index) => b[index] !== undefined && mark.eq(b[index]));
}

/** Null where there is no such mark. */
export function stampOf(mark: Mark | undefined): Stamp | null {
  if (mark === undefined) return null;
  const { id, author, at, move } = mark.attrs;
  const stamp = { id: String(id), author: String(author), at: Number(at) };
  return move === true ? { ...stamp, move } : stamp;
}

/** The stamp of what goes along with a move and is not itself moved, as a change of a block's type. */
export function unmoved({ id, author, at }: Stamp): Stamp {
  return { id, author, at };
}

/** The suggestion that put a piece of text in; null for text that stood there. */
export function insertedBy(node: Node): Stamp | null {
  return stampOf(ins.isInSet(node.marks));
}

/**
 * The suggestion that strikes a piece of text. One piece can be put in by one person and struck by another.
 */
export function deletedBy(node: Node): Stamp | null {
  return stampOf(del.isInSet(node.marks));
}

/**
 * What a piece of text had before a suggested change of its formatting. Among it can be another person's
 * suggestion, which comes back when this one is rejected.
 */
export function marksBefore(change: Mark): readonly Mark[] {
  const old: unknown = change.attrs.old;
  return Array.isArray(old) ? old.map((json) => newsSchema.markFromJSON(json)) : [];
}

/** The marks that say how a piece of text looks, suggestions of that among them. */
export function lookOf(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark) => mark.type !== ins && mark.type !== del);
}

/** A block of the body that can be edited: not a head field, not a printed notice. */
export function isTracked(node: Node): boolean {
  return 'brk' in node.attrs;
}

/** The suggestions on a block's paragraph mark; none for a head field or a notice. */
export function breakOf(node: Node): BreakMarks {
  const brk: unknown = node.attrs.brk;
  return isBreakMarks(brk) ? brk : {};
}

function isBreakMarks(value: unknown): value is BreakMarks {
  return typeof value === 'object' && value !== null;
}

/** The uppermost suggested change of what a block is; null where nobody suggests one. */
export function changeOf(node: Node): BlockChange | null {
  const was: unknown = node.attrs.was;
  return isBlockChange(was) ? was : null;
}

function isBlockChange(value: unknown): value is BlockChange {
  return typeof value === 'object' && value !== null && 'type' in value && 'author' in value;
}

/** Whether anything is suggested in a block: of its words, its mark, or what it is. */
export function holdsSuggestions(block: Node): boolean {
  const { brk = null, was = null } = block.attrs;
  if (brk !== null || was !== null) return true;
  return block.children.some(({ marks }) => marks.some((mark) => suggestionMarks.includes(mark.type)));
}

/** What an edit may set: `brk` and `was` are for tracking alone. */
export function ownAttrs(node: Node): BlockAttrs {
  const { brk: _brk, was: _was, ...own } = node.attrs;
  return own;
}

/** What a block is: its type and its own attributes. */
export interface BlockKind {
  readonly type: string;
  readonly attrs: BlockAttrs;
}

export function kindOf(node: Node): BlockKind {
  return { type: node.type.name, attrs: ownAttrs(node) };
}

/** Attributes are compared by name, because the order that they were written in means nothing. */
export function sameKind(a: BlockKind, b: BlockKind): boolean {
  const names = Object.keys(a.attrs);
  return (
    a.type === b.type &&
    names.length === Object.keys(b.attrs).length &&
    names.every((name) => a.attrs[name] === b.attrs[name])
  );
}

/** The attribute's value for these break marks: null rather than an empty object. */
export function breakAttr(brk: BreakMarks): BreakMarks | null {
  return brk.ins === undefined && brk.del === undefined ? null : brk;
}
