// An anchor has two forms: stored, as text offsets with the words round it, and live, as positions in
// the document. This is the way between them; how a live anchor moves with an edit is in
// `shared/text/live-anchor.ts`.
import type { Node } from 'prosemirror-model';
import type { StoredAnchor } from '#db/text/anchor-row.ts';
import type { AnchorState } from '#shared/text/anchor.ts';
import type { AnchorSubject } from '#shared/text/anchor-subject.ts';
import { type LiveAnchor, positionsOf, standingOf, stateOf } from '#shared/text/live-anchor.ts';
import { type Projection, project } from '#shared/text/projection.ts';
import { describeQuote, findQuote, type Quote } from '#shared/text/quote-anchor.ts';

/** An anchor as it stands in the draft now. Offsets are of the final projection. */
export interface PlacedAnchor {
  readonly subject: AnchorSubject;
  readonly start: number;
  readonly end: number;
  /** The words there now; for an orphan the last ones. */
  readonly quote: string;
  readonly state: AnchorState;
}

/**
 * Puts an anchor as it was stored onto the document of its own version: by its offsets where its words stand
 * there, as they do in a store that is whole; else by its words; else it is an orphan.
 */
export function reviveAnchor(stored: StoredAnchor, projection: Projection): LiveAnchor {
  const { subject, settled, unsure, current, start, end } = stored;
  if (stored.state !== 'orphan') {
    const there = projection.text.slice(start, end) === current.exact;
    const range = there ? { start, end } : findQuote(projection.text, current, start);
    if (range !== null) return { subject, settled, unsure, lost: null, ...positionsOf(projection, range) };
  }
  // An orphan keeps its old place, so that the lists beside the text have an order
  // and restored words a place to begin.
  const from = projection.toPosition(start, 'start');
  return { subject, settled, unsure, lost: current, from, to: from };
}

/** What other features are told of an anchor. */
export function placedAnchor(anchor: LiveAnchor, projection: Projection): PlacedAnchor {
  const { start, end, words } = standingOf(anchor, projection);
  // Words that are all struck out are an orphan's too, until the striking is
  // rejected: they are shown as settled.
  const quote = words.trim() === '' ? anchor.settled.words : words;
  return { subject: anchor.subject, start, end, quote, state: stateOf(anchor, words) };
}

/** The anchor as it is stored with a version of the draft. */
export function storedAnchor(
  anchor: LiveAnchor,
  { document, version, at }: { readonly document: Node; readonly version: number; readonly at: number },
): StoredAnchor {
  const projection = project(document, 'final');
  const { start, end, quote, state } = placedAnchor(anchor, projection);
  const around: Quote = anchor.lost ?? describeQuote(projection.text, { start, end });
  return {
    subject: anchor.subject,
    draftVersion: version,
    start,
    end,
    settled: anchor.settled,
    current: { exact: quote, prefix: around.prefix, suffix: around.suffix },
    state,
    unsure: anchor.unsure,
    placedAt: at,
  };
}
