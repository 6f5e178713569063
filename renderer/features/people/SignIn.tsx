import { type MouseEvent, useState } from 'react';
import { useStore } from 'zustand';
import type { Person, PersonId } from '#shared/people/person.ts';
import { Button } from '../../components/Button.tsx';
import { peopleWords, roleList } from '../../words/people.ts';
import { PassphraseField } from './parts/PassphraseField.tsx';
import type { PeopleStore } from './people-store.ts';
import { useSignIn } from './use-sign-in.ts';
import './people.css';

export interface SignInProps {
  readonly store: PeopleStore;
}

/** What Stet shows while nobody is signed in: choose the profile, type the passphrase, Enter. */
export function SignIn({ store }: SignInProps) {
  const people = useStore(store, (state) => state.people);
  const form = useSignIn(useStore(store, (state) => state.signIn));
  const [chosenId, setChosenId] = useState<PersonId | null>(null);
  const chosen = people.find(({ id }) => id === chosenId) ?? people[0];
  if (chosen === undefined) return null;
  const { title, submit, another } = peopleWords.signIn;
  const choose = (id: PersonId) => {
    setChosenId(id);
    form.clear();
  };
  // A press with the mouse goes on to the passphrase; the arrow keys, which press too, stay in the list.
  const goOn = (event: MouseEvent) => {
    if (event.detail > 0) form.field.ref.current?.focus();
  };
  return (
    <main className="people-door">
      <form
        className="people-sheet"
        aria-labelledby="people-sign-in-title"
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit(chosen.id);
        }}
      >
        <h1 id="people-sign-in-title">{title}</h1>
        <PersonChoice people={people} chosen={chosen} onChoose={choose} onPress={goOn} />
        <PassphraseField {...form.field} />
        <Button variant="primary" type="submit" busy={form.busy}>
          {submit(chosen.name)}
        </Button>
        <p className="soft">{another}</p>
      </form>
    </main>
  );
}

interface PersonChoiceProps {
  readonly people: readonly Person[];
  readonly chosen: Person;
  readonly onChoose: (id: PersonId) => void;
  readonly onPress: (event: MouseEvent) => void;
}

/**
 * The profiles as cards to press; underneath they are radios, so that the arrows go from one to the next.
 */
function PersonChoice({ people, chosen, onChoose, onPress }: PersonChoiceProps) {
  return (
    <fieldset className="people-choice">
      <legend className="visually-hidden">{peopleWords.signIn.people}</legend>
      {people.map(({ id, name, roles }) => (
        <label key={id} className="people-card">
          <input
            type="radio"
            name="people-sign-in"
            checked={id === chosen.id}
            onChange={() => onChoose(id)}
            onClick={onPress}
          />
          <span className="people-name">{name}</span>
          <span className="soft">{roleList(roles)}</span>
        </label>
      ))}
    </fieldset>
  );
}
