import { useRef } from 'react';
import type { Failure } from '#shared/ipc/failure.ts';
import { roles as everyRole, type Role } from '#shared/people/rights.ts';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { failureSentence } from '../../../words/failures.ts';
import { peopleWords, roleWords } from '../../../words/people.ts';
import { type ProfileDraft, type ProfileProblems, strengthSentence } from '../profile-draft.ts';
import { useFirstFocus } from '../use-first-focus.ts';

export interface ProfileFieldsProps {
  readonly draft: ProfileDraft;
  /** What to say beside the fields; none before somebody tried to send the form. */
  readonly problems: ProfileProblems;
  /** What the main process answered to the last try. */
  readonly failure: Failure | null;
  readonly onChange: (draft: ProfileDraft) => void;
}

/** The fields of a new profile, the same for the first one and for each further one. */
export function ProfileFields({ draft, problems, failure, onChange }: ProfileFieldsProps) {
  const { fields } = peopleWords;
  const first = useRef<HTMLInputElement>(null);
  useFirstFocus(first);
  const change = (changed: Partial<ProfileDraft>) => onChange({ ...draft, ...changed });
  return (
    <>
      <TextField
        ref={first}
        label={fields.name}
        hint={fields.nameHint}
        error={failure?.code === 'name-taken' ? failureSentence(failure) : say(problems.name)}
        value={draft.name}
        maxLength={120}
        onChange={(name) => change({ name })}
      />
      <RoleChoice
        chosen={draft.roles}
        problem={say(problems.roles)}
        onChange={(roles) => change({ roles })}
      />
      <TextField
        type="password"
        autoComplete="new-password"
        label={fields.passphrase}
        hint={
          <>
            <span role="status">{strengthSentence(draft.passphrase)}</span> {fields.passphraseLost}
          </>
        }
        error={say(problems.passphrase)}
        value={draft.passphrase}
        onChange={(passphrase) => change({ passphrase })}
      />
      <TextField
        type="password"
        autoComplete="new-password"
        label={fields.repeated}
        error={say(problems.repeated)}
        value={draft.repeated}
        onChange={(repeated) => change({ repeated })}
      />
    </>
  );
}

interface RoleChoiceProps {
  readonly chosen: readonly Role[];
  readonly problem: string | null;
  readonly onChange: (roles: readonly Role[]) => void;
}

/** Roles are kept in their usual order, whatever the order of ticking. */
function RoleChoice({ chosen, problem, onChange }: RoleChoiceProps) {
  const toggle = (role: Role, isHeld: boolean) =>
    onChange(everyRole.filter((each) => (each === role ? isHeld : chosen.includes(each))));
  return (
    <fieldset className="people-roles">
      <legend>{peopleWords.fields.roles}</legend>
      <p className="soft">{peopleWords.fields.rolesHint}</p>
      {everyRole.map((role) => (
        <Checkbox
          key={role}
          label={roleWords[role].name}
          hint={roleWords[role].may}
          checked={chosen.includes(role)}
          onChange={(isHeld) => toggle(role, isHeld)}
        />
      ))}
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}

/** The sentence for a problem; null for none. */
function say(problem: ProfileProblems[keyof ProfileDraft]): string | null {
  return problem === undefined ? null : peopleWords.problems[problem];
}
