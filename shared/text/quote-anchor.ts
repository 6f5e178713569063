import type { AnchorState } from './anchor.ts';
import { factWordsIn } from './facts.ts';
import { wordLikeness } from './word-likeness.ts';

/** How much of the text on either side is kept with a quote: enough to tell repeats of a phrase apart. */
const contextLength = 64;

/**
 * A passage by its words rather than by its place: the words and what stood around them, on a projection of the
 * text. It is what finds a pin again when the positions are no longer known.
 */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Offsets in UTF-16 units of a projection's text; `end` is the offset after the last character. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The words of a range, and what stands around them, for finding them again. */
export function describeQuote(text: string, { start, end }: TextRange): Quote {
  const around = wholeCharacters(text, { start: start - contextLength, end: end + contextLength });
  return {
    exact: text.slice(start, end),
    prefix: text.slice(around.start, start),
    suffix: text.slice(end, around.end),
  };
}

/** The range within the text, widened where it would cut a character of two units: half of one cannot be stored. */
export function wholeCharacters(text: string, { start, end }: TextRange): TextRange {
  const cuts = (offset: number): boolean => (text.codePointAt(offset - 1) ?? 0) > 0xffff;
  const [first, last] = [Math.max(0, start), Math.min(text.length, end)];
  return { start: cuts(first) ? first - 1 : first, end: cuts(last) ? last + 1 : last };
}

/**
 * How a pinned passage stands, from the words that were pinned and the words there now. A figure, a date or a name
 * that differs asks for a person, however alike the rest is: 1,300 and 1,350 are nine tenths the same and not at all.
 * So do words of which most are others.
 */
export function anchorStateOf(pinned: string, current: string): AnchorState {
  if (current.trim() === '') return 'orphan';
  if (current === pinned) return 'exact';
  return sameFacts(pinned, current) && isAlike(pinned, current) ? 'changed' : 'review';
}

function sameFacts(before: string, after: string): boolean {
  return factWordsIn(before).join('\n') === factWordsIn(after).join('\n');
}

/** Words of the passage that must still be there for it to be the same one: under this share it is another. */
const alikeEnough = 0.5;

function isAlike(before: string, after: string): boolean {
  return wordLikeness(before, after) >= alikeEnough;
}

/**
 * A quote found in another place counts only if enough of its surroundings came along, or if it is long enough
 * and there once: a bare name or figure elsewhere in the story is another mention, not the pinned passage.
 */
const enoughContext = 16;
const longEnough = 32;

/**
 * Finds a quote again by its exact words. Of several places the one whose surroundings fit best is taken, then
 * the one nearest to `near`. Null where it is not there, or where nothing tells which of its repeats was meant.
 */
export function findQuote(text: string, quote: Quote, near?: number): TextRange | null {
  if (quote.exact === '') return null;
  const needed = Math.min(enoughContext, quote.prefix.length + quote.suffix.length);
  const places = placesOf(text, quote);
  const [first, second] = places
    .filter(({ context }) => context >= needed || (places.length === 1 && quote.exact.length >= longEnough))
    .sort((a, b) => b.context - a.context || distance(a, near) - distance(b, near));
  if (first === undefined) return null;
  if (near === undefined && second?.context === first.context) return null;
  return { start: first.start, end: first.start + quote.exact.length };
}

interface Place {
  readonly start: number;
  /** How many characters of the quote's surroundings stand there too, counted from the quote outwards. */
  readonly context: number;
}

/** A word as common as "the" may stand in a long text thousands of times; beyond this, context decides nothing. */
const mostPlaces = 2000;

function placesOf(text: string, { exact, prefix, suffix }: Quote): readonly Place[] {
  const places: Place[] = [];
  let start = text.indexOf(exact);
  while (start !== -1 && places.length < mostPlaces) {
    const end = start + exact.length;
    let before = 0;
    while (before < prefix.length && prefix.at(-1 - before) === text[start - 1 - before]) before += 1;
    let after = 0;
    while (after < suffix.length && suffix[after] === text[end + after]) after += 1;
    places.push({ start, context: before + after });
    start = text.indexOf(exact, start + 1);
  }
  return places;
}

function distance(place: Place, near = place.start): number {
  return Math.abs(place.start - near);
}
