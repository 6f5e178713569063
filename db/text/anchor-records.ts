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
     VALUES (:story_id, :subject_kind, :subject_id, :draft_version, :start, :end, :exact, :prefix, :suffix,
             :current, :state, :placed_at)`,
  );
  const move = database.prepare<[AnchorRow]>(
    `UPDATE anchors SET draft_version = :draft_version, start = :start, "end" = :end, prefix = :prefix,
       suffix = :suffix, current = :current, state = :state, placed_at = :placed_at WHERE subject_id = :subject_id`,
  );
  const list = database.prepare<[string, number], AnchorRow>(
    `SELECT ${anchorColumns} FROM anchors WHERE story_id = ?
       AND NOT EXISTS (SELECT 1 FROM claims c WHERE c.id = claim_id AND c.removed_at IS NOT NULL)
     ORDER BY start, subject_id LIMIT ?`,
  );

  return {
    /** Once for each subject: it stands in one place. */
    insertAnchor(storyId: StoryId, anchor: StoredAnchor): void {
      insert.run({ story_id: storyId, ...toAnchorRow(anchor) });
    },

    /** Puts an anchor where it stands now; what was pinned stays. */
    moveAnchor(anchor: StoredAnchor): void {
      move.run(toAnchorRow(anchor));
    },

    /** All anchors of a story but those of removed claims, in the order of the text. */
    listAnchors(storyId: StoryId, limit: number): readonly StoredAnchor[] {
      return list.all(storyId, limit).map(toStoredAnchor);
    },
  };
}
