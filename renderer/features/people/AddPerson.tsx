import { useStore } from 'zustand';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { peopleWords } from '../../words/people.ts';
import { ProfileFields } from './parts/ProfileFields.tsx';
import type { PeopleStore } from './people-store.ts';
import { useProfileForm } from './use-profile-form.ts';
import './people.css';

export interface AddPersonProps {
  readonly store: PeopleStore;
  readonly onClose: () => void;
}

/**
 * A further profile, made beside the one that is signed in. Whoever is signed in stays it; the new person
 * only types their passphrase.
 */
export function AddPerson({ store, onClose }: AddPersonProps) {
  const { fields, busy, submit } = useProfileForm(useStore(store, (state) => state.create));
  const { title, lead, submit: label } = peopleWords.add;
  const send = async () => {
    if (await submit()) onClose();
  };
  return (
    <Dialog
      open
      title={title}
      size="medium"
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <Button variant="primary" type="submit" busy={busy}>
          {label}
        </Button>
      }
    >
      <div className="people-fields">
        <p>{lead}</p>
        <ProfileFields {...fields} />
      </div>
    </Dialog>
  );
}
