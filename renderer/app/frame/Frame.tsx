import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Person } from '#shared/people/person.ts';
import { PersonBadge } from '../../features/people/PersonBadge.tsx';
import { appWords } from '../../words/app.ts';
import { useCommandKeys, useCommands } from '../commands/use-commands.ts';
import type { Place } from '../navigation-store.ts';
import { Overlays } from '../overlays/Overlays.tsx';
import type { Stores } from '../stores.ts';
import { useInFocus } from '../story/use-focus-mode.ts';
import { FileDropArea } from './FileDropArea.tsx';
import { listenForListKeys } from './list-focus.ts';
import { PlaceView } from './PlaceView.tsx';
import { Rail, type RailPlace } from './Rail.tsx';
import './frame.css';

export interface FrameProps {
  readonly stores: Stores;
  readonly person: Person;
}

/**
 * Rail, work and what lies over them, for whoever is signed in. It reads the table of commands once and
 * hands it down, so that rail, header, palette and help agree on what can be done now.
 */
export function Frame({ stores, person }: FrameProps) {
  const commands = useCommands(stores, person);
  useCommandKeys(commands, stores.client);
  const place = useStore(stores.navigation, (state) => state.place);
  const inFocus = useInFocus(stores);
  const work = useRef<HTMLElement>(null);
  useEffect(() => listenForListKeys(document, () => work.current), []);
  useEffect(() => {
    // What had the focus may have gone with the place before; the keyboard goes on in the new one.
    if (document.activeElement === document.body && place !== null) work.current?.focus();
  }, [place]);
  // The rail shows and runs commands of the table, and so has no list of shortcuts of its own.
  const keysOf = (to: RailPlace) => commands.find(({ id }) => id === `go.${to}`)?.keys;
  return (
    <div className="frame" data-focus={inFocus || undefined}>
      {!inFocus && (
        <Rail
          current={railPlaceOf(place)}
          keysOf={keysOf}
          person={<PersonBadge store={stores.people} />}
          onGo={(to) => commands.find(({ id }) => id === `go.${to}`)?.run()}
        />
      )}
      <main ref={work} className="frame-work" aria-label={appWords.work} tabIndex={-1}>
        <PlaceView stores={stores} person={person} place={place} commands={commands} />
      </main>
      <FileDropArea stores={stores} />
      <Overlays stores={stores} commands={commands} />
    </div>
  );
}

/** The place of the rail under which a place lies: all that has to do with stories lies under the desk. */
function railPlaceOf({ kind }: Place): RailPlace {
  if (kind === 'style') return 'settings';
  return kind === 'corrections' || kind === 'sources' || kind === 'log' || kind === 'settings'
    ? kind
    : 'desk';
}
