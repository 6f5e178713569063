import { type ClaimId, type ClaimKind, claimId } from '#shared/claims/claim.ts';
import { type PersonId, personId } from '#shared/people/person.ts';
import { type StoryId, storyId } from '#shared/stories/story.ts';

export interface ClaimRow {
  readonly id: string;
  readonly story_id: string;
  readonly kind: ClaimKind;
  readonly note: string;
  readonly created_by: string;
  readonly created_at: number;
  readonly updated_at: number;
}

/** All but `removed_at`: a removed claim is never read. */
export const claimColumns = 'c.id, c.story_id, c.kind, c.note, c.created_by, c.created_at, c.updated_at';

/** A claim by itself: where it stands, what it rests on and what was found are kept beside it. */
export interface StoredClaim {
  readonly id: ClaimId;
  readonly storyId: StoryId;
  readonly kind: ClaimKind;
  readonly note: string;
  readonly createdBy: PersonId;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export function toStoredClaim(row: ClaimRow): StoredClaim {
  return {
    id: claimId.parse(row.id),
    storyId: storyId.parse(row.story_id),
    kind: row.kind,
    note: row.note,
    createdBy: personId.parse(row.created_by),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
