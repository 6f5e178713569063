import type { TextRange } from '../quote-anchor.ts';
import type { Change } from './compare-texts.ts';

/** Something that is about words of a text: a claim, a correction request. */
export interface PlacedPassage<Subject> extends TextRange {
  readonly side: 'before' | 'after';
  readonly subject: Subject;
}

/**
 * What a change touches: passages that have words among those it takes out, puts in or moves. Each subject once. Words
 * that are put in touch a passage only inside of it, not at its edges.
 */
export function touchedBy<Subject>(
  change: Change,
  passages: readonly PlacedPassage<Subject>[],
): readonly Subject[] {
  const touched = passages.filter(({ side, start, end }) => {
    const range = change[side];
    if (range === null) return false;
    return range.start < end && range.end > start;
  });
  return [...new Set(touched.map(({ subject }) => subject))];
}

/** Every place where these words stand; a request may be about any of them. */
export function placesOfQuote(text: string, quote: string): readonly TextRange[] {
  const places: TextRange[] = [];
  if (quote === '') return places;
  for (let start = text.indexOf(quote); start !== -1; start = text.indexOf(quote, start + quote.length))
    places.push({ start, end: start + quote.length });
  return places;
}
