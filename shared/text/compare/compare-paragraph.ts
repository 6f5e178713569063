import type { TextRange } from '../quote-anchor.ts';
import { type Look, type Run, runsBetween, type StyledParagraph, sameLook } from './styled-paragraphs.ts';
import type { TokenBook } from './token-book.ts';
import { type WordChange, wordDiff } from './word-diff.ts';

/** A stretch of words with one look on either side: in both texts, or in one of them. */
export interface Segment {
  readonly kind: WordChange['kind'];
  readonly text: string;
  /** How it looks: in the text after, or where it is gone in the one before. */
  readonly look: Look;
  /** How words that stayed looked before, where that is different; else null. */
  readonly was: Look | null;
  /** Which difference of the paragraph it belongs to; null where both texts are the same. */
  readonly difference: number | null;
}

/** A difference inside a paragraph. The ranges count from the start of the paragraph in either text. */
export interface Difference {
  readonly kind: 'words' | 'formatting';
  readonly before: TextRange;
  readonly after: TextRange;
}

/** A paragraph with what was done to it. */
export interface ComparedParagraph {
  /** `same` and `gone` together are the paragraph before, `same` and `come` the one after. */
  readonly segments: readonly Segment[];
  readonly differences: readonly Difference[];
}

/** What changed between two wordings of a paragraph, and in how words look that stayed. */
export function compareParagraph(
  before: StyledParagraph,
  after: StyledParagraph,
  book: TokenBook,
): ComparedParagraph {
  const changes: readonly WordChange[] =
    before.text === after.text
      ? [{ kind: 'same', text: after.text }]
      : wordDiff(before.text, after.text, book);
  const segments: Segment[] = [];
  const differences: Difference[] = [];
  let [old, young] = [0, 0];
  let last: WordChange['kind'] = 'same';
  for (const { kind, text } of changes) {
    const inOld = { start: old, end: kind === 'come' ? old : old + text.length };
    const inYoung = { start: young, end: kind === 'gone' ? young : young + text.length };
    if (kind === 'same') {
      addSame({ segments, differences }, runsBetween(before, inOld), runsBetween(after, inYoung));
    } else {
      // Words that come where others went are one difference.
      const known = last === 'gone' ? differences.pop() : undefined;
      const range = { before: known?.before ?? inOld, after: inYoung };
      const difference = differences.push({ kind: 'words', ...range }) - 1;
      const runs = kind === 'gone' ? runsBetween(before, inOld) : runsBetween(after, inYoung);
      segments.push(...runs.map((run) => ({ kind, text: run.text, look: run.look, was: null, difference })));
    }
    last = kind;
    [old, young] = [inOld.end, inYoung.end];
  }
  return { segments, differences };
}

/** The same words may look otherwise from some letter on; neighbours that do are one difference. */
function addSame(
  { segments, differences }: { readonly segments: Segment[]; readonly differences: Difference[] },
  old: readonly Run[],
  young: readonly Run[],
): void {
  let goesOn = false;
  for (const { before, after, text } of sharedPieces(old, young)) {
    const isSame = sameLook(before.look, after.look);
    const range = {
      before: { start: before.start, end: before.start + text.length },
      after: { start: after.start, end: after.start + text.length },
    };
    const known = goesOn && !isSame ? differences.pop() : undefined;
    if (!isSame) {
      differences.push({
        kind: 'formatting',
        before: { ...range.before, start: known?.before.start ?? range.before.start },
        after: { ...range.after, start: known?.after.start ?? range.after.start },
      });
    }
    segments.push({
      kind: 'same',
      text,
      look: after.look,
      was: isSame ? null : before.look,
      difference: isSame ? null : differences.length - 1,
    });
    goesOn = !isSame;
  }
}

interface Piece {
  readonly start: number;
  readonly look: Look;
}

/** Cuts the same words wherever either side begins another look. */
function sharedPieces(
  old: readonly Run[],
  young: readonly Run[],
): readonly { readonly before: Piece; readonly after: Piece; readonly text: string }[] {
  const pieces: { before: Piece; after: Piece; text: string }[] = [];
  let [i, j, inOld, inYoung] = [0, 0, 0, 0];
  let [one, other] = [old[i], young[j]];
  while (one !== undefined && other !== undefined) {
    const length = Math.min(one.text.length - inOld, other.text.length - inYoung);
    pieces.push({
      before: { start: one.start + inOld, look: one.look },
      after: { start: other.start + inYoung, look: other.look },
      text: other.text.slice(inYoung, inYoung + length),
    });
    [inOld, inYoung] = [inOld + length, inYoung + length];
    if (inOld === one.text.length) {
      i += 1;
      inOld = 0;
      one = old[i];
    }
    if (inYoung === other.text.length) {
      j += 1;
      inYoung = 0;
      other = young[j];
    }
  }
  return pieces;
}
