import type { TextRange } from '../quote-anchor.ts';
import { sameKind } from '../suggestions/suggestion.ts';
import { alignParagraphs } from './align-paragraphs.ts';
import { compareParagraph, type Difference, type Segment } from './compare-paragraph.ts';
import type { ReadText, StyledParagraph } from './styled-paragraphs.ts';
import { createTokenBook, type TokenBook } from './token-book.ts';

/** What a change does: to words, to how they look, to what a paragraph is, or to a whole paragraph. */
export const changeKinds = ['words', 'formatting', 'type', 'added', 'removed', 'moved'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One thing that is not the same in both texts: what is counted, gone through and taken over. */
export interface Change {
  readonly kind: ChangeKind;
  /** The row that shows it; for a moved paragraph the one where it stands in the text after. */
  readonly row: number;
  /** Where it is in either text, in offsets of the whole; null for a paragraph that the text does not have. */
  readonly before: TextRange | null;
  readonly after: TextRange | null;
}

/** A place of both texts. A moved paragraph has two: one with nothing after, one with nothing before. */
export interface Row {
  readonly before: StyledParagraph | null;
  readonly after: StyledParagraph | null;
  /** The row where a moved paragraph stands in the other text; null for every other. */
  readonly movedTo: number | null;
  /** What happened to a moved paragraph is shown where it stands in the text after. */
  readonly segments: readonly Segment[];
  /** The numbers of the changes that are shown here: from this one on, so many. */
  readonly firstChange: number;
  readonly changes: number;
  /** The number of the first change inside the paragraph: what a segment's `difference` counts from. */
  readonly firstDifference: number;
}

/** Two texts laid side by side. */
export interface Comparison {
  readonly rows: readonly Row[];
  readonly changes: readonly Change[];
}

/** Compares two texts: paragraph by paragraph, and word by word where a paragraph was rewritten. */
export function compareTexts(before: ReadText, after: ReadText): Comparison {
  const book = createTokenBook();
  const { rows: places, moves } = alignParagraphs({
    before: before.paragraphs,
    after: after.paragraphs,
    book,
  });
  const from = new Map(moves.map((move) => [move.after, move.before]));
  const rowOfBefore = new Map(places.map(([old], row) => [old, row]));
  const rowOfAfter = new Map(places.map(([, young], row) => [young, row]));
  const to = new Map(moves.map((move) => [move.before, move.after]));
  const changes: Change[] = [];
  const rows = places.map(([old, young], row): Row => {
    const [one, two] = [paragraphAt(before, old), paragraphAt(after, young)];
    const origin = young === null ? undefined : from.get(young);
    const target = old === null ? undefined : to.get(old);
    const compared =
      target === undefined
        ? compareRow(one, two, origin === undefined ? null : paragraphAt(before, origin), book)
        : movedAway(one);
    const firstChange = changes.length;
    changes.push(...compared.changes.map((change) => ({ ...change, row })));
    const movedTo = origin !== undefined ? rowOfBefore.get(origin) : rowOfAfter.get(target ?? null);
    return {
      before: one,
      after: two,
      movedTo: origin === undefined && target === undefined ? null : (movedTo ?? null),
      segments: compared.segments,
      firstChange,
      changes: compared.changes.length,
      firstDifference: firstChange + compared.inside,
    };
  });
  return { rows, changes };
}

function paragraphAt({ paragraphs }: ReadText, place: number | null): StyledParagraph | null {
  return place === null ? null : (paragraphs[place] ?? null);
}

interface ComparedRow {
  readonly segments: readonly Segment[];
  readonly changes: readonly Omit<Change, 'row'>[];
  /** How many changes come before those inside the paragraph. */
  readonly inside: number;
}

function compareRow(
  before: StyledParagraph | null,
  after: StyledParagraph | null,
  origin: StyledParagraph | null,
  book: TokenBook,
): ComparedRow {
  const stood = before ?? origin;
  if (stood === null) return onlyIn(after, 'come');
  if (after === null) return onlyIn(stood, 'gone');
  const ranges = { before: rangeOf(stood), after: rangeOf(after) };
  const whole: Omit<Change, 'row'>[] = [];
  if (origin !== null) whole.push({ kind: 'moved', ...ranges });
  if (!sameKind(stood.kind, after.kind)) whole.push({ kind: 'type', ...ranges });
  // Most paragraphs of most comparisons end here.
  if (stood.form === after.form && stood.text === after.text)
    return { ...unchanged(after), changes: whole, inside: whole.length };
  const { segments, differences } = compareParagraph(stood, after, book);
  const inside = differences.map((each) => placed(each, stood, after));
  return { segments, changes: [...whole, ...inside], inside: whole.length };
}

function unchanged({ runs }: StyledParagraph): ComparedRow {
  const segments = runs.map(
    ({ text, look }): Segment => ({ kind: 'same', text, look, was: null, difference: null }),
  );
  return { segments, changes: [], inside: 0 };
}

function onlyIn(paragraph: StyledParagraph | null, kind: 'gone' | 'come'): ComparedRow {
  if (paragraph === null) return { segments: [], changes: [], inside: 0 };
  const segments = paragraph.runs.map(
    ({ text, look }): Segment => ({ kind, text, look, was: null, difference: null }),
  );
  const range = rangeOf(paragraph);
  const change: Omit<Change, 'row'> =
    kind === 'gone'
      ? { kind: 'removed', before: range, after: null }
      : { kind: 'added', before: null, after: range };
  return { segments, changes: [change], inside: 1 };
}

/** Where a paragraph was before it was moved; the change is counted where it stands now. */
function movedAway(paragraph: StyledParagraph | null): ComparedRow {
  return { ...onlyIn(paragraph, 'gone'), changes: [], inside: 0 };
}

function rangeOf({ start, end }: StyledParagraph): TextRange {
  return { start, end };
}

function placed(
  { kind, before, after }: Difference,
  one: StyledParagraph,
  two: StyledParagraph,
): Omit<Change, 'row'> {
  return {
    kind,
    before: { start: one.start + before.start, end: one.start + before.end },
    after: { start: two.start + after.start, end: two.start + after.end },
  };
}
