import { useState } from 'react';
import { slug as slugShape } from '#shared/stories/story.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { storiesWords as words } from '../../../words/stories.ts';
import type { Renamed } from '../desk-store.ts';

export interface RenameDialogProps {
  /** The slug as it is. */
  readonly slug: string;
  /** Answers how it ended; only a taken slug is said in the form. */
  readonly onRename: (slug: string) => Promise<Renamed>;
  readonly onClose: () => void;
}

/** Gives a story another slug. It is there as long as it is drawn. */
export function RenameDialog({ slug, onRename, onClose }: RenameDialogProps) {
  const [typed, setTyped] = useState(slug);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    const parsed = slugShape.safeParse(typed);
    if (!parsed.success) {
      setError(words.renaming.wrong);
      return;
    }
    setBusy(true);
    const renamed = await onRename(parsed.data);
    setBusy(false);
    if (renamed === 'done') onClose();
    if (renamed === 'slug-taken') setError(words.renaming.taken(parsed.data));
  };
  return (
    <Dialog
      title={words.renaming.title(slug)}
      open
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {words.renaming.submit}
          </Button>
        </>
      }
    >
      <TextField
        label={words.renaming.field}
        hint={words.renaming.hint}
        error={error}
        maxLength={80}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setError(null);
        }}
      />
    </Dialog>
  );
}
