import { useStore } from 'zustand';
import { Button } from '../../components/Button.tsx';
import { peopleWords } from '../../words/people.ts';
import { ProfileFields } from './parts/ProfileFields.tsx';
import type { PeopleStore } from './people-store.ts';
import { useProfileForm } from './use-profile-form.ts';
import './people.css';

export interface FirstStartProps {
  readonly store: PeopleStore;
}

/** What a new Stet shows: the first profile is made, and its person is at work. */
export function FirstStart({ store }: FirstStartProps) {
  const createFirst = useStore(store, (state) => state.createFirst);
  const { fields, busy, submit } = useProfileForm(createFirst);
  const { title, lead, submit: label } = peopleWords.first;
  // When the profile is made its person is signed in, and the app draws something else in this place.
  return (
    <main className="people-door">
      <form
        className="people-sheet people-sheet-wide"
        aria-labelledby="people-first-title"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h1 id="people-first-title">{title}</h1>
        <p>{lead}</p>
        <ProfileFields {...fields} />
        <Button variant="primary" type="submit" busy={busy}>
          {label}
        </Button>
      </form>
    </main>
  );
}
