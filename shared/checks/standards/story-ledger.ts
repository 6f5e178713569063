import type { Claim, ClaimId } from '../../claims/claim.ts';
import type { Proposal } from '../../claims/detection/proposal.ts';
import type { ReadStory } from '../../claims/detection/read-story.ts';
import type { SourceAttestation } from '../../claims/sources/attestation.ts';
import type { CommentRequest } from '../../claims/sources/comment-request.ts';
import type { TextRange } from '../../text/quote-anchor.ts';
import type { ChangedQuotation } from './changed-quotations.ts';
import type { HeadLine } from './head-lines.ts';
import type { StandardsSettings } from './standards-settings.ts';

/** A claim with where its words stand; null where they are gone. */
export interface LedgerClaim extends Claim {
  readonly range: TextRange | null;
}

/**
 * Everything that the rules of the trade look at: a story as data. The text is the `final` projection, and every
 * range is of it. What is null is not kept in this store yet: a rule that needs it says so and decides nothing.
 */
export interface StoryLedger {
  readonly story: ReadStory;
  /** What the text itself suggests, also where a claim was made of it. */
  readonly proposals: readonly Proposal[];
  readonly claims: readonly LedgerClaim[];
  readonly commentRequests: readonly CommentRequest[];
  readonly attestations: readonly SourceAttestation[] | null;
  /** Claims that evidence is tied to. */
  readonly withEvidence: ReadonlySet<ClaimId>;
  /** Quotations whose words were changed and that nobody has answered for. */
  readonly changedQuotations: readonly ChangedQuotation[];
  /** What headline and dek say otherwise than the body, and nobody has given a reason for. */
  readonly headLines: readonly HeadLine[];
  /** When readers saw the story first; null where they have not. */
  readonly publishedAt: number | null;
  /** "Correction" and the like, where this publication carries a notice. */
  readonly noticeLabel: string | null;
  readonly now: number;
  readonly house: StandardsSettings;
}
