import { OctagonX, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ReasonToGoOn } from '../../../components/ReasonToGoOn.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useUnsent } from '../../../components/UnsentFields.tsx';
import { type OpenQuery, openQueriesWords } from '../../../words/queries.ts';
import { type GateLine, type GateLines, standardsWords } from '../../../words/standards.ts';
import { revisionWords, storiesWords } from '../../../words/stories.ts';
import type { PublishReasons } from '../story-store.ts';
import { ReasonForEach } from './ReasonForEach.tsx';
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
  readonly onPublish: (where: string, reasons: PublishReasons) => Promise<boolean>;
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
      {gate.blocks.length > 0 && <Blocks blocks={gate.blocks} />}
      <TextField
        label={said.where}
        hint={said.whereHint}
        error={tried && whereMissing ? said.whereMissing : null}
        maxLength={500}
        value={where}
        onChange={(typed) => setField('where', typed)}
      />
      <Reasons reasons={reasons} tried={tried} />
    </Dialog>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly GateLine[] }) {
  return (
    <div className="publish-blocks" role="alert">
      <p>
        <OctagonX aria-hidden="true" /> {standardsWords.gate.blocked(blocks.length)}
      </p>
      <ul>
        {blocks.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

/** What wants a reason, and what has been written so far. */
function useReasons(
  openQueries: readonly OpenQuery[],
  warnings: readonly GateLine[],
  { one, setOne }: { readonly one: string; readonly setOne: (reason: string) => void },
) {
  const [own, setOwn] = useState<ReadonlyMap<string, string>>(new Map());
  const [apart, setApart] = useState(false);
  const reasonOf = (id: string): string => (apart ? (own.get(id) ?? '') : one).trim();
  const queries = openQueries.length > 0;
  const missing = (queries && one.trim() === '') || warnings.some(({ id }) => reasonOf(id) === '');
  return {
    ...{ openQueries, warnings, one, setOne, own, apart, setApart, missing },
    setOwn: (id: string, reason: string) => setOwn(new Map([...own, [id, reason]])),
    given: (): PublishReasons => ({
      ...(queries ? { openQueriesReason: one.trim() } : {}),
      ...(warnings.length > 0
        ? { reasons: warnings.map(({ id }) => ({ key: id, reason: reasonOf(id) })) }
        : {}),
    }),
  };
}

interface ReasonsProps {
  readonly reasons: ReturnType<typeof useReasons>;
  /** Whether somebody has tried to go on: only then is said what is missing. */
  readonly tried: boolean;
}

/** One reason for everything that wants one, or a field for each warning. */
function Reasons({ reasons, tried }: ReasonsProps) {
  const { openQueries, warnings, one, setOne, apart, missing } = reasons;
  const together = [...openQueries, ...(apart ? [] : warnings)];
  const warning = [
    ...(openQueries.length > 0 ? [openQueriesWords.warning(openQueries.length)] : []),
    ...(warnings.length > 0 && !apart ? [standardsWords.gate.warned(warnings.length)] : []),
  ].join(' ');
  const unsaid = openQueries.length > 0 ? openQueriesWords.missing : standardsWords.gate.missing;
  return (
    <>
      {together.length > 0 && (
        <ReasonToGoOn
          warning={warning}
          items={together}
          label={openQueriesWords.reason}
          error={tried && missing && one.trim() === '' ? unsaid : null}
          value={one}
          onChange={setOne}
        />
      )}
      {warnings.length > 0 && <ReasonForEach reasons={reasons} tried={tried} />}
    </>
  );
}
