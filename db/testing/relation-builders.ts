import { v7 } from 'uuid';
import type { ClaimId } from '#shared/claims/claim.ts';
import { type RelationId, type RelationKind, relationId } from '#shared/claims/relation.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { aPerson, aTime, insert } from './builders.ts';

export interface RelationFields {
  readonly kind?: RelationKind;
  readonly from: ClaimId;
  readonly to: ClaimId;
  readonly note?: string;
  readonly relatedBy?: PersonId;
  readonly relatedAt?: number;
  readonly takenBackAt?: number | null;
}

/** A relation that says that one claim disputes another, unless told otherwise. */
export function aRelation(database: WritableDatabase, fields: RelationFields): RelationId {
  const id = relationId.parse(v7());
  const relatedBy = fields.relatedBy ?? aPerson(database);
  const takenBackAt = fields.takenBackAt ?? null;
  insert(database, 'relations', {
    id,
    kind: fields.kind ?? 'disputes',
    from_claim_id: fields.from,
    to_claim_id: fields.to,
    note: fields.note ?? '',
    related_by: relatedBy,
    related_at: fields.relatedAt ?? aTime,
    taken_back_by: takenBackAt === null ? null : relatedBy,
    taken_back_at: takenBackAt,
  });
  return id;
}
