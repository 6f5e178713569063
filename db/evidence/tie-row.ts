import { claimId } from '#shared/claims/claim.ts';
import { requestId } from '#shared/corrections/request.ts';
import {
  type EvidenceId,
  type EvidenceSubject,
  type EvidenceTie,
  evidenceId,
  evidenceTieId,
} from '#shared/evidence/evidence.ts';
import type { EvidencePassage } from '#shared/evidence/evidence-passage.ts';

/** A tie to a claim or to a request, with the passage's columns or all of them null; the table's checks say so. */
export type TieRow = { readonly id: string; readonly evidence_id: string } & SubjectRow & PassageRow;

type SubjectRow =
  | { readonly claim_id: string; readonly request_id: null }
  | { readonly claim_id: null; readonly request_id: string };

type PassageRow =
  | { readonly exact: null }
  | {
      readonly page: number | null;
      readonly start: number;
      readonly end: number;
      readonly exact: string;
      readonly prefix: string;
      readonly suffix: string;
    };

export const tieColumns = `
  t.id, t.evidence_id, t.claim_id, t.request_id, t.page, t.start, t."end", t.exact, t.prefix, t.suffix`;

/** A tie that still knows its evidence. */
export interface StoredTie extends EvidenceTie {
  readonly evidenceId: EvidenceId;
}

export function toStoredTie(row: TieRow): StoredTie {
  return {
    id: evidenceTieId.parse(row.id),
    evidenceId: evidenceId.parse(row.evidence_id),
    subject: toSubject(row),
    passage: toPassage(row),
  };
}

function toSubject(row: SubjectRow): EvidenceSubject {
  return row.claim_id === null
    ? { kind: 'request', id: requestId.parse(row.request_id) }
    : { kind: 'claim', id: claimId.parse(row.claim_id) };
}

function toPassage(row: PassageRow): EvidencePassage | null {
  if (row.exact === null) return null;
  const { page, start, end, exact, prefix, suffix } = row;
  return { page, start, end, exact, prefix, suffix };
}
