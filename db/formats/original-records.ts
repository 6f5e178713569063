import type { StoryId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import {
  type OriginalRow,
  originalColumns,
  type StoredOriginal,
  toOriginalRow,
  toStoredOriginal,
} from './original-row.ts';

/** What stories were imported from. An original is written once and never changed; triggers hold it to that. */
export function createOriginalRecords(database: WritableDatabase) {
  const select = database.prepare<[string], OriginalRow>(
    `SELECT ${originalColumns} FROM originals WHERE story_id = ?`,
  );
  const insert = database.prepare<OriginalRow>(
    `INSERT INTO originals (${originalColumns})
     VALUES (:story_id, :file_name, :media_type, :charset, :bytes, :sha256, :imported_at)`,
  );
  return {
    getOriginal(storyId: StoryId): StoredOriginal | null {
      const row = select.get(storyId);
      return row === undefined ? null : toStoredOriginal(row);
    },
    /**
     * Throws where the story has one already: an original is written in the transaction that makes its story.
     */
    saveOriginal(storyId: StoryId, original: StoredOriginal): void {
      insert.run(toOriginalRow(storyId, original));
    },
  };
}
