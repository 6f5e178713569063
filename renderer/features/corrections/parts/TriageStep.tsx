import { type Severity, severities } from '#shared/corrections/request.ts';
import type { PersonId } from '#shared/people/person.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { useUnsent } from '../../../components/UnsentFields.tsx';
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

type TriageFields = { readonly severity: Severity; readonly assignee: PersonId | typeof nobody };

/** The form, filled with what was chosen before. */
function TriageForm({ picture, busy, deeds, onDone }: TriageFormProps) {
  const { request, people } = picture;
  const { fields, setField, forget } = useUnsent<TriageFields>(`triage ${request.id}`, {
    severity: request.severity ?? 'medium',
    assignee: request.assigneeId ?? nobody,
  });
  const { severity, assignee } = fields;
  const submit = async () => {
    if (!(await deeds.triage(severity, assignee === nobody ? null : assignee))) return;
    forget();
    onDone();
  };
  return (
    <>
      <SelectField
        label={words.severity}
        value={severity}
        options={severities.map((value) => ({ value, label: severityWords[value] }))}
        onChange={(chosen) => setField('severity', chosen)}
      />
      <SelectField
        label={words.assignee}
        value={assignee}
        options={[
          { value: nobody, label: words.nobody },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(chosen) => setField('assignee', chosen)}
      />
      <Button variant="primary" busy={busy} onClick={() => void submit()}>
        {words.submit}
      </Button>
    </>
  );
}
