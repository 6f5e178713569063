import { useStore } from 'zustand';
import type { Person } from '#shared/people/person.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { peopleWords } from '../../words/people.ts';
import { PassphraseField } from './parts/PassphraseField.tsx';
import type { PeopleStore } from './people-store.ts';
import { useSignIn } from './use-sign-in.ts';
import './people.css';

export interface SwitchPersonProps {
  readonly store: PeopleStore;
  /** Who is to take the seat. */
  readonly person: Person;
  readonly onClose: () => void;
}

/**
 * Another person takes the seat without the window going to the door first. What the person before them
 * wrote is saved first, and where it cannot be, they stay.
 */
export function SwitchPerson({ store, person, onClose }: SwitchPersonProps) {
  const form = useSignIn(useStore(store, (state) => state.signIn));
  const { title, lead, submit } = peopleWords.switchTo;
  const send = async () => {
    if (await form.submit(person.id)) onClose();
  };
  return (
    <Dialog
      open
      title={title(person.name)}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <Button variant="primary" type="submit" busy={form.busy}>
          {submit}
        </Button>
      }
    >
      <p>{lead(person.name)}</p>
      <PassphraseField {...form.field} />
    </Dialog>
  );
}
