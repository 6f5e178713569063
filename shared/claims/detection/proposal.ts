import type { TextRange } from '../../text/quote-anchor.ts';
import type { ClaimKind } from '../claim.ts';
import type { AttributionTerms, SourceKind } from '../source.ts';

/** Whoever the text says that it has something from. */
export interface ProposedSource {
  readonly kind: Extract<SourceKind, 'named' | 'unnamed' | 'organisation' | 'outlet' | 'document'>;
  /** The whole name where the text gives it anywhere, or the description of somebody unnamed. */
  readonly name: string;
  readonly standing: string;
  readonly terms: AttributionTerms;
  /** The words that name the source beside the passage, as "he" for a person named before. */
  readonly mention: string;
}

/** Why something is proposed. The words for it are the window's. */
export const proposalReasons = [
  /** The sentence says who said it. */
  'same-sentence',
  /** The sentence or the paragraph before introduces it. */
  'lead-in',
  /** The same voice goes on. */
  'goes-on',
  /** A headline's quotation that stands in the body too. */
  'words-in-body',
  /** Quoted, and nobody near it is said to have spoken. */
  'no-speaker',
  /** Somebody says so in other words. */
  'indirect',
  /** Somebody says that something is not so. */
  'denies',
  /** The story itself has somebody who denies it. */
  'denied',
  'figure',
  'date',
  'name',
] as const;
export type ProposalReason = (typeof proposalReasons)[number];

/**
 * Something that a claim could be made of. Nothing is written until a person confirms it. The range is of the
 * story's text, which is that of its blocks joined by `\n`, as the projection reads it.
 */
export interface Proposal extends TextRange {
  readonly kind: ClaimKind;
  readonly words: string;
  readonly reason: ProposalReason;
  /** The words that gave it away, as "told"; empty where the reason says it all. */
  readonly cue: string;
  readonly source: ProposedSource | null;
  /** The outlet it came through; null where it is first-hand as far as the text says. */
  readonly via: string | null;
  /** The words that are denied, where they were found. */
  readonly denies: DeniedWords | null;
}

export interface DeniedWords extends TextRange {
  readonly words: string;
}

/** A proposal while it is put together, with the words that speak of its source. */
export interface DraftedProposal extends Proposal {
  readonly phrase: TextRange | null;
}
