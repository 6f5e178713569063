import { type SourceId, type SourceKind, sourceId } from '#shared/claims/source.ts';
import type { MergedSource } from '#shared/claims/sources/source-profile.ts';
import type { PersonId } from '#shared/people/person.ts';
import { type StoryId, storyId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../../database-handles.ts';
import { toSource } from '../source-row.ts';

export interface NewMerge {
  readonly id: string;
  readonly fromId: SourceId;
  readonly intoId: SourceId;
  readonly mergedBy: PersonId;
  readonly mergedAt: number;
}

interface MergedRow {
  readonly merge_id: string;
  readonly merged_by_name: string;
  readonly merged_at: number;
  readonly id: string;
  readonly kind: SourceKind;
  readonly name: string;
  readonly standing: string;
  readonly created_at: number;
  readonly updated_at: number;
}

/** What hangs on a source: the table, its column for the source, and the word under which a move is remembered. */
const hanging = [
  { what: 'attribution', table: 'attributions', column: 'source_id' },
  { what: 'via', table: 'attributions', column: 'via_source_id' },
  { what: 'comment-request', table: 'comment_requests', column: 'source_id' },
] as const;

/** Merges of sources. Each thing that a merge moved is written down, and goes back when the merge is taken back. */
export function createSourceMergeRecords(database: WritableDatabase) {
  const insert = database.prepare(
    `INSERT INTO source_merges (id, from_id, into_id, merged_by, merged_at)
     VALUES (:id, :fromId, :intoId, :mergedBy, :mergedAt)`,
  );
  const setMerged = database.prepare<[string | null, string]>(
    'UPDATE sources SET merged_into = ? WHERE id = ?',
  );
  const unmerged = database.prepare<[number, string]>(
    'UPDATE source_merges SET unmerged_at = ? WHERE id = ?',
  );
  const standing = database.prepare<[string], { from_id: string; into_id: string }>(
    'SELECT from_id, into_id FROM source_merges WHERE id = ? AND unmerged_at IS NULL',
  );
  const merged = database.prepare<[string, number], MergedRow>(
    `SELECT m.id AS merge_id, p.name AS merged_by_name, m.merged_at,
       s.id, s.kind, s.name, s.standing, s.created_at, s.updated_at
     FROM source_merges m JOIN sources s ON s.id = m.from_id JOIN people p ON p.id = m.merged_by
     WHERE m.into_id = ? AND m.unmerged_at IS NULL ORDER BY m.merged_at, m.id LIMIT ?`,
  );
  const moves = hanging.map(({ what, table, column }) => ({
    remember: database.prepare<{ merge: string; from: string }>(
      `INSERT INTO source_merge_moves (merge_id, what, moved_id)
       SELECT :merge, '${what}', id FROM ${table} WHERE ${column} = :from`,
    ),
    move: database.prepare<[string, string]>(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`),
    // Only what is still where the merge put it: a person may have given a claim another source since.
    moveBack: database.prepare<{ merge: string; from: string; into: string }>(
      `UPDATE ${table} SET ${column} = :from WHERE ${column} = :into AND id IN (
         SELECT moved_id FROM source_merge_moves WHERE merge_id = :merge AND what = '${what}')`,
    ),
  }));
  const stories = database
    .prepare<[string], string>(
      `SELECT DISTINCT c.story_id FROM source_merge_moves m
       JOIN attributions a ON a.id = m.moved_id JOIN claims c ON c.id = a.claim_id
       WHERE m.merge_id = ? AND m.what IN ('attribution', 'via')`,
    )
    .pluck();

  return {
    /** Puts what hangs on one source on the other; answers how many things moved. */
    merge({ id, fromId, intoId, ...by }: NewMerge): number {
      insert.run({ id, fromId, intoId, ...by });
      let moved = 0;
      for (const { remember, move } of moves) {
        moved += remember.run({ merge: id, from: fromId }).changes;
        move.run(intoId, fromId);
      }
      setMerged.run(intoId, fromId);
      return moved;
    },

    unmerge(id: string, at: number): void {
      const pair = this.getMerge(id);
      if (pair === null) throw new Error(`There is no merge ${id}`);
      for (const { moveBack } of moves) moveBack.run({ merge: id, from: pair.fromId, into: pair.intoId });
      setMerged.run(null, pair.fromId);
      unmerged.run(at, id);
    },

    /** The two sources of a merge that stands. */
    getMerge(id: string): { readonly fromId: SourceId; readonly intoId: SourceId } | null {
      const row = standing.get(id);
      return row === undefined
        ? null
        : { fromId: sourceId.parse(row.from_id), intoId: sourceId.parse(row.into_id) };
    },

    /** What was merged into a source, in the order of time. */
    listMerged(into: SourceId, limit: number): readonly MergedSource[] {
      return merged.all(into, limit).map((row) => ({
        mergeId: row.merge_id,
        source: toSource(row),
        mergedByName: row.merged_by_name,
        mergedAt: row.merged_at,
      }));
    },

    /** Stories whose claims a merge moved. */
    listStoriesMoved(id: string): readonly StoryId[] {
      return stories.all(id).map((each) => storyId.parse(each));
    },
  };
}
