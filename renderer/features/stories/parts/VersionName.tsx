import { useState } from 'react';
import { versionName } from '#shared/stories/version.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { versionWords as words } from '../../../words/compare.ts';

export interface VersionNameProps {
  /** What the dialog is for: keeping a version, or naming one that is kept. */
  readonly title: string;
  readonly submit: string;
  /** The name that it has. */
  readonly name: string;
  /** True when it is done; a failure was reported, and the name stays to be tried again. */
  readonly onName: (name: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks for the name of a version. It is there as long as it is drawn. */
export function VersionName({ title, submit, name, onName, onClose }: VersionNameProps) {
  const [typed, setTyped] = useState(name);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    const parsed = versionName.safeParse(typed);
    if (!parsed.success) {
      setError(words.keeping.missing);
      return;
    }
    setBusy(true);
    const done = await onName(parsed.data);
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {submit}
          </Button>
        </>
      }
    >
      <TextField
        label={words.keeping.field}
        hint={words.keeping.hint}
        error={error}
        maxLength={120}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setError(null);
        }}
      />
    </Dialog>
  );
}
