import type { ClaimId } from '#shared/claims/claim.ts';
import type { RelationId } from '#shared/claims/relation.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import {
  type NewStoredRelation,
  type RelationEnds,
  type RelationEndsRow,
  type RelationRow,
  type StoredRelation,
  toRelationEnds,
  toStoredRelation,
} from './relation-row.ts';

/** The relations of some claims `me`, from the one side or the other; the claim at the other end must be there. */
const seenFrom = (mine: 'from_claim_id' | 'to_claim_id', where: string) => {
  const others = mine === 'from_claim_id' ? 'to_claim_id' : 'from_claim_id';
  const towards = mine === 'from_claim_id' ? "'other'" : "iif(r.kind = 'same-as', 'other', 'this')";
  return `
    SELECT r.id AS id, r.${mine} AS claim_id, r.kind, ${towards} AS towards, r.note, r.related_by AS person_id,
      (SELECT p.name FROM people p WHERE p.id = r.related_by) AS person_name, r.related_at AS at,
      o.id AS other_id, o.story_id AS other_story_id, s.slug AS other_slug, o.kind AS other_kind,
      a.current AS other_quote
    FROM claims me
    CROSS JOIN relations r ON r.${mine} = me.id
    JOIN claims o ON o.id = r.${others}
    JOIN stories s ON s.id = o.story_id
    JOIN anchors a ON a.subject_id = o.id
    WHERE ${where} AND me.removed_at IS NULL AND o.removed_at IS NULL AND r.taken_back_at IS NULL`;
};
const bothSides = (where: string) =>
  `${seenFrom('from_claim_id', where)} UNION ALL ${seenFrom('to_claim_id', where)} ORDER BY at, id LIMIT :limit`;

const endsColumns = 'r.id, r.kind, r.from_claim_id, r.to_claim_id';

/** What claims are to each other. What was taken back stays in the table and is nowhere shown. */
export function createRelationRecords(database: WritableDatabase) {
  const byId = database.prepare<[string], RelationEndsRow>(
    `SELECT ${endsColumns} FROM relations r WHERE r.id = ? AND r.taken_back_at IS NULL`,
  );
  const between = database.prepare<{ one: string; other: string; limit: number }, RelationEndsRow>(
    `SELECT ${endsColumns} FROM relations r
     WHERE r.from_claim_id IN (:one, :other) AND r.to_claim_id IN (:one, :other) AND r.taken_back_at IS NULL
     ORDER BY r.related_at, r.id LIMIT :limit`,
  );
  const ofClaim = database.prepare<{ id: string; limit: number }, RelationRow>(bothSides('me.id = :id'));
  const ofStory = database.prepare<{ storyId: string; limit: number }, RelationRow>(
    bothSides('me.story_id = :storyId'),
  );
  const insert = database.prepare(
    `INSERT INTO relations (id, kind, from_claim_id, to_claim_id, note, related_by, related_at)
     VALUES (:id, :kind, :from, :to, :note, :personId, :at)`,
  );
  const takeBack = database.prepare<[string, number, string]>(
    'UPDATE relations SET taken_back_by = ?, taken_back_at = ? WHERE id = ?',
  );

  return {
    getRelation(id: RelationId): RelationEnds | null {
      const row = byId.get(id);
      return row === undefined ? null : toRelationEnds(row);
    },

    /** Whatever two claims are to each other, in either direction. */
    listBetween(one: ClaimId, other: ClaimId, limit: number): readonly RelationEnds[] {
      return between.all({ one, other, limit }).map(toRelationEnds);
    },

    /** In the order they were made. */
    listOfClaim(id: ClaimId, limit: number): readonly StoredRelation[] {
      return ofClaim.all({ id, limit }).map(toStoredRelation);
    },

    /** Those of all claims of a story; one between two claims of it comes for each of them. */
    listOfStory(ofStoryId: StoryId, limit: number): readonly StoredRelation[] {
      return ofStory.all({ storyId: ofStoryId, limit }).map(toStoredRelation);
    },

    insertRelation(relation: NewStoredRelation): void {
      insert.run(relation);
    },

    markTakenBack(id: RelationId, by: PersonId, at: number): void {
      takeBack.run(by, at, id);
    },
  };
}
