import type { Node } from 'prosemirror-model';
import type { AnchorState } from './anchor.ts';
import type { AnchorSubject } from './anchor-subject.ts';
import { createCarrier } from './anchoring/carry-passage.ts';
import { type WordChange, wordDiff } from './compare/word-diff.ts';
import {
  type LiveAnchor,
  type Positions,
  positionsOf,
  type Settled,
  settledAt,
  standingOf,
  stateOf,
} from './live-anchor.ts';
import { type Projection, project } from './projection.ts';
import type { TextRange } from './quote-anchor.ts';

/** Something pinned that a person has to look at, because its words say something else or are gone. */
export interface MovedPassage {
  readonly subject: AnchorSubject;
  readonly state: Extract<AnchorState, 'review' | 'orphan'>;
  readonly settled: Settled;
  readonly anchor: LiveAnchor;
}

/** What waits for a person, in the order of the text; what is gone stands where it was. */
export function movedPassages(anchors: readonly LiveAnchor[], document: Node): readonly MovedPassage[] {
  const projection = project(document, 'final');
  return anchors
    .flatMap((anchor): MovedPassage[] => {
      const state = stateOf(anchor, standingOf(anchor, projection).words);
      if (state !== 'review' && state !== 'orphan') return [];
      return [{ subject: anchor.subject, state, settled: anchor.settled, anchor }];
    })
    .sort((a, b) => a.anchor.from - b.anchor.from);
}

/** A passage in a paragraph; null where the paragraph has nothing of it. */
export interface PassageInParagraph {
  readonly paragraph: string;
  readonly passage: TextRange | null;
}

/** The paragraph that a person stood by last beside the one that is there now. */
export interface PairedParagraphs {
  readonly before: PassageInParagraph;
  readonly after: PassageInParagraph;
  readonly changes: readonly WordChange[];
  /** The words that may be the passage now, as positions of the document; null where none are likely. */
  readonly place: Positions | null;
}

/** Lays both paragraphs side by side. What is gone is looked for once more, in the whole text. */
export function pairParagraphsOf({ settled, anchor }: MovedPassage, document: Node): PairedParagraphs {
  const projection = project(document, 'final');
  const { words, paragraph, start } = settled;
  const before = { paragraph, passage: { start, end: start + words.length } };
  const range = likelyRange(anchor, projection, before);
  const after = inParagraph(projection.text, range ?? nothingAt(projection.toOffset(anchor.from)));
  return {
    before,
    after,
    changes: wordDiff(paragraph, after.paragraph),
    place: range === null ? null : positionsOf(projection, range),
  };
}

function likelyRange(
  anchor: LiveAnchor,
  projection: Projection,
  { paragraph, passage }: { readonly paragraph: string; readonly passage: TextRange },
): TextRange | null {
  const { start, end, words } = standingOf(anchor, projection);
  if (anchor.lost === null && words.trim() !== '') return { start, end };
  return createCarrier(paragraph, projection.text)(passage).range;
}

function nothingAt(offset: number): TextRange {
  return { start: offset, end: offset };
}

function inParagraph(text: string, range: TextRange): PassageInParagraph {
  const { paragraph, start } = settledAt(text, range);
  const length = range.end - range.start;
  return { paragraph, passage: length === 0 ? null : { start, end: start + length } };
}

/** A piece of one of two paragraphs laid side by side. */
export interface ParagraphPiece {
  readonly text: string;
  /** Whether the other paragraph does not have it. */
  readonly isOther: boolean;
  readonly inPassage: boolean;
}

/** One side of a pair in pieces, cut where words differ and where the passage begins and ends. */
export function piecesOf(
  { before, after, changes }: PairedParagraphs,
  side: 'before' | 'after',
): readonly ParagraphPiece[] {
  const { passage } = side === 'before' ? before : after;
  const own = side === 'before' ? 'gone' : 'come';
  const { start, end } = passage ?? { start: -1, end: -1 };
  let offset = 0;
  return changes
    .filter(({ kind }) => kind === 'same' || kind === own)
    .flatMap(({ kind, text }) => {
      const from = offset;
      offset += text.length;
      const cuts = [from, start, end, offset]
        .filter((cut) => cut >= from && cut <= offset)
        .sort((a, b) => a - b);
      return cuts.slice(1).flatMap((cut, index): ParagraphPiece[] => {
        const first = cuts[index] ?? from;
        if (cut === first) return [];
        const piece = text.slice(first - from, cut - from);
        return [{ text: piece, isOther: kind !== 'same', inPassage: first >= start && cut <= end }];
      });
    });
}
