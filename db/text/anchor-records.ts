import type { StoryId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import {
  type AnchorRow,
  anchorColumns,
  type StoredAnchor,
  toAnchorRow,
  toStoredAnchor,
} from './anchor-row.ts';

/** Where claims and queries stand in drafts at rest. Rows are never deleted; those of removed claims are left as they were. */
export type AnchorRecords = ReturnType<typeof createAnchorRecords>;

export function createAnchorRecords(database: WritableDatabase) {
  const insert = database.prepare<[AnchorRow & { story_id: string }]>(
    `INSERT INTO anchors (story_id, ${anchorColumns})
     VALUES (:story_id, :subject_kind, :subject_id, :placed_at, :draft_version, :start, :end, :exact, :prefix,
       :suffix, :current, :paragraph, :paragraph_start, :state, :unsure)`,
  );
  const move = database.prepare<[AnchorRow]>(
    `UPDATE anchors SET draft_version = :draft_version, start = :start, "end" = :end, prefix = :prefix,
       suffix = :suffix, current = :current, state = :state, unsure = :unsure, placed_at = :placed_at
     WHERE subject_id = :subject_id`,
  );
  const settle = database.prepare<[AnchorRow]>(
    `UPDATE anchors SET exact = :exact, paragraph = :paragraph, paragraph_start = :paragraph_start
     WHERE subject_id = :subject_id`,
  );
  const list = database.prepare<[string, number], AnchorRow>(
    `SELECT ${anchorColumns} FROM anchors WHERE story_id = ?
       AND NOT EXISTS (SELECT 1 FROM claims c WHERE c.id = claim_id AND c.removed_at IS NOT NULL)
     ORDER BY start, subject_id LIMIT ?`,
  );
  const bySubject = database.prepare<[string], AnchorRow>(
    `SELECT ${anchorColumns} FROM anchors WHERE subject_id = ?`,
  );

  return {
    /** Once for each subject: it stands in one place. */
    insertAnchor(storyId: StoryId, anchor: StoredAnchor): void {
      insert.run({ story_id: storyId, ...toAnchorRow(anchor) });
    },

    /** Puts an anchor where it stands now; what was settled stays. */
    moveAnchor(anchor: StoredAnchor): void {
      move.run(toAnchorRow(anchor));
    },

    /** Puts an anchor where a person said that it stands, with what they stood by. */
    settleAnchor(anchor: StoredAnchor): void {
      settle.run(toAnchorRow(anchor));
      move.run(toAnchorRow(anchor));
    },

    /** An anchor as it was stored last, also that of a removed claim. */
    getAnchor(subjectId: StoredAnchor['subject']['id']): StoredAnchor | null {
      const row = bySubject.get(subjectId);
      return row === undefined ? null : toStoredAnchor(row);
    },

    /** All anchors of a story but those of removed claims, in the order of the text. */
    listAnchors(storyId: StoryId, limit: number): readonly StoredAnchor[] {
      return list.all(storyId, limit).map(toStoredAnchor);
    },
  };
}
