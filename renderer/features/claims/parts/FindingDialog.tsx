import { useState } from 'react';
import { claimsWords } from '../../../words/claims.ts';
import type { NewFinding } from '../claims-store.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { FindingFields } from './FindingFields.tsx';

export interface FindingDialogProps {
  readonly onVerify: (finding: NewFinding) => Promise<boolean>;
  readonly onClose: () => void;
}

/**
 * Records one more finding about a claim. It begins at verified, which is what most people come to record.
 */
export function FindingDialog({ onVerify, onClose }: FindingDialogProps) {
  const [finding, setFinding] = useState<NewFinding>({ state: 'verified', evidence: '' });
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
    </DeedDialog>
  );
}
