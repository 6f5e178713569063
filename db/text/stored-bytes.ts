import type { StoryId } from '#shared/stories/story.ts';
import type { ReadableDatabase } from '../database-handles.ts';

/** A row as it lies in the store; what would be text is bytes, because damaged text is not always text. */
export type RawRow = Readonly<Record<string, string | number | null | Uint8Array>>;

/** Everything that the store holds of a draft, readable or not. */
export interface StoredBytes {
  readonly snapshots: readonly RawRow[];
  readonly changes: readonly RawRow[];
  readonly packs: readonly RawRow[];
}

/** For whoever mends a draft by hand: nothing is parsed, checked or left out. */
export function readStoredBytes(database: ReadableDatabase, storyId: StoryId): StoredBytes {
  const rows = (sql: string): readonly RawRow[] => database.prepare<[string], RawRow>(sql).all(storyId);
  return {
    snapshots: rows(
      `SELECT version, CAST(document AS BLOB) AS document, sha256, taken_at FROM draft_snapshots
       WHERE story_id = ? ORDER BY version`,
    ),
    changes: rows(
      `SELECT version, person_id, at, mode, CAST(steps AS BLOB) AS steps, CAST(intent AS BLOB) AS intent
       FROM draft_steps WHERE story_id = ? ORDER BY version`,
    ),
    packs: rows(
      `SELECT from_version, to_version, changes, sha256, packed_at FROM draft_packs
       WHERE story_id = ? ORDER BY from_version`,
    ),
  };
}
