import { useState } from 'react';
import type { ClaimId } from '#shared/claims/claim.ts';
import type { Evidence } from '#shared/evidence/evidence.ts';
import { claimsWords } from '../../../words/claims.ts';
import type { NewFinding } from '../claims-store.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { bearsOn, FindingEvidence } from './FindingEvidence.tsx';
import { FindingFields } from './FindingFields.tsx';

export interface FindingDialogProps {
  /** The evidence of the story that the finding may rest on. */
  readonly evidence: readonly Pick<Evidence, 'id' | 'title' | 'ties'>[];
  readonly claimId: ClaimId;
  readonly onVerify: (finding: NewFinding) => Promise<boolean>;
  readonly onClose: () => void;
}

/**
 * Records one more finding about a claim. It begins at verified, which is what most people come to record.
 */
export function FindingDialog({ evidence, claimId, onVerify, onClose }: FindingDialogProps) {
  const [finding, setFinding] = useState<NewFinding>(() => ({
    state: 'verified',
    evidence: '',
    // What is tied to the claim is what most findings rest on.
    evidenceIds: evidence.filter((piece) => bearsOn(piece, claimId)).map(({ id }) => id),
  }));
  const words = claimsWords.form;
  return (
    <DeedDialog
      title={words.findingTitle}
      submit={words.findingSubmit}
      onSubmit={() => onVerify(finding)}
      onClose={onClose}
    >
      <p>{words.findingText}</p>
      <FindingFields finding={finding} onChange={setFinding} />
      <FindingEvidence
        evidence={evidence}
        claimId={claimId}
        chosen={finding.evidenceIds ?? []}
        onChange={(evidenceIds) => setFinding({ ...finding, evidenceIds })}
      />
    </DeedDialog>
  );
}
