import { LogOut, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Person } from '#shared/people/person.ts';
import { Menu, type MenuEntry } from '../../components/Menu.tsx';
import { peopleWords, roleList } from '../../words/people.ts';
import { initialsOf } from './initials.ts';
import type { PeopleStore } from './people-store.ts';
import { SwitchPerson } from './SwitchPerson.tsx';
import './people.css';

export interface PersonBadgeProps {
  readonly store: PeopleStore;
}

/** The signed-in person at the foot of the rail, with the way to make room for another. */
export function PersonBadge({ store }: PersonBadgeProps) {
  const session = useStore(store, (state) => state.session);
  const people = useStore(store, (state) => state.people);
  const signOut = useStore(store, (state) => state.signOut);
  // Who is to take the seat: a dialog asks for the passphrase, so that the window keeps its place meanwhile.
  const [next, setNext] = useState<Person | null>(null);
  if (session === null) return null;
  const { id, name, roles } = session.person;
  const { badge } = peopleWords;
  const entries: MenuEntry[] = [
    ...people
      .filter((each) => each.id !== id)
      .map((each) => ({
        id: each.id,
        label: badge.switchTo(each.name),
        icon: <UserRound aria-hidden="true" size={16} />,
        onSelect: () => setNext(each),
      })),
    'separator',
    {
      id: 'sign-out',
      label: badge.signOut,
      icon: <LogOut aria-hidden="true" size={16} />,
      onSelect: () => void signOut(),
    },
  ];
  const trigger = (
    <button
      type="button"
      className="people-badge"
      // The letters come first, so that who speaks what they see is understood.
      aria-label={`${initialsOf(name)}, ${badge.label(name, roleList(roles))}`}
      title={`${name}\n${roleList(roles)}`}
    >
      {initialsOf(name)}
    </button>
  );
  return (
    <>
      <Menu
        trigger={trigger}
        label={badge.menu}
        entries={entries[0] === 'separator' ? entries.slice(1) : entries}
      />
      {next !== null && <SwitchPerson store={store} person={next} onClose={() => setNext(null)} />}
    </>
  );
}
