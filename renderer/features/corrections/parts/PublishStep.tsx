import { useState } from 'react';
import { mayDo } from '#shared/people/rights.ts';
import { Button } from '../../../components/Button.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { correctionsWords } from '../../../words/corrections.ts';
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
  const [where, setWhere] = useState(newest?.publishedWhere ?? '');
  return (
    <form
      className="request-form"
      onSubmit={(event) => {
        event.preventDefault();
        void deeds.publish(where);
      }}
    >
      <p className="soft">{words.todo}</p>
      <TextField label={words.where} value={where} onChange={setWhere} />
      <Button variant="primary" type="submit" disabled={where.trim() === ''} busy={busy}>
        {words.submit((newest?.number ?? 0) + 1)}
      </Button>
    </form>
  );
}
