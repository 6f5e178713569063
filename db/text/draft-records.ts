import type { StoryId } from '#shared/stories/story.ts';
import type { ReadableDatabase } from '../database-handles.ts';
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
import { createPackRecords } from './pack-records.ts';

/**
 * A draft: its log of changes, which only grows, and its snapshots, which make reading it quick. Whether an older
 * change lies in a row of its own or in a pack is nobody else's matter.
 */
export type DraftRecords = ReturnType<typeof createDraftRecords>;

export function createDraftRecords(database: ReadableDatabase) {
  const packs = createPackRecords(database);
  const insertChange = database.prepare<[string, number, string, number, string, string, string | null]>(
    `INSERT INTO draft_steps (story_id, version, person_id, at, mode, steps, intent)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const changes = database.prepare<[string, number, number], ChangeRow>(
    `SELECT ${changeColumns} FROM draft_steps WHERE story_id = ? AND version > ? ORDER BY version LIMIT ?`,
  );
  const newest = database.prepare<[string, string, string], { version: number | null }>(
    `SELECT max(version) AS version FROM (
       SELECT max(version) AS version FROM draft_steps WHERE story_id = ?
       UNION ALL SELECT max(to_version) FROM draft_packs WHERE story_id = ?
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

  const versions = database
    .prepare<[string, number], number>(
      'SELECT version FROM draft_snapshots WHERE story_id = ? ORDER BY version LIMIT ?',
    )
    .pluck();
  const dropSnapshot = database.prepare<[string, number]>(
    'DELETE FROM draft_snapshots WHERE story_id = ? AND version = ?',
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
      const packed = packs.listPackedChanges(storyId, after, limit);
      if (packed.length === limit) return packed;
      // A pack may be damaged: its changes are passed over, and whoever reads meets the gap.
      const last = Math.max(after, packs.getPackedVersion(storyId));
      return [...packed, ...changes.all(storyId, last, limit - packed.length).map(toStoredChange)];
    },

    getPackedVersion: packs.getPackedVersion,
    packChanges: packs.packChanges,

    /** The highest version that anything is kept of, readable or not; null where there is no draft. */
    getNewestVersion(storyId: StoryId): number | null {
      return newest.get(storyId, storyId, storyId)?.version ?? null;
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

    /** The versions that have a snapshot, oldest first. */
    listSnapshotVersions(storyId: StoryId, limit: number): readonly number[] {
      return versions.all(storyId, limit);
    },

    /** Takes out a snapshot that the log can make again; the caller has made sure of that. */
    dropSnapshot(storyId: StoryId, version: number): void {
      dropSnapshot.run(storyId, version);
    },
  };
}
