import { useState } from 'react';
import { type Involved, involvementOf, possibleApprovers } from '#shared/corrections/approval.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { Person, PersonId } from '#shared/people/person.ts';
import { mayDo } from '#shared/people/rights.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { correctionsWords } from '../../../words/corrections.ts';
import { failureSentence } from '../../../words/failures.ts';
import { SignedContents } from './SignedContents.tsx';
import { StepCard } from './StepCard.tsx';
import type { StepProps } from './step-props.ts';

/** What a second person reads, and signs with their own passphrase on this machine. */
export function ApproveStep({ picture, busy, deeds }: StepProps) {
  const { request } = picture;
  const { decision, notice, approval } = request;
  const contents = notice === null ? null : <SignedContents request={request} notice={notice} />;
  return (
    <StepCard
      step="approve"
      request={request}
      summary={approval === null ? null : words.done(approval.approverName)}
      detail={contents}
    >
      {() =>
        decision !== null &&
        notice !== null && (
          <>
            {contents}
            <ApproveForm
              {...{ picture, busy, deeds }}
              involved={{
                decidedBy: decision.decidedBy,
                noticeWrittenBy: notice.writtenBy,
                storyAuthorId: request.storyAuthorId,
              }}
            />
          </>
        )
      }
    </StepCard>
  );
}

interface ApproveFormProps extends StepProps {
  /** Who had a hand in it and so may not approve. */
  readonly involved: Involved;
}

const words = correctionsWords.approve;

/** The approver signs at this machine without the window changing hands: whoever is signed in stays it. */
function ApproveForm({ picture, busy, deeds, involved }: ApproveFormProps) {
  const { people } = picture;
  const approvers = possibleApprovers(people, involved);
  const [chosen, setChosen] = useState<PersonId | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  // The one who was chosen may have become involved meanwhile.
  const approver = approvers.find(({ id }) => id === chosen) ?? approvers[0];
  const submit = async (person: Person) => {
    // It goes from the field before anything else can happen to it.
    setPassphrase('');
    setFailure(await deeds.approve(person.id, passphrase));
  };
  return (
    <>
      {approver === undefined ? (
        <p>{words.nobody}</p>
      ) : (
        <form
          className="request-form"
          onSubmit={(event) => {
            event.preventDefault();
            void submit(approver);
          }}
        >
          <div className="approve-fields">
            <SelectField
              label={words.approver}
              value={approver.id}
              options={approvers.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setChosen}
            />
            <TextField
              type="password"
              label={words.passphrase}
              value={passphrase}
              error={failure === null ? null : refusal(failure, approvers)}
              onChange={setPassphrase}
            />
          </div>
          <Button variant="primary" type="submit" disabled={passphrase === ''} busy={busy}>
            {words.submit(approver.name)}
          </Button>
        </form>
      )}
      <Excluded people={people} involved={involved} />
    </>
  );
}

/** A refusal of the person names those who could. */
function refusal(failure: Failure, approvers: readonly Person[]): string {
  const sentence = failureSentence(failure);
  const isOfPerson = failure.code === 'same-person' || failure.code === 'not-allowed';
  return isOfPerson ? `${sentence} ${words.could(approvers.map(({ name }) => name))}` : sentence;
}

interface ExcludedProps {
  readonly people: readonly Person[];
  readonly involved: Involved;
}

/**
 * Whoever has the right and a hand in it is named with what they did, so that nobody wonders where they
 * are.
 */
function Excluded({ people, involved }: ExcludedProps) {
  const excluded = people.flatMap(({ id, name, roles }) => {
    const as = involvementOf(id, involved);
    return as !== null && mayDo(roles, 'request.approve') ? [{ id, name, as }] : [];
  });
  return (
    <ul className="soft">
      {excluded.map(({ id, name, as }) => (
        <li key={id}>{words.cannot(name, as)}</li>
      ))}
    </ul>
  );
}
