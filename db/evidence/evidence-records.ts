import type { EvidenceId } from '#shared/evidence/evidence.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import {
  type EvidenceRow,
  evidenceColumns,
  type NewStoredEvidence,
  type StoredEvidence,
  toEvidenceValues,
  toStoredEvidence,
} from './evidence-row.ts';

/** The evidence of stories. What was taken out stays in the table and is nowhere shown. */
export function createEvidenceRecords(database: WritableDatabase) {
  const byId = database.prepare<[string], EvidenceRow>(
    `SELECT ${evidenceColumns} FROM evidence e WHERE e.id = ? AND e.removed_at IS NULL`,
  );
  const ofStory = database.prepare<[string, number], EvidenceRow>(
    `SELECT ${evidenceColumns} FROM evidence e WHERE e.story_id = ? AND e.removed_at IS NULL
     ORDER BY e.added_at, e.id LIMIT ?`,
  );
  const insert = database.prepare(
    `INSERT INTO evidence (id, story_id, kind, title, sha256, text, address, seen_at, speaker, spoken_at, medium,
       recording, file_name, file_type, size, linked_path, added_by, added_at)
     VALUES (:id, :storyId, :kind, :title, :sha256, :text, :address, :seenAt, :speaker, :spokenAt, :medium,
       :recording, :fileName, :fileType, :size, :linkedPath, :addedBy, :addedAt)`,
  );
  const remove = database.prepare<[number, string]>('UPDATE evidence SET removed_at = ? WHERE id = ?');
  const keptAs = database
    .prepare<[string], number>(
      `SELECT count(*) FROM evidence e
       WHERE e.sha256 = ? AND e.kind = 'file' AND e.linked_path IS NULL AND e.removed_at IS NULL`,
    )
    .pluck();

  return {
    getEvidence(id: EvidenceId): StoredEvidence | null {
      const row = byId.get(id);
      return row === undefined ? null : toStoredEvidence(row);
    },

    /** In the order it was added. */
    listEvidence(storyId: StoryId, limit: number): readonly StoredEvidence[] {
      return ofStory.all(storyId, limit).map(toStoredEvidence);
    },

    insertEvidence(evidence: NewStoredEvidence): void {
      const { id, storyId, title, sha256, addedBy, addedAt } = evidence;
      insert.run({ ...toEvidenceValues(evidence), id, storyId, title, sha256, addedBy, addedAt });
    },

    /** Throws while something rests on it. */
    markRemoved(id: EvidenceId, at: number): void {
      remove.run(at, id);
    },

    /** Whether any evidence, of any story, has these kept bytes for its file. */
    isKept(sha256: string): boolean {
      return (keptAs.get(sha256) ?? 0) > 0;
    },
  };
}
