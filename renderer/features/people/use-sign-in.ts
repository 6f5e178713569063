import { useRef, useState } from 'react';
import type { Failure } from '#shared/ipc/failure.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { PeopleState } from './people-store.ts';

/** A form for a passphrase: what was typed goes as soon as it is tried, whatever comes of it. */
export function useSignIn(signIn: PeopleState['signIn']) {
  const ref = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  return {
    field: {
      ref,
      value: passphrase,
      failure,
      onChange: (typed: string) => {
        setPassphrase(typed);
        if (typed !== '') setFailure(null);
      },
    },
    busy,
    /** Begins anew, for another person. */
    clear: () => {
      setPassphrase('');
      setFailure(null);
    },
    /** Answers whether the person is signed in. An empty field is no guess. */
    submit: async (personId: PersonId): Promise<boolean> => {
      ref.current?.focus();
      if (busy || passphrase === '') return false;
      setBusy(true);
      setPassphrase('');
      const refused = await signIn(personId, passphrase);
      setBusy(false);
      setFailure(refused);
      return refused === null;
    },
  };
}
