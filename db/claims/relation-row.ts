import { type ClaimId, type ClaimKind, claimId } from '#shared/claims/claim.ts';
import { type ClaimRelation, type RelationKind, relationId } from '#shared/claims/relation.ts';
import { type PersonId, personId } from '#shared/people/person.ts';
import { storyId } from '#shared/stories/story.ts';

/** A relation from the side of one of its claims, with the other as it was when it was last placed. */
export interface RelationRow {
  readonly id: string;
  readonly claim_id: string;
  readonly kind: RelationKind;
  readonly towards: ClaimRelation['towards'];
  readonly note: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly at: number;
  readonly other_id: string;
  readonly other_story_id: string;
  readonly other_slug: string;
  readonly other_kind: ClaimKind;
  readonly other_quote: string;
}

/** A relation that still knows whose it is, for whoever reads those of a whole story at once. */
export interface StoredRelation extends ClaimRelation {
  readonly claimId: ClaimId;
}

/** A relation as it is put down. */
export interface NewStoredRelation {
  readonly id: ClaimRelation['id'];
  readonly kind: RelationKind;
  readonly from: ClaimId;
  readonly to: ClaimId;
  readonly note: string;
  readonly personId: PersonId;
  readonly at: number;
}

/** A relation by itself, from nobody's side. */
export type RelationEnds = Pick<NewStoredRelation, 'id' | 'kind' | 'from' | 'to'>;

export interface RelationEndsRow {
  readonly id: string;
  readonly kind: RelationKind;
  readonly from_claim_id: string;
  readonly to_claim_id: string;
}

export function toRelationEnds(row: RelationEndsRow): RelationEnds {
  return {
    id: relationId.parse(row.id),
    kind: row.kind,
    from: claimId.parse(row.from_claim_id),
    to: claimId.parse(row.to_claim_id),
  };
}

export function toStoredRelation(row: RelationRow): StoredRelation {
  return {
    id: relationId.parse(row.id),
    claimId: claimId.parse(row.claim_id),
    kind: row.kind,
    towards: row.towards,
    other: {
      id: claimId.parse(row.other_id),
      storyId: storyId.parse(row.other_story_id),
      slug: row.other_slug,
      kind: row.other_kind,
      quote: row.other_quote,
    },
    note: row.note,
    personId: personId.parse(row.person_id),
    personName: row.person_name,
    at: row.at,
  };
}
