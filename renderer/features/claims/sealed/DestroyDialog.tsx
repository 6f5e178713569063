import { useState } from 'react';
import { type DestroyReason, destroyReasons } from '#shared/claims/sources/sealed-identity.ts';
import { SelectField } from '../../../components/SelectField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { failureSentence } from '../../../words/failures.ts';
import { destroyReasonWords, identityWords } from '../../../words/identities.ts';
import { DeedDialog } from '../parts/DeedDialog.tsx';
import type { IdentityStore } from './identity-store.ts';

export interface DestroyDialogProps {
  readonly store: IdentityStore;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

const words = identityWords.destroying;
const reasons = destroyReasons.map((value) => ({ value, label: destroyReasonWords[value] }));

/** Erases who a source is for good. It asks for the passphrase, because it cannot be undone. */
export function DestroyDialog({ store, onDone, onClose }: DestroyDialogProps) {
  const [reason, setReason] = useState<DestroyReason>('source-asked');
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string | null>(null);
  const submit = async () => {
    const result = await store.getState().destroy({ reason, passphrase });
    if (result.ok) onDone(result.value.logIsClear ? words.done : words.doneLater);
    else setError(failureSentence(result.failure));
    return result.ok;
  };
  return (
    <DeedDialog title={words.title} submit={words.submit} danger onSubmit={submit} onClose={onClose}>
      <p>{words.lead}</p>
      <SelectField label={words.reason} value={reason} options={reasons} onChange={setReason} />
      <TextField
        label={identityWords.opening.passphrase}
        type="password"
        error={error}
        value={passphrase}
        onChange={setPassphrase}
      />
    </DeedDialog>
  );
}
