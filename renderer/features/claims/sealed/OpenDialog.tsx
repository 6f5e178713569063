import { useCallback, useEffect, useState } from 'react';
import type { OpenedIdentity } from '#shared/claims/sources/sealed-identity.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { claimsWords } from '../../../words/claims.ts';
import { failureSentence } from '../../../words/failures.ts';
import { identityWords } from '../../../words/identities.ts';
import type { IdentityStore } from './identity-store.ts';
import { type RestingStory, ShownIdentity } from './parts/ShownIdentity.tsx';

export interface OpenDialogProps {
  readonly store: IdentityStore;
  readonly stories: readonly RestingStory[];
  readonly onClose: () => void;
}

const words = identityWords.opening;

/** Asks for the passphrase, then shows who it is until the time is up or the person looks elsewhere. */
export function OpenDialog({ store, stories, onClose }: OpenDialogProps) {
  const [shown, setShown] = useState<OpenedIdentity | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const hide = useCallback(() => {
    setShown(null);
    onClose();
  }, [onClose]);
  // Whoever turns to another program leaves the screen to others.
  useEffect(() => {
    window.addEventListener('blur', hide);
    return () => window.removeEventListener('blur', hide);
  }, [hide]);
  const reveal = async () => {
    setBusy(true);
    const result = await store.getState().reveal(passphrase);
    setBusy(false);
    setPassphrase('');
    if (result.ok) setShown(result.value);
    else setError(failureSentence(result.failure));
  };
  if (shown !== null) {
    return (
      <Dialog title={words.title} open onClose={hide} actions={<Button onClick={hide}>{words.hide}</Button>}>
        <ShownIdentity
          opened={shown}
          stories={stories}
          onHide={hide}
          onVouch={(storyId) => void store.getState().attest({ kind: 'clear-in-story', storyId })}
        />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={words.title}
      open
      onClose={onClose}
      onSubmit={() => void reveal()}
      actions={
        <>
          <Button onClick={onClose}>{claimsWords.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {words.submit}
          </Button>
        </>
      }
    >
      <p>{words.lead}</p>
      <TextField
        label={words.passphrase}
        type="password"
        error={error}
        value={passphrase}
        onChange={setPassphrase}
      />
    </Dialog>
  );
}
