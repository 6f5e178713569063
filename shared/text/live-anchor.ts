import type { Node } from 'prosemirror-model';
import { Mapping } from 'prosemirror-transform';
import type { AnchorState } from './anchor.ts';
import type { AnchorSubject } from './anchor-subject.ts';
import type { DocumentEdit } from './document-edit.ts';
import { type Projection, project } from './projection.ts';
import {
  anchorStateOf,
  describeQuote,
  findQuote,
  type Quote,
  type TextRange,
  wholeCharacters,
} from './quote-anchor.ts';
import { otherPlaces } from './suggestions/moved-place.ts';

/**
 * Where something is pinned in a draft: ProseMirror positions of the document it came with. Main and the window
 * carry anchors through each change with the functions here, so that both know the same without asking.
 */
export interface LiveAnchor {
  readonly subject: AnchorSubject;
  readonly from: number;
  readonly to: number;
  /** What a person stood by last. */
  readonly settled: Settled;
  /** Whether it was put where it stands by likeness alone, and no person has looked since. */
  readonly unsure: boolean;
  /** Null while the passage stands in the text; for an orphan its last words, and `from` is where they were. */
  readonly lost: Quote | null;
}

/** Words that a person pinned, or kept where they had changed, with the paragraph that they stood in then. */
export interface Settled {
  readonly words: string;
  /** More than one, joined by `\n`, where the words go over the end of one. */
  readonly paragraph: string;
  /** Where in it the words begin. */
  readonly start: number;
}

/** Pins a passage, without the white space at its ends. Null where it holds no words. */
export function pinPassage(
  document: Node,
  subject: AnchorSubject,
  { from, to }: Positions,
): LiveAnchor | null {
  const projection = project(document, 'final');
  const chosen = { start: projection.toOffset(from), end: projection.toOffset(to) };
  const { start, end } = wholeCharacters(projection.text, chosen);
  const words = projection.text.slice(start, end);
  const pinned = words.trim();
  if (pinned === '') return null;
  const first = start + words.indexOf(pinned);
  const range = { start: first, end: first + pinned.length };
  const settled = settledAt(projection.text, range);
  return { subject, settled, unsure: false, lost: null, ...positionsOf(projection, range) };
}

/** What a person stands by who says that it is these words of a text. */
export function settledAt(text: string, { start, end }: TextRange): Settled {
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const last = text.indexOf('\n', end);
  const paragraph = text.slice(first, last === -1 ? text.length : last);
  return { words: text.slice(start, end), paragraph, start: start - first };
}

/** A range in ProseMirror positions of a document. `TextRange` is the same in offsets of a projection. */
export interface Positions {
  readonly from: number;
  readonly to: number;
}

/**
 * Carries anchors through one change. What is typed at an edge stays outside. An anchor whose words are deleted
 * is an orphan that keeps them; when they come back (by undo, or put down elsewhere) it stands there again, and
 * a passage whose edge was cut off and restored grows back to what was settled.
 */
export function carryAnchors(anchors: readonly LiveAnchor[], edit: DocumentEdit): readonly LiveAnchor[] {
  if (anchors.length === 0) return anchors;
  const mapping = new Mapping(edit.steps.map((step) => step.getMap()));
  const inserted = insertedRange(mapping);
  return anchors.map((anchor) => {
    const mapped =
      anchor.lost === null ? mapStanding(anchor, edit.before, mapping) : mapLost(anchor, mapping);
    // Words come back only where something was put in.
    if (inserted === null) return mapped;
    if (mapped.lost !== null) return standAgain(mapped, mapped.lost, inserted, edit.after);
    const touched = inserted.from <= mapped.to && inserted.to >= mapped.from;
    return touched ? growBack(mapped, edit.after) : mapped;
  });
}

/** How a live anchor stands on a projection of its own document: what lists, rows and exports are told. */
export function standingOf(anchor: LiveAnchor, projection: Projection): TextRange & { words: string } {
  const start = projection.toOffset(anchor.from);
  if (anchor.lost !== null) return { start, end: start, words: anchor.lost.exact };
  const end = projection.toOffset(anchor.to);
  return { start, end, words: projection.text.slice(start, end) };
}

