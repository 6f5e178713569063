import { useState } from 'react';
import { mayDo } from '#shared/people/rights.ts';
import { Button } from '../../../components/Button.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { correctionsWords, kindWords, placementWords } from '../../../words/corrections.ts';
import { StateBadge } from './StateBadge.tsx';
import type { StepProps } from './step-props.ts';

const words = correctionsWords;

/**
 * How the request ended, and the way to open it again. Opening it again needs a reason and the right to
 * decide; what was published stays published.
 */
export function ClosedCard({ picture, busy, deeds }: StepProps) {
  const { state, outcome, decision, notice, approval } = picture.request;
  const mayReopen = picture.me !== null && mayDo(picture.me.roles, 'request.decide');
  return (
    <section className="request-form" aria-labelledby="request-end">
      <h2 id="request-end">
        <StateBadge state={state} outcome={outcome} />
      </h2>
      {decision !== null && <p>{words.decide.done(kindWords[decision.kind], decision.decidedByName)}</p>}
      {decision !== null && notice === null && <p>{words.closed.none(decision.reason)}</p>}
      {notice !== null && (
        <>
          <p>{words.notice.done(notice.label, placementWords[notice.placement], notice.writtenByName)}</p>
          <p className="corrections-copy">{notice.text}</p>
        </>
      )}
      {approval !== null && <p>{words.approve.done(approval.approverName)}</p>}
      {mayReopen && <ReopenForm busy={busy} onReopen={deeds.reopen} />}
    </section>
  );
}

interface ReopenFormProps {
  readonly busy: boolean;
  readonly onReopen: (reason: string) => Promise<boolean>;
}

/** The request goes on with everything that is known of it. */
function ReopenForm({ busy, onReopen }: ReopenFormProps) {
  const [reason, setReason] = useState('');
  return (
    <>
      <TextArea label={words.closed.reason} rows={2} value={reason} onChange={setReason} />
      <Button disabled={reason.trim() === ''} busy={busy} onClick={() => void onReopen(reason)}>
        {words.closed.reopen}
      </Button>
    </>
  );
}
