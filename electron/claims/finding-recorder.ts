import type { StoredClaim } from '#db/claims/claim-row.ts';
import { createVerificationRecords } from '#db/claims/verification-records.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import { createEvidenceRecords } from '#db/evidence/evidence-records.ts';
import type { ParsedInput } from '#shared/ipc/contract.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { Author, Recording } from '../journal/deed-recorder.ts';

/** What is found of a claim, as it is sent. */
export type Finding = ParsedInput<'claims:verify'>['verification'];

/** Puts findings down, with what they rest on. */
export interface FindingRecorder {
  /** `not-found` for evidence that is not, or no longer, among the evidence of the claim's story. */
  putDown(
    claim: Pick<StoredClaim, 'id' | 'storyId'>,
    finding: Finding,
    author: Author,
    recording: Recording,
  ): Result<null, 'not-found'>;
}

export function createFindingRecorder(database: WritableDatabase, newId: () => string): FindingRecorder {
  const verifications = createVerificationRecords(database);
  const evidence = createEvidenceRecords(database);
  return {
    putDown(claim, { state, evidence: words, evidenceIds = [] }, { personId }, { at, record }) {
      const isThere = evidenceIds.every((id) => evidence.getEvidence(id)?.storyId === claim.storyId);
      if (!isThere) return failed({ code: 'not-found', what: 'evidence' });
      const finding = { state, evidence: words, evidenceIds };
      verifications.insertVerification({ id: newId(), claimId: claim.id, ...finding, personId, at });
      record({
        deed: 'claim.verified',
        subjectKind: 'claim',
        subjectId: claim.id,
        storyId: claim.storyId,
        payload: finding,
        binds: false,
      });
      return ok(null);
    },
  };
}
