import { type SourceId, sourceId } from '#shared/claims/source.ts';
import {
  type AttestationId,
  type AttestationKind,
  attestationId,
  type SourceAttestation,
} from '#shared/claims/sources/attestation.ts';
import { type PersonId, personId } from '#shared/people/person.ts';
import { type StoryId, storyId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../../database-handles.ts';

interface AttestationRow {
  readonly id: string;
  readonly source_id: string;
  readonly kind: AttestationKind;
  readonly person_id: string;
  readonly person_name: string;
  readonly since: number;
  readonly at: number;
  readonly other_source_id: string | null;
  readonly other_name: string | null;
  readonly story_id: string | null;
}

export interface NewAttestation {
  readonly id: AttestationId;
  readonly sourceId: SourceId;
  readonly kind: AttestationKind;
  readonly personId: PersonId;
  readonly since: number;
  readonly otherId: SourceId | null;
  readonly storyId: StoryId | null;
  readonly at: number;
}

const columns = `
  a.id, a.source_id, a.kind, a.person_id, p.name AS person_name, a.since, a.at, a.other_source_id,
  (SELECT s.name FROM sources s WHERE s.id = a.other_source_id) AS other_name, a.story_id`;

/** What people vouch for about unnamed sources. What is no longer vouched for stays in the table. */
export function createAttestationRecords(database: WritableDatabase) {
  const ofSource = database.prepare<{ id: string; limit: number }, AttestationRow>(
    `SELECT ${columns} FROM source_attestations a JOIN people p ON p.id = a.person_id
     WHERE a.withdrawn_at IS NULL AND (a.source_id = :id OR a.other_source_id = :id)
     ORDER BY a.at, a.id LIMIT :limit`,
  );
  const byId = database.prepare<[string], AttestationRow>(
    `SELECT ${columns} FROM source_attestations a JOIN people p ON p.id = a.person_id
     WHERE a.withdrawn_at IS NULL AND a.id = ?`,
  );
  const insert = database.prepare(
    `INSERT INTO source_attestations
       (id, source_id, kind, person_id, since, other_source_id, story_id, at)
     VALUES (:id, :sourceId, :kind, :personId, :since, :otherId, :storyId, :at)`,
  );
  const withdraw = database.prepare<[number, string]>(
    'UPDATE source_attestations SET withdrawn_at = ? WHERE id = ?',
  );
  return {
    /** In the order of time; also those in which the source is the other one. */
    listAttestations(id: SourceId, limit: number): readonly SourceAttestation[] {
      return ofSource.all({ id, limit }).map(toAttestation);
    },

    getAttestation(id: AttestationId): SourceAttestation | null {
      const row = byId.get(id);
      return row === undefined ? null : toAttestation(row);
    },

    insertAttestation(attestation: NewAttestation): void {
      insert.run(attestation);
    },

    markWithdrawn(id: AttestationId, at: number): void {
      withdraw.run(at, id);
    },
  };
}

function toAttestation(row: AttestationRow): SourceAttestation {
  return {
    id: attestationId.parse(row.id),
    sourceId: sourceId.parse(row.source_id),
    kind: row.kind,
    personId: personId.parse(row.person_id),
    personName: row.person_name,
    since: row.since,
    at: row.at,
    otherId: row.other_source_id === null ? null : sourceId.parse(row.other_source_id),
    otherName: row.other_name,
    storyId: row.story_id === null ? null : storyId.parse(row.story_id),
  };
}
