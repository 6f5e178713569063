import type { ClaimId } from '../../claims/claim.ts';
import type { AttributionId, SourceId } from '../../claims/source.ts';
import type { TextRange } from '../../text/quote-anchor.ts';
import type { Force, StandardsRuleId } from './rule-id.ts';
import type { StoryLedger } from './story-ledger.ts';

export type StandardsTheme = 'unnamed' | 'second-hand' | 'denials' | 'quotations' | 'headlines';

/** A rule of the trade: its words, where they come from, and what in a story breaks it. */
export interface StandardsRule {
  readonly id: StandardsRuleId;
  readonly theme: StandardsTheme;
  /** Its force in the standards; a house may hold it otherwise. */
  readonly force: Force;
  readonly words: string;
  /** The published policies that it is distilled from. */
  readonly source: string;
  readonly check: (ledger: StoryLedger) => readonly Breach[];
}

/** One rule broken in one matter. */
export interface Breach {
  readonly about: Matter;
  /** What is wrong or missing here, in a short phrase. */
  readonly says: string;
  readonly passages: readonly LedgerPassage[];
  readonly mend: Mend | null;
  /** Set where the rule cannot be decided, or where only part of it is broken: less than the rule's own force. */
  readonly force?: Force;
}

/** What a finding is about: a source, an outlet, a claim. Breaches about one matter are one finding. */
export interface Matter {
  readonly key: string;
  readonly words: string;
}

export interface LedgerPassage extends TextRange {
  readonly claimId: ClaimId | null;
  readonly words: string;
}

/** The act that mends it. */
export type Mend =
  | { readonly kind: 'record-grounds'; readonly claimId: ClaimId; readonly attributionId: AttributionId }
  | { readonly kind: 'approve-source'; readonly claimId: ClaimId; readonly attributionId: AttributionId }
  | { readonly kind: 'add-source'; readonly claimId: ClaimId }
  /** On the page of the source, where an editor vouches for it. */
  | { readonly kind: 'attest'; readonly sourceId: SourceId }
  | { readonly kind: 'propose-claims' }
  | { readonly kind: 'ask-for-comment'; readonly claimId: ClaimId | null }
  | { readonly kind: 'relate'; readonly claimId: ClaimId }
  | { readonly kind: 'answer-for-quotation' }
  | { readonly kind: 'change-text' };
