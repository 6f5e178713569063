import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { revisionWords, storiesWords } from '../../../words/stories.ts';
import '../revision.css';

export interface PublishDialogProps {
  readonly slug: string;
  /** Words of the draft as it reads now. */
  readonly words: number;
  /** Claims without a finding that they are verified. */
  readonly unverified: number;
  /** True when it is done. */
  readonly onPublish: (where: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A story's first publication; later ones go out with a correction. */
const first = 1;

const said = revisionWords.publishing;

/**
 * Says what publishing will do, and asks where. It is there as long as it is drawn. Unverified claims warn
 * and do not stop: whether a story goes out is an editor's judgement.
 */
export function PublishDialog({ slug, words, unverified, onPublish, onClose }: PublishDialogProps) {
  const [where, setWhere] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (where.trim() === '') {
      setError(said.whereMissing);
      return;
    }
    setBusy(true);
    const done = await onPublish(where.trim());
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      title={said.title(slug)}
      open
      size="medium"
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onClick={onClose}>{storiesWords.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {said.submit(first)}
          </Button>
        </>
      }
    >
      <p>{said.will(first, words)}</p>
      {unverified > 0 && (
        <p className="publish-warning">
          <TriangleAlert aria-hidden="true" /> {said.unverified(unverified)}
        </p>
      )}
      <TextField
        label={said.where}
        hint={said.whereHint}
        error={error}
        maxLength={500}
        value={where}
        onChange={(value) => {
          setWhere(value);
          setError(null);
        }}
      />
    </Dialog>
  );
}
