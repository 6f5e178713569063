import type { StoryId } from '../../stories/story.ts';
import type { AnchorState } from '../../text/anchor.ts';
import type { ClaimId, ClaimKind, VerificationState } from '../claim.ts';
import type { AttributionTerms, Hand } from '../source.ts';

/** A claim of a source, in whatever story it stands. */
export interface SourceClaim {
  readonly claimId: ClaimId;
  readonly storyId: StoryId;
  readonly slug: string;
  readonly kind: ClaimKind;
  /** The words as they stand in the draft, or stood there last. */
  readonly quote: string;
  readonly anchorState: AnchorState;
  /** By the newest finding; unverified where there is none. */
  readonly state: VerificationState;
  readonly terms: AttributionTerms;
  readonly hand: Hand;
  /** Whether the claim only came through the source, as an outlet. */
  readonly asOutlet: boolean;
}
