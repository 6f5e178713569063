import { useState } from 'react';
import { useStore } from 'zustand';
import type { Person } from '#shared/people/person.ts';
import { mayDo } from '#shared/people/rights.ts';
import { TakeInDialog, type TakenPassage } from '../../features/corrections/TakeInDialog.tsx';
import { RevisionView } from '../../features/stories/RevisionView.tsx';
import type { Place } from '../navigation-store.ts';
import type { Stores } from '../stores.ts';

export interface RevisionScreenProps {
  readonly stores: Stores;
  readonly person: Person;
  readonly place: Extract<Place, { kind: 'revision' }>;
}

/** A published revision, and over it the dialog that takes in a request about a passage of it. */
export function RevisionScreen({ stores, person, place }: RevisionScreenProps) {
  const [taking, setTaking] = useState<TakenPassage | null>(null);
  const go = useStore(stores.navigation, (state) => state.go);
  const number = useStore(stores.revision, ({ revision }) => revision?.number ?? 0);
  const requestAsked = useStore(stores.workbench, (state) => state.requestAsked);
  const mayTakeIn = mayDo(person.roles, 'request.take-in');
  return (
    <>
      <RevisionView
        store={stores.revision}
        revisionId={place.revisionId}
        takeInAsked={requestAsked}
        onAskHeard={() => stores.workbench.getState().askForRequest(false)}
        // Null takes the button away; main would refuse the call all the same.
        onTakeIn={mayTakeIn ? (passage) => setTaking({ ...passage, number }) : null}
        onDone={stores.onDone}
      />
      {taking !== null && (
        <TakeInDialog
          store={stores.queue}
          passage={taking}
          onTakenIn={(requestId) => go({ kind: 'corrections', requestId })}
          onClose={() => setTaking(null)}
        />
      )}
    </>
  );
}
