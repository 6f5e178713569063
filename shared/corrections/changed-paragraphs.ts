import { pairParagraphs } from '../text/compare/pair-paragraphs.ts';
import type { Paragraph } from '../text/compare/paragraphs.ts';
import type { ChangedParagraph, PassageToday } from './request.ts';

/** Everything that is not the same, as an approver reads it. */
export function changedParagraphs(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): readonly ChangedParagraph[] {
  return pairParagraphs(before, after)
    .filter((pair) => pair.before === null || pair.after === null || !isSame(pair.before, pair.after))
    .map((pair) => ({
      type: pair.after?.type ?? pair.before?.type ?? 'paragraph',
      before: pair.before?.text ?? null,
      after: pair.after?.text ?? null,
    }));
}

/** Follows a passage, given by its offsets in the text before, into the text after. */
export function passageToday(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  passage: { readonly start: number; readonly end: number; readonly quote: string },
): PassageToday {
  const touched = pairParagraphs(before, after).filter(
    (pair) => pair.before !== null && pair.before.start < passage.end && pair.before.end > passage.start,
  );
  // A passage may lie over several paragraphs: those that are gone have nothing to show.
  const standing = touched.flatMap((pair) => (pair.after === null ? [] : [pair.after.text]));
  if (standing.length === 0) return { paragraph: null, wordsStand: false };
  const paragraph = standing.join('\n');
  return { paragraph, wordsStand: paragraph.includes(passage.quote) };
}

/** A paragraph that only became a heading, or lost its italics, is a change that readers see. */
function isSame(before: Paragraph, after: Paragraph): boolean {
  return before.text === after.text && before.form === after.form;
}
