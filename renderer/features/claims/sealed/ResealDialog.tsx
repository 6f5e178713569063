import { useState } from 'react';
import type { Person } from '#shared/people/person.ts';
import { TextField } from '../../../components/TextField.tsx';
import { failureSentence } from '../../../words/failures.ts';
import { identityWords } from '../../../words/identities.ts';
import { DeedDialog } from '../parts/DeedDialog.tsx';
import type { IdentityStore } from './identity-store.ts';
import { EditorField } from './SealDialog.tsx';

export interface ResealDialogProps {
  readonly store: IdentityStore;
  readonly editors: readonly Person[];
  readonly onClose: () => void;
}

const words = identityWords.resealing;

/** Makes another editor the one who knows. Who the source is is not shown for it. */
export function ResealDialog({ store, editors, onClose }: ResealDialogProps) {
  const [editorId, setEditorId] = useState<string>('');
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string | null>(null);
  const submit = async () => {
    const editor = editors.find(({ id }) => id === editorId);
    if (editor === undefined) {
      setError(identityWords.sealing.noEditor);
      return false;
    }
    const failure = await store.getState().reseal({ editorId: editor.id, passphrase });
    if (failure !== null) setError(failureSentence(failure));
    return failure === null;
  };
  return (
    <DeedDialog title={words.title} submit={words.submit} onSubmit={submit} onClose={onClose}>
      <p>{words.lead}</p>
      <EditorField editors={editors} value={editorId} onChange={setEditorId} />
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