/** The state of an anchor with these words in its place. What nobody has looked at yet is to be looked at. */
export function stateOf({ settled, unsure, lost }: LiveAnchor, words: string): AnchorState {
  const state = lost === null ? anchorStateOf(settled.words, words) : 'orphan';
  return unsure && state !== 'orphan' ? 'review' : state;
}

/** Hidden text at the ends of the passage stays outside. */
export function positionsOf(projection: Projection, { start, end }: TextRange): Positions {
  return { from: projection.toPosition(start, 'start'), to: projection.toPosition(end, 'end') };
}

/**
 * Maps the edges inwards, so that what is typed at one stays outside. Where nothing is left between them the
 * words are gone, and are read once more from the document that still had them.
 */
function mapStanding(anchor: LiveAnchor, before: Node, mapping: Mapping): LiveAnchor {
  const from = mapping.map(anchor.from, 1);
  const to = mapping.map(anchor.to, -1);
  if (from < to) return from === anchor.from && to === anchor.to ? anchor : { ...anchor, from, to };
  // The words of a move stand in two places. Where one of them was settled away, they go on in the other.
  for (const other of otherPlaces(before, anchor)) {
    const put = { from: mapping.map(other.from, 1), to: mapping.map(other.to, -1) };
    if (put.from < put.to) return { ...anchor, ...put };
  }
  const projection = project(before, 'final');
  return { ...anchor, from, to: from, lost: describeQuote(projection.text, standingOf(anchor, projection)) };
}

/** An orphan keeps a place, so that words that come back are looked for around it. */
function mapLost(anchor: LiveAnchor, mapping: Mapping): LiveAnchor {
  const from = mapping.map(anchor.from, -1);
  return from === anchor.from ? anchor : { ...anchor, from, to: from };
}

/** Words that come back come back with this change, so only its surroundings are looked through. */
function standAgain(anchor: LiveAnchor, lost: Quote, inserted: Positions, after: Node): LiveAnchor {
  const projection = project(after, 'final');
  const reach =
    Math.max(lost.exact.length, anchor.settled.words.length) + lost.prefix.length + lost.suffix.length;
  const base = Math.max(0, projection.toOffset(inserted.from) - reach);
  const nearby = projection.text.slice(base, projection.toOffset(inserted.to) + reach);
  const near = projection.toOffset(anchor.from) - base;
  // Undo may go back further than the deletion, to the words as they were pinned.
  const found =
    findQuote(nearby, lost, near) ?? findQuote(nearby, { ...lost, exact: anchor.settled.words }, near);
  if (found === null) return anchor;
  const range = { start: base + found.start, end: base + found.end };
  return growBack({ ...anchor, lost: null, ...positionsOf(projection, range) }, after);
}

/**
 * An edge may come back in a later step than the rest. What was pinned must lie around what stands now: the
 * same words further on are another mention.
 */
function growBack(anchor: LiveAnchor, after: Node): LiveAnchor {
  const projection = project(after, 'final');
  const { start, end, words } = standingOf(anchor, projection);
  const { words: settled } = anchor.settled;
  const { length } = settled;
  if (words === settled || words.length >= length) return anchor;
  const first = projection.text.indexOf(settled, Math.max(0, end - length));
  if (first === -1 || first > start) return anchor;
  return { ...anchor, ...positionsOf(projection, { start: first, end: first + length }) };
}

/** The part of the new document that holds everything inserted; null where only deleting was done. */
function insertedRange(mapping: Mapping): Positions | null {
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  mapping.maps.forEach((map, index) => {
    const rest = mapping.slice(index + 1);
    map.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
      if (newStart === newEnd) return;
      from = Math.min(from, rest.map(newStart, -1));
      to = Math.max(to, rest.map(newEnd, 1));
    });
  });
  return to === -1 ? null : { from, to };
}
