import type { RevisionId, StoryId } from '../stories/story.ts';
import type { FindQuery } from '../text/find/find-query.ts';

/** What is looked for in all stories. */
export interface DeskFindOrder {
  readonly query: FindQuery;
  /** Archived stories too. */
  readonly archived: boolean;
  /** What readers saw too: every published revision. */
  readonly published: boolean;
}

/** One place where something was found, as it reads there. */
export interface FoundSpot {
  /** Where the words begin in their line, in UTF-16 units. */
  readonly start: number;
  /** A little of the same line on either side. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** A text in which something was found: a draft, or a revision where there is one. */
export interface FoundText {
  readonly storyId: StoryId;
  readonly slug: string;
  readonly headline: string;
  readonly archived: boolean;
  readonly revision: { readonly id: RevisionId; readonly number: number } | null;
  /** How often it was found here; not all of these are among the spots. */
  readonly count: number;
  /** In the order of the text. */
  readonly spots: readonly FoundSpot[];
}

/** What a search of the desk has come to. */
export type DeskFound =
  | {
      readonly kind: 'found';
      /** Drafts first, the newest first; not all where there are very many. */
      readonly texts: readonly FoundText[];
      /** How many texts have it, and how often it was found in all. */
      readonly textCount: number;
      readonly matchCount: number;
      /** In how many texts the pattern took too long; they were left out. */
      readonly slow: number;
      /** The search was given up, because the pattern takes too long everywhere. */
      readonly stopped: boolean;
    }
  | { readonly kind: 'bad-pattern'; readonly reason: string };

/** As much of the line as is shown on either side of what was found. */
const around = 60;

/** The spot of a match in its line. */
export function spotIn(line: string, start: number, end: number): FoundSpot {
  // Half a character at the cut would be drawn as a sign of its own.
  const before = line.slice(Math.max(0, start - around), start).replace(/^[\uDC00-\uDFFF]/, '');
  const after = line.slice(end, end + around).replace(/[\uD800-\uDBFF]$/, '');
  return { start, before, words: line.slice(start, end), after };
}

/** Whether a line has the spot's words in their place, with the same words around them. */
export function isSpot(line: string, start: number, spot: FoundSpot): boolean {
  const { before, words, after } = spot;
  const text = line.slice(Math.max(0, start - before.length), start + words.length + after.length);
  return start === spot.start && text === before + words + after;
}
