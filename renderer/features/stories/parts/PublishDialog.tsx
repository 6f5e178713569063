import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { GateBlocks } from '../../../components/publication/GateBlocks.tsx';
import { PublishReasons } from '../../../components/publication/PublishReasons.tsx';
import { type ReasonsGiven, useReasons } from '../../../components/publication/use-reasons.ts';
import { TextField } from '../../../components/TextField.tsx';
import { useUnsent } from '../../../components/UnsentFields.tsx';
import type { OpenQuery } from '../../../words/queries.ts';
import { type GateLines, standardsWords } from '../../../words/standards.ts';
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
  /** What the standards of the house hold against it; null while they are read. */
  readonly gate: GateLines | null;
  /** True when it is done. */
  readonly onPublish: (where: string, reasons: ReasonsGiven) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A story's first publication; later ones go out with a correction. */
const first = 1;

const said = revisionWords.publishing;

/**
 * Says what publishing will do, and asks where: the one gate. Unverified claims warn and do not stop: whether a
 * story goes out is an editor's judgement. Unresolved queries and warnings of the standards want a reason, one for
 * all or each its own; what the standards stop, stops. It is there as long as it is drawn.
 */
export function PublishDialog(props: PublishDialogProps) {
  const { slug, words, unverified, openQueries, onPublish, onClose } = props;
  const gate = props.gate ?? { blocks: [], warnings: [] };
  const isStopped = props.gate === null || gate.blocks.length > 0;
  const { fields, setField, forget } = useUnsent(`publish ${slug}`, { where: '', reason: '' });
  const { where } = fields;
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const reasons = useReasons(openQueries, gate.warnings, {
    one: fields.reason,
    setOne: (reason) => setField('reason', reason),
  });
  const whereMissing = where.trim() === '';
  const submit = async () => {
    setTried(true);
    if (whereMissing || reasons.missing || isStopped) return;
    setBusy(true);
    const done = await onPublish(where.trim(), reasons.given());
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
          <Button type="submit" variant="primary" busy={busy} disabled={isStopped}>
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
      {props.gate === null && <p role="status">{standardsWords.reading}</p>}
      <GateBlocks blocks={gate.blocks} />
      <TextField
        label={said.where}
        hint={said.whereHint}
        error={tried && whereMissing ? said.whereMissing : null}
        maxLength={500}
        value={where}
        onChange={(typed) => setField('where', typed)}
      />
      <PublishReasons reasons={reasons} tried={tried} />
    </Dialog>
  );
}
