import { useState } from 'react';
import { mayDo } from '#shared/people/rights.ts';
import { Button } from '../../../components/Button.tsx';
import { GateBlocks } from '../../../components/publication/GateBlocks.tsx';
import { PublishReasons } from '../../../components/publication/PublishReasons.tsx';
import { useReasons } from '../../../components/publication/use-reasons.ts';
import { TextField } from '../../../components/TextField.tsx';
import { useUnsent } from '../../../components/UnsentFields.tsx';
import { correctionsWords } from '../../../words/corrections.ts';
import { linesOfOpenQueries } from '../../../words/queries.ts';
import { gateLines } from '../../../words/standards.ts';
import { StepCard } from './StepCard.tsx';
import type { StepProps } from './step-props.ts';

/** The last step: the corrected story goes out as a new revision, with its notice. */
export function PublishStep({ picture, busy, deeds }: StepProps) {
  const { request, me } = picture;
  return (
    <StepCard step="publish" request={request} summary={null}>
      {() =>
        me !== null && mayDo(me.roles, 'story.publish') ? (
          <PublishForm {...{ picture, busy, deeds }} />
        ) : (
          <p className="soft">{correctionsWords.mayNot.publish}</p>
        )
      }
    </StepCard>
  );
}

const words = correctionsWords.publish;

/** The correction goes where the error was, unless a person says otherwise, and through the gate of every publication. */
function PublishForm({ picture, busy, deeds }: StepProps) {
  const { newest, findings } = picture;
  const gate = gateLines(findings);
  const { fields, setField, forget } = useUnsent(`publish ${picture.request.id}`, {
    where: newest?.publishedWhere ?? '',
    reason: '',
  });
  const { where, reason } = fields;
  const [tried, setTried] = useState(false);
  const reasons = useReasons(linesOfOpenQueries(picture.queries), gate.warnings, {
    one: reason,
    setOne: (typed) => setField('reason', typed),
  });
  const publish = async () => {
    setTried(true);
    if (reasons.missing) return;
    if (await deeds.publish(where, reasons.given())) forget();
  };
  return (
    <form
      className="request-form"
      onSubmit={(event) => {
        event.preventDefault();
        void publish();
      }}
    >
      <p className="soft">{words.todo}</p>
      <GateBlocks blocks={gate.blocks} />
      <TextField label={words.where} value={where} onChange={(typed) => setField('where', typed)} />
      <PublishReasons reasons={reasons} tried={tried} />
      <Button
        variant="primary"
        type="submit"
        disabled={where.trim() === '' || gate.blocks.length > 0}
        busy={busy}
      >
        {words.submit((newest?.number ?? 0) + 1)}
      </Button>
    </form>
  );
}
