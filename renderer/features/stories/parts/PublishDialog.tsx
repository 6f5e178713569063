import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ReasonToGoOn } from '../../../components/ReasonToGoOn.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useUnsent } from '../../../components/UnsentFields.tsx';
import { type OpenQuery, openQueriesWords } from '../../../words/queries.ts';
import { revisionWords, storiesWords } from '../../../words/stories.ts';
import '../revision.css';

export interface PublishDialogProps {
  readonly slug: string;
  /** Words of the draft as it reads now. */
  readonly words: number;
  /** Claims without a finding that they are verified. */
  readonly unverified: number;
  /** What is asked and not resolved, each in a line. */
  readonly openQueries: readonly OpenQuery[];
  /** True when it is done. The reason is for the open queries. */
  readonly onPublish: (where: string, openQueriesReason?: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A story's first publication; later ones go out with a correction. */
const first = 1;

const said = revisionWords.publishing;

/**
 * Says what publishing will do, and asks where. It is there as long as it is drawn. Unverified claims warn
 * and do not stop: whether a story goes out is an editor's judgement. Unresolved queries want a reason.
 */
export function PublishDialog({
  slug,
  words,
  unverified,
  openQueries,
  onPublish,
  onClose,
}: PublishDialogProps) {
  const { fields, setField, forget } = useUnsent(`publish ${slug}`, { where: '', reason: '' });
  const { where, reason } = fields;
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const whereMissing = where.trim() === '';
  const isAsked = openQueries.length > 0;
  const reasonMissing = isAsked && reason.trim() === '';
  const submit = async () => {
    setTried(true);
    if (whereMissing || reasonMissing) return;
    setBusy(true);
    const done = await onPublish(where.trim(), isAsked ? reason.trim() : undefined);
    setBusy(false);
    if (!done) return;
    forget();
    onClose();
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
        error={tried && whereMissing ? said.whereMissing : null}
        maxLength={500}
        value={where}
        onChange={(typed) => setField('where', typed)}
      />
      {isAsked && (
        <ReasonToGoOn
          warning={openQueriesWords.warning(openQueries.length)}
          items={openQueries}
          label={openQueriesWords.reason}
          error={tried && reasonMissing ? openQueriesWords.missing : null}
          value={reason}
          onChange={(typed) => setField('reason', typed)}
        />
      )}
    </Dialog>
  );
}
