import { BookUser, Newspaper, ScrollText, Settings, SquarePen } from 'lucide-react';
import type { ReactNode } from 'react';
import { Tooltip } from '../../components/Tooltip.tsx';
import { appWords } from '../../words/app.ts';
import './rail.css';

/** The places of the rail, which are also kinds of places a person can be. */
export type RailPlace = keyof typeof appWords.places;

export interface RailProps {
  /** The rail's place that the person is in or under. */
  readonly current: RailPlace;
  /** The shortcut that leads to a place, as a person reads it; undefined for one without. */
  readonly keysOf: (place: RailPlace) => string | undefined;
  /** Who is working. */
  readonly person: ReactNode;
  readonly onGo: (place: RailPlace) => void;
}

const places = [
  { id: 'desk', Icon: Newspaper },
  { id: 'corrections', Icon: SquarePen },
  { id: 'sources', Icon: BookUser },
  { id: 'log', Icon: ScrollText },
  { id: 'settings', Icon: Settings },
] as const satisfies readonly { id: RailPlace; Icon: typeof Newspaper }[];

/** The narrow strip on the left: where one can go, and who is working. */
export function Rail({ current, keysOf, person, onGo }: RailProps) {
  return (
    <nav className="rail" aria-label={appWords.rail}>
      {places.map(({ id, Icon }) => (
        <Tooltip key={id} text={appWords.places[id]} shortcut={keysOf(id)} side="right">
          <button
            type="button"
            className="rail-place"
            aria-current={id === current ? 'page' : undefined}
            onClick={() => onGo(id)}
          >
            <Icon aria-hidden="true" />
            {appWords.places[id]}
          </button>
        </Tooltip>
      ))}
      <div className="rail-person">{person}</div>
    </nav>
  );
}
