import { z } from 'zod';
import type { EvidenceId } from '../evidence/evidence.ts';
import type { PersonId } from '../people/person.ts';
import type { StoryId } from '../stories/story.ts';
import type { AnchorState } from '../text/anchor.ts';
import type { ClaimRelation } from './relation.ts';
import type { Attribution } from './source.ts';

export const claimId = z.uuid().brand<'ClaimId'>();
export type ClaimId = z.infer<typeof claimId>;

/**
 * What a passage asserts: the kinds that a checker treats differently. An opinion is marked so that everybody sees that
 * it is one: it is not checked, and counts neither for nor against a story.
 */
export const claimKinds = [
  'fact',
  'figure',
  'name',
  'date',
  'quotation',
  'allegation',
  'denial',
  'opinion',
] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** How far we know that a claim is so. `false` means that we know it is not. */
export const verificationStates = [
  'unverified',
  'verified',
  'disputed',
  'could-not-be-verified',
  'false',
] as const;
export type VerificationState = (typeof verificationStates)[number];

/** One finding about a claim, by whom and when, on what evidence. The newest one counts; none is ever removed. */
export interface Verification {
  readonly state: VerificationState;
  /** What shows it, in the words of whoever found it. */
  readonly evidence: string;
  /** The pieces of the story's evidence that it rests on. */
  readonly evidenceIds: readonly EvidenceId[];
  readonly personId: PersonId;
  readonly personName: string;
  readonly at: number;
}

/** A passage of the draft that asserts something checkable. */
export interface Claim {
  readonly id: ClaimId;
  readonly storyId: StoryId;
  readonly kind: ClaimKind;
  /** What whoever marked the claim wants others to know of it; it is not printed. */
  readonly note: string;
  /** The words that the claim was pinned to, or were there when the anchor was last placed. */
  readonly quote: string;
  readonly anchorState: AnchorState;
  readonly attributions: readonly Attribution[];
  /** The newest finding; null where nobody has looked yet, which reads as unverified. */
  readonly verification: Verification | null;
  /** What other claims are to this one, and this one to others, of this story and of others. */
  readonly relations: readonly ClaimRelation[];
  readonly createdBy: PersonId;
  readonly createdAt: number;
  readonly updatedAt: number;
}
