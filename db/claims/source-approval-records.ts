import { type AttributionId, attributionId } from '#shared/claims/source.ts';
import type { ApprovalLevel, SourceApproval } from '#shared/claims/source-approval.ts';
import { personId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';

/** An approval as it was signed: what it is of is known by its hash only. */
export interface StoredApproval extends Omit<SourceApproval, 'stands'> {
  readonly attributionId: AttributionId;
  /** SHA-256 of what was approved. */
  readonly sha256: string;
}

/** An approval as it is put down. The name is left out: it is the profile's to say. */
export interface NewStoredApproval extends Omit<StoredApproval, 'personName'> {
  readonly id: string;
  readonly signature: string;
}

interface ApprovalRow {
  readonly attribution_id: string;
  readonly level: ApprovalLevel;
  readonly quoting: number;
  readonly sha256: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly at: number;
}

const columns = `
  p.attribution_id, p.level, p.quoting, p.sha256, p.person_id,
  (SELECT name FROM people WHERE id = p.person_id) AS person_name, p.at`;

function toApproval(row: ApprovalRow): StoredApproval {
  return {
    attributionId: attributionId.parse(row.attribution_id),
    level: row.level,
    quoting: row.quoting === 1,
    sha256: row.sha256,
    personId: personId.parse(row.person_id),
    personName: row.person_name,
    at: row.at,
  };
}

/** Approvals of unnamed sources. They are only ever added. */
export function createSourceApprovalRecords(database: WritableDatabase) {
  const ofAttribution = database.prepare<[string, number], ApprovalRow>(
    `SELECT ${columns} FROM source_approvals p WHERE p.attribution_id = ? ORDER BY p.at, p.id LIMIT ?`,
  );
  const ofStory = database.prepare<[string, number], ApprovalRow>(
    `SELECT ${columns} FROM source_approvals p
     JOIN attributions a ON a.id = p.attribution_id JOIN claims c ON c.id = a.claim_id
     WHERE c.story_id = ? AND c.removed_at IS NULL AND a.detached_at IS NULL
     ORDER BY p.at, p.id LIMIT ?`,
  );
  const insert = database.prepare(
    `INSERT INTO source_approvals (id, attribution_id, level, quoting, sha256, person_id, at, signature)
     VALUES (:id, :attributionId, :level, :quoting, :sha256, :personId, :at, :signature)`,
  );
  return {
    /** Oldest first, as everywhere here. */
    listOfAttribution(id: AttributionId, limit: number): readonly StoredApproval[] {
      return ofAttribution.all(id, limit).map(toApproval);
    },

    listOfStory(storyId: StoryId, limit: number): readonly StoredApproval[] {
      return ofStory.all(storyId, limit).map(toApproval);
    },

    insertApproval(approval: NewStoredApproval): void {
      insert.run({ ...approval, quoting: approval.quoting ? 1 : 0 });
    },
  };
}
