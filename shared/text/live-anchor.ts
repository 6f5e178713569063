import type { Node } from 'prosemirror-model';
import type { AnchorState } from './anchor.ts';
import type { AnchorSubject } from './anchor-subject.ts';
import { type Projection, project } from './projection.ts';
import { anchorStateOf, type Quote, type TextRange, wholeCharacters } from './quote-anchor.ts';

/**
 * Where something is pinned in a draft: ProseMirror positions of the document it came with. Main and the window
 * carry anchors through each change by one rule (`carry-anchors.ts`), so that both know the same without asking.
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
