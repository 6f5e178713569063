import type { Node } from 'prosemirror-model';
import { Mapping } from 'prosemirror-transform';
import type { DocumentEdit } from './document-edit.ts';
import { type LiveAnchor, type Positions, positionsOf, standingOf } from './live-anchor.ts';
import { project } from './projection.ts';
import { describeQuote, findQuote, type Quote } from './quote-anchor.ts';
import { createRewriting } from './rewriting.ts';
import { newsSchema } from './schema.ts';
import { otherPlaces } from './suggestions/moved-place.ts';

/**
 * Carries anchors through one change. What is typed at an edge stays outside, unless it goes on with the last word. An anchor whose words are deleted
 * is an orphan that keeps them; when they come back (by undo, or put down elsewhere) it stands there again, and
 * a passage whose edge was cut off and restored grows back to what was settled. Where words were put in that may be
 * a rewriting of those that went, as in a paste over them or a text imported over the draft, the anchor goes to what
 * its passage became.
 */
export function carryAnchors(anchors: readonly LiveAnchor[], edit: DocumentEdit): readonly LiveAnchor[] {
  if (anchors.length === 0) return anchors;
  const mapping = new Mapping(edit.steps.map((step) => step.getMap()));
  const inserted = insertedRange(mapping);
  const rewriting = createRewriting(edit, inserted);
  return anchors.map((anchor) => {
    const mapped = anchor.lost === null ? mapStanding(anchor, edit, mapping) : mapLost(anchor, mapping);
    const again = inserted === null ? mapped : comeBack(mapped, inserted, edit.after);
    return rewriting.follow(anchor, again);
  });
}

/** Words come back only where something was put in. */
function comeBack(anchor: LiveAnchor, inserted: Positions, after: Node): LiveAnchor {
  if (anchor.lost !== null) return standAgain(anchor, anchor.lost, inserted, after);
  const touched = inserted.from <= anchor.to && inserted.to >= anchor.from;
  return touched ? growBack(anchor, after) : anchor;
}

/**
 * Maps the edges inwards, so that what is typed at one stays outside. Where nothing is left between them the
 * words are gone, and are read once more from the document that still had them.
 */
function mapStanding(anchor: LiveAnchor, { before, after }: DocumentEdit, mapping: Mapping): LiveAnchor {
  const from = mapping.map(anchor.from, 1);
  const inner = mapping.map(anchor.to, -1);
  const to = from < inner ? endOfWord(after, inner, mapping.map(anchor.to, 1)) : inner;
  if (from < to) return from === anchor.from && to === anchor.to ? anchor : { ...anchor, from, to };
  // The words of a move stand in two places. Where one of them was settled away, they go on in the other.
  for (const other of otherPlaces(before, anchor)) {
    const put = { from: mapping.map(other.from, 1), to: mapping.map(other.to, -1) };
    if (put.from < put.to) return { ...anchor, ...put };
  }
  const projection = project(before, 'final');
  return { ...anchor, from, to: from, lost: describeQuote(projection.text, standingOf(anchor, projection)) };
}

/** Where a word ends that was typed on from a place: “Tues” becomes “Tuesday”. */
function endOfWord(document: Node, place: number, limit: number): number {
  if (place >= limit) return place;
  const { parent, parentOffset, nodeBefore } = document.resolve(place);
  // A struck word does not go on: what stands behind it stands in its place.
  if (nodeBefore?.marks.some(({ type }) => type === newsSchema.marks.del)) return place;
  const text = parent.textBetween(
    parentOffset - 1,
    Math.min(parent.content.size, parentOffset + limit - place),
  );
  const typed = /^[\p{L}\p{N}]([\p{L}\p{M}\p{N}]+)/u.exec(text)?.[1] ?? '';
  return place + typed.length;
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
