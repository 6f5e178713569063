import type { StoryId } from '#shared/stories/story.ts';
import type { ReadableDatabase } from '../database-handles.ts';
import type { StoredChange } from './draft-row.ts';
import { type PackRow, packColumns, toPackedChanges, toPackRow } from './pack-row.ts';

/** The packed part of the drafts' logs, which is always the older one: what is packed goes before every row. */
export function createPackRecords(database: ReadableDatabase) {
  const next = database.prepare<[string, number], PackRow>(
    `SELECT ${packColumns} FROM draft_packs WHERE story_id = ? AND to_version > ? ORDER BY from_version LIMIT 1`,
  );
  const newest = database
    .prepare<[string], number | null>('SELECT max(to_version) FROM draft_packs WHERE story_id = ?')
    .pluck();
  const insert = database.prepare<[string, number, number, Uint8Array, string, number]>(
    `INSERT INTO draft_packs (story_id, from_version, to_version, changes, sha256, packed_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  // The trigger lets only those go that a pack holds.
  const takeOut = database.prepare<[string, number, number]>(
    'DELETE FROM draft_steps WHERE story_id = ? AND version BETWEEN ? AND ?',
  );

  return {
    /** The packed changes after a version, in order and at most as many. A damaged pack is a gap among them. */
    listPackedChanges(storyId: StoryId, after: number, limit: number): readonly StoredChange[] {
      const found: StoredChange[] = [];
      let from = after;
      while (found.length < limit) {
        const row = next.get(storyId, from);
        if (row === undefined) break;
        const changes = toPackedChanges(row) ?? [];
        found.push(...changes.filter(({ version }) => version > from));
        from = row.to_version;
      }
      return found.slice(0, limit);
    },

    /** The version up to which the log is packed; 0 where nothing is. */
    getPackedVersion(storyId: StoryId): number {
      return newest.get(storyId) ?? 0;
    },

    /**
     * Puts changes of the log, which must be the oldest that are not packed, into a pack in place of their rows.
     * Throws where they would not come out again as they went in: then the rows stay.
     */
    packChanges(storyId: StoryId, changes: readonly StoredChange[], at: number): void {
      const row = toPackRow(changes);
      if (JSON.stringify(toPackedChanges(row)) !== JSON.stringify(changes))
        throw new Error(`Changes ${row.from_version} to ${row.to_version} of ${storyId} do not unpack alike`);
      insert.run(storyId, row.from_version, row.to_version, row.changes, row.sha256, at);
      takeOut.run(storyId, row.from_version, row.to_version);
    },
  };
}
