import { useState } from 'react';
import { mayDo } from '#shared/people/rights.ts';
import { Button } from '../../../components/Button.tsx';
import { ReasonToGoOn } from '../../../components/ReasonToGoOn.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useUnsent } from '../../../components/UnsentFields.tsx';
import { correctionsWords } from '../../../words/corrections.ts';
import { linesOfOpenQueries, openQueriesWords } from '../../../words/queries.ts';
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

/** The correction goes where the error was, unless a person says otherwise. */
function PublishForm({ picture, busy, deeds }: StepProps) {
  const { newest } = picture;
  const openQueries = linesOfOpenQueries(picture.queries);
  const isAsked = openQueries.length > 0;
  const { fields, setField, forget } = useUnsent(`publish ${picture.request.id}`, {
    where: newest?.publishedWhere ?? '',
    reason: '',
  });
  const { where, reason } = fields;
  const [tried, setTried] = useState(false);
  const reasonMissing = isAsked && reason.trim() === '';
  const publish = async () => {
    setTried(true);
    if (reasonMissing) return;
    if (await deeds.publish(where, isAsked ? reason.trim() : undefined)) forget();
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
      <TextField label={words.where} value={where} onChange={(typed) => setField('where', typed)} />
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
      <Button variant="primary" type="submit" disabled={where.trim() === ''} busy={busy}>
        {words.submit((newest?.number ?? 0) + 1)}
      </Button>
    </form>
  );
}
