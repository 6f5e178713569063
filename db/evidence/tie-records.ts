import type { EvidenceId, EvidenceTieId } from '#shared/evidence/evidence.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { type StoredTie, type TieRow, tieColumns, toStoredTie } from './tie-row.ts';

export interface NewTie extends StoredTie {
  readonly tiedBy: PersonId;
  readonly tiedAt: number;
}

const noPassage = { page: null, start: null, end: null, exact: null, prefix: null, suffix: null };

/** What evidence is tied to. A tie that was taken off, and one to a removed claim, is nowhere shown. */
export function createTieRecords(database: WritableDatabase) {
  const shown = `
    FROM evidence_ties t JOIN evidence e ON e.id = t.evidence_id LEFT JOIN claims c ON c.id = t.claim_id
    WHERE t.untied_at IS NULL AND c.removed_at IS NULL`;
  const byId = database.prepare<[string], TieRow>(`SELECT ${tieColumns} ${shown} AND t.id = ?`);
  const ofEvidence = database.prepare<[string, number], TieRow>(
    `SELECT ${tieColumns} ${shown} AND t.evidence_id = ? ORDER BY t.tied_at, t.id LIMIT ?`,
  );
  const ofStory = database.prepare<[string, number], TieRow>(
    `SELECT ${tieColumns} ${shown} AND e.story_id = ? AND e.removed_at IS NULL ORDER BY t.tied_at, t.id LIMIT ?`,
  );
  const insert = database.prepare(
    `INSERT INTO evidence_ties (id, evidence_id, claim_id, request_id, page, start, "end", exact, prefix, suffix,
       tied_by, tied_at)
     VALUES (:id, :evidenceId, :claimId, :requestId, :page, :start, :end, :exact, :prefix, :suffix, :tiedBy, :tiedAt)`,
  );
  const untie = database.prepare<[number, string]>('UPDATE evidence_ties SET untied_at = ? WHERE id = ?');

  return {
    getTie(id: EvidenceTieId): StoredTie | null {
      const row = byId.get(id);
      return row === undefined ? null : toStoredTie(row);
    },

    /** In the order they were made. */
    listOfEvidence(evidenceId: EvidenceId, limit: number): readonly StoredTie[] {
      return ofEvidence.all(evidenceId, limit).map(toStoredTie);
    },

    /** Those of all evidence of a story, in the order they were made. */
    listOfStory(storyId: StoryId, limit: number): readonly StoredTie[] {
      return ofStory.all(storyId, limit).map(toStoredTie);
    },

    insertTie({ id, evidenceId, subject, passage, tiedBy, tiedAt }: NewTie): void {
      const [claimId, requestId] = subject.kind === 'claim' ? [subject.id, null] : [null, subject.id];
      insert.run({ ...(passage ?? noPassage), id, evidenceId, claimId, requestId, tiedBy, tiedAt });
    },

    markUntied(id: EvidenceTieId, at: number): void {
      untie.run(at, id);
    },
  };
}
