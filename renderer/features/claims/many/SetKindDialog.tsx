import { useState } from 'react';
import type { Claim, ClaimKind } from '#shared/claims/claim.ts';
import { manyClaimsWords as words } from '../../../words/many-claims.ts';
import { DeedDialog } from '../parts/DeedDialog.tsx';
import { KindChoice } from '../parts/KindChoice.tsx';
import { QuotesOfMany } from './QuotesOfMany.tsx';

export interface SetKindDialogProps {
  readonly claims: readonly Claim[];
  readonly onSet: (kind: ClaimKind) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Says anew what several claims are. It begins at the kind of the first one. */
export function SetKindDialog({ claims, onSet, onClose }: SetKindDialogProps) {
  const [kind, setKind] = useState<ClaimKind>(claims[0]?.kind ?? 'fact');
  return (
    <DeedDialog
      title={words.setKindTitle(claims.length)}
      submit={words.submitSetKind}
      onSubmit={() => onSet(kind)}
      onClose={onClose}
    >
      <QuotesOfMany claims={claims} />
      <KindChoice kind={kind} focused onChange={setKind} />
      <p>{words.setKindText}</p>
    </DeedDialog>
  );
}
