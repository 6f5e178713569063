import { useState } from 'react';
import type { Claim, ClaimId } from '#shared/claims/claim.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { SelectField } from '../../../components/SelectField.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { type RelationChoice, relationChoices, relationsWords as words } from '../../../words/relations.ts';
import { DeedDialog } from '../parts/DeedDialog.tsx';
import { ClaimChooser } from './ClaimChooser.tsx';
import type { FindClaims } from './use-claim-hits.ts';
import './relations.css';

export type NewRelation = CallInput<'claims:relate'>;

export interface RelateDialogProps {
  readonly claim: Claim;
  /** The claims of its story. */
  readonly claims: readonly Claim[];
  readonly find: FindClaims;
  readonly onRelate: (relation: NewRelation) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Says what a claim is to another. It begins at a dispute, which is what most people come to record. */
export function RelateDialog({ claim, claims, find, onRelate, onClose }: RelateDialogProps) {
  const [choice, setChoice] = useState<RelationChoice>('disputes');
  const [other, setOther] = useState<ClaimId | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    return other !== null && (await onRelate({ ...ends(claim.id, other, choice), note }));
  };
  return (
    <DeedDialog title={words.title} submit={words.submit} onSubmit={submit} onClose={onClose}>
      <blockquote className="claim-quote" aria-label={words.about}>
        {claim.quote}
      </blockquote>
      <SelectField
        label={words.how}
        value={choice}
        options={relationChoices.map((value) => ({ value, label: words.choices[value] }))}
        onChange={setChoice}
      />
      <ClaimChooser
        own={claims.filter(({ id }) => id !== claim.id)}
        find={find}
        chosen={other}
        error={tried && other === null ? words.missing : null}
        onChoose={setOther}
      />
      <TextArea label={words.note} value={note} maxLength={5000} onChange={setNote} />
    </DeedDialog>
  );
}

/** The relation as it is kept: from the claim that supports or disputes to the one that it says so of. */
function ends(self: ClaimId, other: ClaimId, choice: RelationChoice): Omit<NewRelation, 'note'> {
  if (choice === 'disputed-by') return { from: other, to: self, kind: 'disputes' };
  if (choice === 'supported-by') return { from: other, to: self, kind: 'supports' };
  return { from: self, to: other, kind: choice };
}
