import { v7 } from 'uuid';
import type { ClaimId } from '#shared/claims/claim.ts';
import {
  type Evidence,
  type EvidenceBase,
  type EvidenceTie,
  evidenceId,
  evidenceTieId,
  type FileDetails,
  type WrittenDetails,
} from '#shared/evidence/evidence.ts';
import { personId } from '#shared/people/person.ts';
import { storyId } from '#shared/stories/story.ts';

type Fields = Partial<EvidenceBase> & { readonly details?: FileDetails | WrittenDetails };

/** A note of one sentence unless told otherwise, tied to nothing. */
export function someEvidence({ details, ...fields }: Fields = {}): Evidence {
  const base = {
    id: evidenceId.parse(v7()),
    storyId: storyId.parse(v7()),
    title: 'A note',
    sha256: 'a'.repeat(64),
    addedBy: personId.parse(v7()),
    addedByName: 'Bo',
    addedAt: Date.UTC(2026, 2, 2, 12),
    ties: [],
    findings: 0,
  };
  return { ...base, ...fields, ...(details ?? { kind: 'note', text: 'The clerk read it out.' }) };
}

export const letter: FileDetails = {
  kind: 'file',
  fileName: 'letter.pdf',
  fileType: 'pdf',
  size: 2_100_000,
  linkedPath: null,
};

/** Ties words of evidence, at their place in its text, to a claim. */
export function aTie(claimId: ClaimId, start: number, exact: string): EvidenceTie {
  const passage = { page: null, start, end: start + exact.length, exact, prefix: '', suffix: '' };
  return { id: evidenceTieId.parse(v7()), subject: { kind: 'claim', id: claimId }, passage };
}
