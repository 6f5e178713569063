import type { ClaimId, ClaimKind } from '#shared/claims/claim.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { type ClaimRow, claimColumns, type StoredClaim, toStoredClaim } from './claim-row.ts';

/** The ledger of claims. A removed claim stays in the table and is nowhere shown. */
export function createClaimRecords(database: WritableDatabase) {
  const byId = database.prepare<[string], ClaimRow>(
    `SELECT ${claimColumns} FROM claims c WHERE c.id = ? AND c.removed_at IS NULL`,
  );
  const list = database.prepare<[string, number], ClaimRow>(
    `SELECT ${claimColumns} FROM claims c WHERE c.story_id = ? AND c.removed_at IS NULL
     ORDER BY c.created_at, c.id LIMIT ?`,
  );
  const insert = database.prepare(
    `INSERT INTO claims (id, story_id, kind, note, created_by, created_at, updated_at)
     VALUES (:id, :storyId, :kind, :note, :createdBy, :createdAt, :updatedAt)`,
  );
  const edit = database.prepare<[string, string, number, string]>(
    'UPDATE claims SET kind = ?, note = ?, updated_at = ? WHERE id = ?',
  );
  const touch = database.prepare<[number, string]>('UPDATE claims SET updated_at = ? WHERE id = ?');
  const remove = database.prepare<[number, string, string]>(
    'UPDATE claims SET removed_at = ?, removed_because = ? WHERE id = ?',
  );
  const putBack = database.prepare<[number, string]>(
    `UPDATE claims SET removed_at = NULL, removed_because = '', merged_into = NULL, updated_at = ? WHERE id = ?`,
  );
  const removedById = database.prepare<[string], ClaimRow>(
    `SELECT ${claimColumns} FROM claims c WHERE c.id = ? AND c.removed_at IS NOT NULL`,
  );

  return {
    getClaim(id: ClaimId): StoredClaim | null {
      const row = byId.get(id);
      return row === undefined ? null : toStoredClaim(row);
    },

    /** Oldest first; the order of the text is the anchors' to know. */
    listClaims(storyId: StoryId, limit: number): readonly StoredClaim[] {
      return list.all(storyId, limit).map(toStoredClaim);
    },

    insertClaim(claim: StoredClaim): void {
      insert.run(claim);
    },

    editClaim(id: ClaimId, changed: { readonly kind: ClaimKind; readonly note: string }, at: number): void {
      edit.run(changed.kind, changed.note, at, id);
    },

    /** Something that the claim rests on changed. */
    markTouched(id: ClaimId, at: number): void {
      touch.run(at, id);
    },

    /** Findings, sources and the anchor stay in their tables too. */
    markRemoved(id: ClaimId, at: number, because = ''): void {
      remove.run(at, because, id);
    },

    /** A claim that was taken out, to be put back. */
    getRemoved(id: ClaimId): StoredClaim | null {
      const row = removedById.get(id);
      return row === undefined ? null : toStoredClaim(row);
    },

    markPutBack(id: ClaimId, at: number): void {
      putBack.run(at, id);
    },
  };
}
