import { useState } from 'react';
import type { Failure } from '#shared/ipc/failure.ts';
import type { NewPerson } from './people-store.ts';
import { emptyProfile, newPersonOf, type ProfileDraft, problemsOf } from './profile-draft.ts';

/** A form for a new profile: problems are said once somebody tries to send it, and go as they are mended. */
export function useProfileForm(send: (wanted: NewPerson) => Promise<Failure | null>) {
  const [draft, setDraft] = useState(emptyProfile);
  // Nobody is told that a field is empty before they have had the chance to fill it.
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  return {
    fields: {
      draft,
      problems: tried ? problemsOf(draft) : {},
      failure,
      onChange: (changed: ProfileDraft) => {
        setDraft(changed);
        setFailure(null);
      },
    },
    busy,
    /** Answers whether the profile was made. */
    submit: async (): Promise<boolean> => {
      setTried(true);
      const wanted = newPersonOf(draft);
      if (wanted === null || busy) return false;
      setBusy(true);
      const refused = await send(wanted);
      setBusy(false);
      setFailure(refused);
      return refused === null;
    },
  };
}
