import { type RefObject, useEffect } from 'react';
import type { Failure } from '#shared/ipc/failure.ts';
import { TextField } from '../../../components/TextField.tsx';
import { failureSentence } from '../../../words/failures.ts';
import { peopleWords } from '../../../words/people.ts';
import { useFirstFocus } from '../use-first-focus.ts';

export interface PassphraseFieldProps {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly value: string;
  /** Why the last try was refused; null before one, and once something else is typed. */
  readonly failure: Failure | null;
  readonly onChange: (passphrase: string) => void;
}

/** The passphrase of somebody who signs in. The keyboard begins here, and comes back where it was wrong. */
export function PassphraseField({ ref, value, failure, onChange }: PassphraseFieldProps) {
  useFirstFocus(ref);
  useEffect(() => {
    if (failure !== null) ref.current?.focus();
  }, [failure, ref]);
  return (
    <TextField
      ref={ref}
      type="password"
      autoComplete="current-password"
      label={peopleWords.fields.passphrase}
      error={failure === null ? null : failureSentence(failure)}
      value={value}
      onChange={onChange}
    />
  );
}
