import { z } from 'zod';
import { findQuote, type TextRange } from '../text/quote-anchor.ts';

/**
 * Words of a piece of evidence: what they are, what stands around them, and where they stood in its text (UTF-16
 * units). In a document of pages the text is that of the page, counted from 1.
 */
export const evidencePassage = z
  .object({
    page: z.int().min(1).nullable(),
    start: z.int().min(0),
    end: z.int().min(1),
    exact: z.string().min(1).max(20_000),
    prefix: z.string().max(200),
    suffix: z.string().max(200),
  })
  .refine(({ start, end, exact }) => end - start === exact.length, 'as long as its words');
export type EvidencePassage = Readonly<z.infer<typeof evidencePassage>>;

/**
 * Where the words stand in the text: at their place, or where they are found again, as after a better reader of
 * the same file. Null where the text does not hold them.
 */
export function placeOfPassage(text: string, passage: EvidencePassage): TextRange | null {
  const { start, end, exact } = passage;
  if (text.slice(start, end) === exact) return { start, end };
  return findQuote(text, passage, start);
}
