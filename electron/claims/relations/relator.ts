import type { StoredClaim } from '#db/claims/claim-row.ts';
import { createRelationRecords } from '#db/claims/relation-records.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import { type RelationKind, relationId } from '#shared/claims/relation.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { Recording } from '../../journal/deed-recorder.ts';

type End = Pick<StoredClaim, 'id' | 'storyId'>;

export interface RelationToMake {
  readonly from: End;
  readonly to: End;
  readonly kind: RelationKind;
  readonly note: string;
}

/** Relates two claims, inside the caller's transaction. */
export interface Relator {
  relate(relation: RelationToMake, by: PersonId, recording: Recording): Result<null, 'related-already'>;
}

/** Each direction holds one relation, so two claims have two at most; one more would only be a mistake. */
const mostBetween = 3;

export function createRelator(database: WritableDatabase, newId: () => string): Relator {
  const relations = createRelationRecords(database);
  return {
    relate({ from, to, kind, note }, personId, { at, record }) {
      // A claim cannot both support and dispute another; two claims may well dispute each other.
      const already = relations
        .listBetween(from.id, to.id, mostBetween)
        .find((each) => each.from === from.id || each.kind === 'same-as' || kind === 'same-as');
      if (already !== undefined) return failed({ code: 'related-already', kind: already.kind });
      const id = relationId.parse(newId());
      relations.insertRelation({ id, kind, from: from.id, to: to.id, note, personId, at });
      record({
        deed: 'claim.related',
        subjectKind: 'claim',
        subjectId: from.id,
        storyId: from.storyId,
        payload: { relationId: id, kind, otherId: to.id, otherStoryId: to.storyId, note },
        binds: false,
      });
      return ok(null);
    },
  };
}
