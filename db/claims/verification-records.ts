import { z } from 'zod';
import { type ClaimId, claimId, type Verification, type VerificationState } from '#shared/claims/claim.ts';
import { type EvidenceId, evidenceId } from '#shared/evidence/evidence.ts';
import { personId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';

interface VerificationRow {
  readonly claim_id: string;
  readonly state: VerificationState;
  readonly evidence: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly at: number;
  /** Ids in a JSON list, in no order. */
  readonly evidence_ids: string;
}

/** The finder's name and the evidence are read along, so that a list of claims needs no look-up for each. */
const verificationColumns = `
  v.claim_id, v.state, v.evidence, v.person_id,
  (SELECT p.name FROM people p WHERE p.id = v.person_id) AS person_name, v.at,
  (SELECT json_group_array(e.evidence_id) FROM verification_evidence e WHERE e.verification_id = v.id) AS evidence_ids`;

const listOfIds = z.array(evidenceId);

function toVerification(row: VerificationRow): Verification {
  return {
    state: row.state,
    evidence: row.evidence,
    personId: personId.parse(row.person_id),
    personName: row.person_name,
    at: row.at,
    evidenceIds: listOfIds.parse(JSON.parse(row.evidence_ids)),
  };
}

/** A finding as it is put down. The name is left out: it is the profile's to say. */
export interface NewVerification extends Omit<Verification, 'personName'> {
  readonly id: string;
  readonly claimId: ClaimId;
}

/** Findings about claims. They are only ever added; the newest of a claim counts. */
export function createVerificationRecords(database: WritableDatabase) {
  // Ids are UUIDv7 and rise with time, so they decide between two findings of one millisecond.
  const newest = database.prepare<[string], VerificationRow>(
    `SELECT ${verificationColumns} FROM verifications v WHERE v.claim_id = ? ORDER BY v.at DESC, v.id DESC LIMIT 1`,
  );
  const newestOfStory = database.prepare<[string], VerificationRow>(
    `SELECT ${verificationColumns} FROM claims c
     JOIN verifications v ON v.id = (SELECT w.id FROM verifications w WHERE w.claim_id = c.id
                                     ORDER BY w.at DESC, w.id DESC LIMIT 1)
     WHERE c.story_id = ? AND c.removed_at IS NULL`,
  );
  const insert = database.prepare(
    `INSERT INTO verifications (id, claim_id, state, evidence, person_id, at)
     VALUES (:id, :claimId, :state, :evidence, :personId, :at)`,
  );

  const restOn = database.prepare<[string, string]>(
    'INSERT INTO verification_evidence (verification_id, evidence_id) VALUES (?, ?)',
  );

  return {
    getNewest(ofClaim: ClaimId): Verification | null {
      const row = newest.get(ofClaim);
      return row === undefined ? null : toVerification(row);
    },

    /** The newest finding of each claim of a story that has one. */
    newestByClaim(storyId: StoryId): ReadonlyMap<ClaimId, Verification> {
      return new Map(
        newestOfStory.all(storyId).map((row) => [claimId.parse(row.claim_id), toVerification(row)]),
      );
    },

    insertVerification({ evidenceIds, ...verification }: NewVerification): void {
      insert.run(verification);
      for (const id of new Set<EvidenceId>(evidenceIds)) restOn.run(verification.id, id);
    },
  };
}
