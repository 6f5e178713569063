import { z } from 'zod';
import type { PersonId } from '../people/person.ts';
import type { StoryId } from '../stories/story.ts';
import type { ClaimId, ClaimKind } from './claim.ts';

export const relationId = z.uuid().brand<'RelationId'>();
export type RelationId = z.infer<typeof relationId>;

/**
 * What one claim is to another. A denial is a claim by its kind, and what it does to the claim that it denies is to
 * dispute it: there is no second word for that. `same-as` says of two claims that they assert the same thing.
 */
export const relationKinds = ['supports', 'disputes', 'same-as'] as const;
export type RelationKind = (typeof relationKinds)[number];

/** The claim at the other end, as far as it must be known to be shown and found. */
export interface RelatedClaim {
  readonly id: ClaimId;
  readonly storyId: StoryId;
  /** Of its story. */
  readonly slug: string;
  readonly kind: ClaimKind;
  readonly quote: string;
}

/** A relation as one of its two claims has it. */
export interface ClaimRelation {
  readonly id: RelationId;
  readonly kind: RelationKind;
  /** Which of the two is supported or disputed. Of `same-as` it says nothing, and is always the other. */
  readonly towards: 'this' | 'other';
  readonly other: RelatedClaim;
  readonly note: string;
  readonly personId: PersonId;
  readonly personName: string;
  readonly at: number;
}

/** What a relation says of a claim, as far as the rules ask. */
export type RelationSaid = Pick<ClaimRelation, 'kind' | 'towards' | 'at'>;

/** Whether the other claim disputes the one that has the relation. */
export function isDisputing({ kind, towards }: Pick<RelationSaid, 'kind' | 'towards'>): boolean {
  return kind === 'disputes' && towards === 'this';
}
