import { useState } from 'react';
import type { ClaimId } from '#shared/claims/claim.ts';
import type { Evidence } from '#shared/evidence/evidence.ts';
import { claimsWords } from '../../../words/claims.ts';
import { manyClaimsWords } from '../../../words/many-claims.ts';
import type { NewFinding } from '../claims-store.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { bearsOn, FindingEvidence } from './FindingEvidence.tsx';
import { FindingFields } from './FindingFields.tsx';

export interface FindingDialogProps {
  /** The evidence of the story that the finding may rest on. */
  readonly evidence: readonly Pick<Evidence, 'id' | 'title' | 'ties'>[];
  /** At least one; all of them get the same finding. */
  readonly claimIds: readonly ClaimId[];
  readonly onVerify: (finding: NewFinding) => Promise<boolean>;
  readonly onClose: () => void;
}

/**
 * Records one more finding about a claim, or about each of several. It begins at verified, which is what most people come to record.
 */
export function FindingDialog({ evidence, claimIds, onVerify, onClose }: FindingDialogProps) {
  const [finding, setFinding] = useState<NewFinding>(() => ({
    state: 'verified',
    evidence: '',
    // What is tied to the claim, or to all of several, is what most findings rest on.
    evidenceIds: evidence
      .filter((piece) => claimIds.every((claimId) => bearsOn(piece, claimId)))
      .map(({ id }) => id),
  }));
  const words = claimsWords.form;
  const several = claimIds.length > 1;
  return (
    <DeedDialog
      title={several ? manyClaimsWords.verifyTitle(claimIds.length) : words.findingTitle}
      submit={words.findingSubmit}
      onSubmit={() => onVerify(finding)}
      onClose={onClose}
    >
      <p>{several ? manyClaimsWords.verifyText : words.findingText}</p>
      <FindingFields finding={finding} onChange={setFinding} />
      <FindingEvidence
        evidence={evidence}
        claimIds={claimIds}
        chosen={finding.evidenceIds ?? []}
        onChange={(evidenceIds) => setFinding({ ...finding, evidenceIds })}
      />
    </DeedDialog>
  );
}
