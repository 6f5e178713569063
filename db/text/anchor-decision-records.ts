import type { PersonId } from '#shared/people/person.ts';
import type { AnchorDecision } from '#shared/text/anchor.ts';
import type { AnchorSubjectId } from '#shared/text/anchor-subject.ts';
import type { WritableDatabase } from '../database-handles.ts';
import {
  type AnchorStanding,
  type AnchorStandingRow,
  anchorStandingColumns,
  toAnchorStanding,
  toAnchorStandingRow,
} from './anchor-row.ts';

/** What somebody decided of an anchor, with how it stood before. */
export interface StoredAnchorDecision {
  readonly id: string;
  readonly subjectId: AnchorSubjectId;
  readonly decision: AnchorDecision;
  readonly personId: PersonId;
  readonly at: number;
  readonly before: AnchorStanding;
}

/** What people decided of passages. Nothing here is deleted; what is taken back is marked with the time. */
export function createAnchorDecisionRecords(database: WritableDatabase) {
  const insert = database.prepare(
    `INSERT INTO anchor_decisions (id, subject_id, decision, person_id, at, ${anchorStandingColumns})
     VALUES (:id, :subjectId, :decision, :personId, :at, :draft_version, :start, :end, :exact, :prefix, :suffix,
       :current, :paragraph, :paragraph_start, :state, :unsure)`,
  );
  const newest = database.prepare<[string], AnchorStandingRow & { readonly id: string }>(
    `SELECT id, ${anchorStandingColumns} FROM anchor_decisions
     WHERE subject_id = ? AND taken_back_at IS NULL ORDER BY at DESC, id DESC LIMIT 1`,
  );
  const takeBack = database.prepare<[number, string]>(
    'UPDATE anchor_decisions SET taken_back_at = ? WHERE id = ?',
  );
  return {
    insertDecision({ before, ...decision }: StoredAnchorDecision): void {
      insert.run({ ...decision, ...toAnchorStandingRow(before) });
    },

    /** The newest decision that stands, and how the anchor stood before it. */
    getNewest(subjectId: AnchorSubjectId): { readonly id: string; readonly before: AnchorStanding } | null {
      const row = newest.get(subjectId);
      return row === undefined ? null : { id: row.id, before: toAnchorStanding(row) };
    },

    markTakenBack(id: string, at: number): void {
      takeBack.run(at, id);
    },
  };
}
