import type { StoryId } from '#shared/stories/story.ts';
import type { Version } from '#shared/stories/version.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { toVersion, type VersionRow, versionColumns } from './version-row.ts';

/** The kept states of drafts. None is ever taken out: triggers refuse it. */
export type VersionRecords = ReturnType<typeof createVersionRecords>;

export function createVersionRecords(database: WritableDatabase) {
  const one = database.prepare<[string, number], VersionRow>(
    `SELECT ${versionColumns} FROM versions v WHERE v.story_id = ? AND v.draft_version = ?`,
  );
  const list = database.prepare<[string, number], VersionRow>(
    `SELECT ${versionColumns} FROM versions v WHERE v.story_id = ? ORDER BY v.draft_version DESC LIMIT ?`,
  );
  const insert = database.prepare(
    `INSERT INTO versions (story_id, draft_version, name, reason, kept_by, kept_at)
     VALUES (:storyId, :draftVersion, :name, :reason, :keptBy, :keptAt)`,
  );
  const rename = database.prepare<[string, string, number]>(
    'UPDATE versions SET name = ? WHERE story_id = ? AND draft_version = ?',
  );
  // What was published is kept word for word already.
  const known = database
    .prepare<[string, number, string, number], number>(
      `SELECT 1 FROM versions WHERE story_id = ? AND draft_version = ?
       UNION ALL SELECT 1 FROM revisions WHERE story_id = ? AND draft_version = ?`,
    )
    .pluck();

  return {
    getVersion(storyId: StoryId, draftVersion: number): Version | null {
      const row = one.get(storyId, draftVersion);
      return row === undefined ? null : toVersion(row);
    },

    /** Newest first. */
    listVersions(storyId: StoryId, limit: number): readonly Version[] {
      return list.all(storyId, limit).map(toVersion);
    },

    /** Throws where the draft's state is kept already. */
    insertVersion(version: Omit<Version, 'keptByName'>): void {
      insert.run(version);
    },

    nameVersion(storyId: StoryId, draftVersion: number, name: string): void {
      rename.run(name, storyId, draftVersion);
    },

    /** Whether this state of the draft can be come back to: as a version, or as a revision. */
    isKept(storyId: StoryId, draftVersion: number): boolean {
      return known.get(storyId, draftVersion, storyId, draftVersion) !== undefined;
    },
  };
}
