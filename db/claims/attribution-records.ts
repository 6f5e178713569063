import type { ClaimId } from '#shared/claims/claim.ts';
import type { AttributionId } from '#shared/claims/source.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import {
  type AttributionRow,
  attributionColumns,
  type ChangedAttribution,
  type NewStoredAttribution,
  type StoredAttribution,
  toStoredAttribution,
} from './attribution-row.ts';
import { groundsNames, groundsSettings, groundsValues, toGroundsRow } from './grounds-row.ts';

// The source is always there; the outlet only where the claim came second-hand.
const joined = `
  FROM attributions a
  JOIN sources s ON s.id = a.source_id
  LEFT JOIN sources v ON v.id = a.via_source_id`;

/** What claims rest on. A detached source stays in the table and is nowhere shown. */
export function createAttributionRecords(database: WritableDatabase) {
  const byId = database.prepare<[string], AttributionRow>(
    `SELECT ${attributionColumns} ${joined} WHERE a.id = ? AND a.detached_at IS NULL`,
  );
  const ofClaim = database.prepare<[string, number], AttributionRow>(
    `SELECT ${attributionColumns} ${joined} WHERE a.claim_id = ? AND a.detached_at IS NULL
     ORDER BY a.created_at, a.id LIMIT ?`,
  );
  const ofStory = database.prepare<[string, number], AttributionRow>(
    `SELECT ${attributionColumns} ${joined}
     JOIN claims c ON c.id = a.claim_id
     WHERE c.story_id = ? AND c.removed_at IS NULL AND a.detached_at IS NULL
     ORDER BY a.created_at, a.id LIMIT ?`,
  );
  const insert = database.prepare(
    `INSERT INTO attributions
       (id, claim_id, source_id, terms, hand, via_source_id, added_by, created_at, ${groundsNames})
     VALUES (:id, :claimId, :sourceId, :terms, :hand, :viaSourceId, :addedBy, :createdAt, ${groundsValues})`,
  );
  const edit = database.prepare(
    `UPDATE attributions SET terms = :terms, hand = :hand, via_source_id = :viaSourceId, ${groundsSettings}
     WHERE id = :id`,
  );
  const detach = database.prepare<[number, string]>('UPDATE attributions SET detached_at = ? WHERE id = ?');

  return {
    getAttribution(id: AttributionId): StoredAttribution | null {
      const row = byId.get(id);
      return row === undefined ? null : toStoredAttribution(row);
    },

    /** In the order they were added. */
    listOfClaim(claimId: ClaimId, limit: number): readonly StoredAttribution[] {
      return ofClaim.all(claimId, limit).map(toStoredAttribution);
    },

    /** Those of all claims of a story, in the order they were added. */
    listOfStory(storyId: StoryId, limit: number): readonly StoredAttribution[] {
      return ofStory.all(storyId, limit).map(toStoredAttribution);
    },

    insertAttribution({ grounds, ...attribution }: NewStoredAttribution): void {
      insert.run({ ...attribution, ...toGroundsRow(grounds) });
    },

    /** The source stays who it is. */
    editAttribution({ grounds, ...changed }: ChangedAttribution): void {
      edit.run({ ...changed, ...toGroundsRow(grounds) });
    },

    /** Takes the source off the claim; the row stays, because the journal speaks of it. */
    markDetached(id: AttributionId, at: number): void {
      detach.run(at, id);
    },
  };
}
