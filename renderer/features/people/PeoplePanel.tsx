import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { mayDo } from '#shared/people/rights.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { TimeText } from '../../components/TimeText.tsx';
import { peopleWords, roleList } from '../../words/people.ts';
import { AddPerson } from './AddPerson.tsx';
import type { PeopleStore } from './people-store.ts';
import './people.css';

export interface PeoplePanelProps {
  readonly store: PeopleStore;
}

/**
 * Who has a profile here, and the way to add another; a section of the settings. Everybody sees the list:
 * whose names may stand in the journal is no secret among colleagues.
 */
export function PeoplePanel({ store }: PeoplePanelProps) {
  const people = useStore(store, (state) => state.people);
  const session = useStore(store, (state) => state.session);
  const [adding, setAdding] = useState(false);
  // The window mirrors the right; the main process is what enforces it.
  const mayAdd = session !== null && mayDo(session.person.roles, 'person.add');
  const { title, lead, add, mayNot, you, since } = peopleWords.panel;
  return (
    <section aria-labelledby="people-panel-title">
      <h2 id="people-panel-title">{title}</h2>
      <p className="soft">{lead}</p>
      <ul className="people-list">
        {people.map((person) => (
          <li key={person.id}>
            <span className="people-name">{person.name}</span>
            <span>{roleList(person.roles)}</span>
            <span className="soft">
              {since} <TimeText at={person.createdAt} />
            </span>
            {person.id === session?.person.id && <Badge tone="green">{you}</Badge>}
          </li>
        ))}
      </ul>
      {mayAdd ? (
        <Button icon={<UserPlus aria-hidden="true" />} onClick={() => setAdding(true)}>
          {add}
        </Button>
      ) : (
        <p>{mayNot}</p>
      )}
      {adding && <AddPerson store={store} onClose={() => setAdding(false)} />}
    </section>
  );
}
