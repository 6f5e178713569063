import { type ClaimId, claimId } from '#shared/claims/claim.ts';
import {
  type Attribution,
  type AttributionTerms,
  attributionId,
  type Hand,
  type SourceId,
  type SourceKind,
  sourceId,
} from '#shared/claims/source.ts';
import { type PersonId, personId } from '#shared/people/person.ts';
import { type GroundsRow, groundsColumns, toGrounds } from './grounds-row.ts';
import { toSource } from './source-row.ts';

/** An attribution with its source, and the outlet it came through if there is one. */
export type AttributionRow = AttributionBaseRow & (ViaRow | { readonly via_id: null });

interface AttributionBaseRow extends GroundsRow {
  readonly id: string;
  readonly claim_id: string;
  readonly terms: AttributionTerms;
  readonly hand: Hand;
  readonly added_by: string | null;
  readonly source_id: string;
  readonly kind: SourceKind;
  readonly name: string;
  readonly standing: string;
  readonly source_created_at: number;
  readonly source_updated_at: number;
}

interface ViaRow {
  readonly via_id: string;
  readonly via_kind: SourceKind;
  readonly via_name: string;
  readonly via_standing: string;
  readonly via_created_at: number;
  readonly via_updated_at: number;
}

/**
 * The source's columns beside the attribution's own, those of the outlet under `via_`; all null where there
 * is none.
 */
export const attributionColumns = `
  a.id, a.claim_id, a.terms, a.hand, a.added_by, ${groundsColumns},
  s.id AS source_id, s.kind, s.name, s.standing,
  s.created_at AS source_created_at, s.updated_at AS source_updated_at,
  v.id AS via_id, v.kind AS via_kind, v.name AS via_name, v.standing AS via_standing,
  v.created_at AS via_created_at, v.updated_at AS via_updated_at`;

/** An attribution that still knows its claim, for whoever reads those of a whole story at once. */
export interface StoredAttribution extends Omit<Attribution, 'approvals'> {
  readonly claimId: ClaimId;
  readonly addedBy: PersonId | null;
}

/** An attribution as it is put down: by the numbers of its sources. */
export interface NewStoredAttribution {
  readonly id: Attribution['id'];
  readonly claimId: ClaimId;
  readonly sourceId: SourceId;
  readonly terms: AttributionTerms;
  readonly hand: Hand;
  readonly viaSourceId: SourceId | null;
  readonly grounds: Attribution['grounds'];
  readonly addedBy: PersonId;
  readonly createdAt: number;
}

/** What may be another of an attribution that is there. */
export type ChangedAttribution = Pick<
  NewStoredAttribution,
  'id' | 'terms' | 'hand' | 'viaSourceId' | 'grounds'
>;

export function toStoredAttribution(row: AttributionRow): StoredAttribution {
  return {
    id: attributionId.parse(row.id),
    claimId: claimId.parse(row.claim_id),
    source: toSource({
      id: row.source_id,
      kind: row.kind,
      name: row.name,
      standing: row.standing,
      created_at: row.source_created_at,
      updated_at: row.source_updated_at,
    }),
    terms: row.terms,
    hand: row.hand,
    grounds: toGrounds(row),
    addedBy: row.added_by === null ? null : personId.parse(row.added_by),
    // One test is enough: a row has all of the outlet's columns or none.
    via:
      row.via_id === null
        ? null
        : {
            id: sourceId.parse(row.via_id),
            kind: row.via_kind,
            name: row.via_name,
            standing: row.via_standing,
            createdAt: row.via_created_at,
            updatedAt: row.via_updated_at,
          },
  };
}
