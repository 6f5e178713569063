import { useId } from 'react';
import { type DecisionKind, decisionKinds } from '#shared/corrections/decision.ts';
import { mayDo } from '#shared/people/rights.ts';
import { Button } from '../../../components/Button.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { useUnsent } from '../../../components/UnsentFields.tsx';
import { correctionsWords, kindWords } from '../../../words/corrections.ts';
import { StepCard } from './StepCard.tsx';
import type { StepProps } from './step-props.ts';

/** Whether the story is corrected, clarified or left as it is. Whoever may not decide reads who may. */
export function DecideStep({ picture, busy, deeds }: StepProps) {
  const { request, me } = picture;
  const { decision } = request;
  return (
    <StepCard
      step="decide"
      request={request}
      again
      summary={decision === null ? null : words.done(kindWords[decision.kind], decision.decidedByName)}
    >
      {(close) =>
        me !== null && mayDo(me.roles, 'request.decide') ? (
          <DecideForm {...{ picture, busy, deeds }} onDone={close} />
        ) : (
          <p className="soft">{correctionsWords.mayNot.decide}</p>
        )
      }
    </StepCard>
  );
}

interface DecideFormProps extends StepProps {
  readonly onDone: () => void;
}

const words = correctionsWords.decide;

type DecideFields = { readonly kind: DecisionKind; readonly reason: string };

/** A decision to change nothing closes the request, and so must give its reason. */
function DecideForm({ picture, busy, deeds, onDone }: DecideFormProps) {
  const { request } = picture;
  const group = useId();
  const { fields, setField, forget } = useUnsent<DecideFields>(`decide ${request.id}`, {
    kind: request.decision?.kind ?? 'correction',
    reason: request.decision?.reason ?? '',
  });
  const { kind, reason } = fields;
  const isClosing = kind === 'no-change';
  const submit = async () => {
    if (!(await deeds.decide(kind, reason))) return;
    forget();
    onDone();
  };
  return (
    <>
      <fieldset className="request-choice">
        <legend>{words.legend}</legend>
        {decisionKinds.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={group}
              checked={kind === each}
              onChange={() => setField('kind', each)}
            />
            <span>
              {kindWords[each]}
              <span className="field-hint">{words.hints[each]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <TextArea
        label={words.reason}
        hint={words.reasonHint}
        rows={2}
        value={reason}
        onChange={(typed) => setField('reason', typed)}
      />
      <Button
        variant="primary"
        disabled={isClosing && reason.trim() === ''}
        busy={busy}
        onClick={() => void submit()}
      >
        {isClosing ? words.close : words.submit(kindWords[kind])}
      </Button>
    </>
  );
}
