import { useState } from 'react';
import type { Claim } from '#shared/claims/claim.ts';
import { TextArea } from '../../../components/TextArea.tsx';
import { claimsWords } from '../../../words/claims.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { KindChoice } from './KindChoice.tsx';

export interface EditClaimDialogProps {
  readonly claim: Claim;
  readonly onSave: (changed: Pick<Claim, 'kind' | 'note'>) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Changes what a claim is said to be. Its words cannot be changed here: they are the text's. */
export function EditClaimDialog({ claim, onSave, onClose }: EditClaimDialogProps) {
  const [kind, setKind] = useState(claim.kind);
  const [note, setNote] = useState(claim.note);
  const words = claimsWords.form;
  return (
    <DeedDialog
      title={words.editTitle}
      submit={words.save}
      onSubmit={() => onSave({ kind, note })}
      onClose={onClose}
    >
      <KindChoice kind={kind} onChange={setKind} />
      <TextArea label={words.note} maxLength={5000} value={note} onChange={setNote} />
    </DeedDialog>
  );
}
