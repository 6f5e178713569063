import { useState } from 'react';
import { severities } from '#shared/corrections/request.ts';
import type { PersonId } from '#shared/people/person.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { correctionsWords, severityWords } from '../../../words/corrections.ts';
import { StepCard } from './StepCard.tsx';
import type { StepProps } from './step-props.ts';

/** How grave it would be and whose it is. It can be done again at any time before the end. */
export function TriageStep({ picture, busy, deeds }: StepProps) {
  const { severity, assigneeName } = picture.request;
  return (
    <StepCard
      step="triage"
      request={picture.request}
      again
      summary={severity === null ? null : words.done(severityWords[severity], assigneeName)}
    >
      {(close) => <TriageForm {...{ picture, busy, deeds }} onDone={close} />}
    </StepCard>
  );
}

interface TriageFormProps extends StepProps {
  readonly onDone: () => void;
}

const words = correctionsWords.triage;

/** Nobody is a choice like everybody else; no person has an empty id. */
const nobody = '';

/** The form, filled with what was chosen before. */
function TriageForm({ picture, busy, deeds, onDone }: TriageFormProps) {
  const { request, people } = picture;
  const [severity, setSeverity] = useState(request.severity ?? 'medium');
  const [assignee, setAssignee] = useState<PersonId | typeof nobody>(request.assigneeId ?? nobody);
  const submit = async () => {
    if (await deeds.triage(severity, assignee === nobody ? null : assignee)) onDone();
  };
  return (
    <>
      <SelectField
        label={words.severity}
        value={severity}
        options={severities.map((value) => ({ value, label: severityWords[value] }))}
        onChange={setSeverity}
      />
      <SelectField
        label={words.assignee}
        value={assignee}
        options={[
          { value: nobody, label: words.nobody },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={setAssignee}
      />
      <Button variant="primary" busy={busy} onClick={() => void submit()}>
        {words.submit}
      </Button>
    </>
  );
}
