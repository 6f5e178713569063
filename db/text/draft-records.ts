import type { StoryId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import {
  type ChangeRow,
  changeColumns,
  type SnapshotRow,
  type StoredChange,
  type StoredSnapshot,
  snapshotColumns,
  toStoredChange,
  toStoredSnapshot,
} from './draft-row.ts';

/** A draft: its log of changes, which only grows, and its snapshots, which make reading it quick. */
export type DraftRecords = ReturnType<typeof createDraftRecords>;

export function createDraftRecords(database: WritableDatabase) {
  const insertChange = database.prepare<[string, number, string, number, string, string, string | null]>(
    `INSERT INTO draft_steps (story_id, version, person_id, at, mode, steps, intent)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const changes = database.prepare<[string, number, number], ChangeRow>(
    `SELECT ${changeColumns} FROM draft_steps WHERE story_id = ? AND version > ? ORDER BY version LIMIT ?`,
  );
  const newest = database.prepare<[string, string], { version: number | null }>(
    `SELECT max(version) AS version FROM (
       SELECT max(version) AS version FROM draft_steps WHERE story_id = ?
       UNION ALL SELECT max(version) FROM draft_snapshots WHERE story_id = ?)`,
  );
  // A snapshot that is there already holds the same text; a damaged one is kept for whoever looks into it.
  const insertSnapshot = database.prepare<[string, number, string, string, number]>(
    `INSERT INTO draft_snapshots (story_id, version, document, sha256, taken_at)
     VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const snapshot = database.prepare<[string, number], SnapshotRow>(
    `SELECT ${snapshotColumns} FROM draft_snapshots
     WHERE story_id = ? AND version < ? ORDER BY version DESC LIMIT 1`,
  );

  // The journal is the only one who knows: a snapshot is also taken where nothing is sealed, at a publication.
  const sealed = database.prepare<[string], { version: number | null }>(
    `SELECT max(json_extract(payload, '$.toVersion')) AS version FROM journal
     WHERE story_id = ? AND deed = 'draft.sealed'`,
  );

  return {
    /** The version up to which the journal has sealed the log; 0 where it has sealed nothing. */
    getSealedVersion(storyId: StoryId): number {
      return sealed.get(storyId)?.version ?? 0;
    },

    /** Throws where the version is taken, so that two writers can never both be the next one. */
    insertChange(storyId: StoryId, change: StoredChange): void {
      const { version, personId, at, steps, intent } = change;
      const mode = intent === null ? 'direct' : 'suggest';
      insertChange.run(storyId, version, personId, at, mode, steps, intent);
    },

    /** The changes after a version, in their order. */
    listChanges(storyId: StoryId, after: number, limit: number): readonly StoredChange[] {
      return changes.all(storyId, after, limit).map(toStoredChange);
    },

    /** The highest version that anything is kept of, readable or not; null where there is no draft. */
    getNewestVersion(storyId: StoryId): number | null {
      return newest.get(storyId, storyId)?.version ?? null;
    },

    /** Does nothing where the version has a snapshot. */
    saveSnapshot(storyId: StoryId, { version, document, sha256, takenAt }: StoredSnapshot): void {
      insertSnapshot.run(storyId, version, document, sha256, takenAt);
    },

    /** The newest snapshot of a version lower than this one. */
    getSnapshotBefore(storyId: StoryId, version: number): StoredSnapshot | null {
      const row = snapshot.get(storyId, version);
      return row === undefined ? null : toStoredSnapshot(row);
    },
  };
}
