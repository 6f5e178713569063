import { useState } from 'react';
import type { Claim } from '#shared/claims/claim.ts';
import { TextArea } from '../../../components/TextArea.tsx';
import { manyClaimsWords as words } from '../../../words/many-claims.ts';
import { DeedDialog } from '../parts/DeedDialog.tsx';
import { QuotesOfMany } from './QuotesOfMany.tsx';

export interface RemoveManyDialogProps {
  readonly claims: readonly Claim[];
  readonly onRemove: (because: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Takes several claims out, with one reason for all. */
export function RemoveManyDialog({ claims, onRemove, onClose }: RemoveManyDialogProps) {
  const [because, setBecause] = useState('');
  return (
    <DeedDialog
      title={words.removeTitle(claims.length)}
      submit={words.submitRemove(claims.length)}
      danger
      onSubmit={() => onRemove(because)}
      onClose={onClose}
    >
      <QuotesOfMany claims={claims} />
      <p>{words.removeText}</p>
      <TextArea
        label={words.reason}
        hint={words.reasonHint}
        rows={2}
        maxLength={5000}
        value={because}
        onChange={setBecause}
      />
    </DeedDialog>
  );
}
