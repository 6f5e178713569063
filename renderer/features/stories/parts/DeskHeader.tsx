import { Plus, Search } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { storyStatuses } from '#shared/stories/story.ts';
import { queryFilters } from '#shared/text/query.ts';
import { Button } from '../../../components/Button.tsx';
import { storiesWords as words } from '../../../words/stories.ts';
import type { DeskQuery } from '../desk-query.ts';

export interface DeskHeaderProps {
  readonly query: DeskQuery;
  /** Stories that the question finds, and how many there are in all. */
  readonly found: number;
  readonly everything: number;
  /** Whether the keyboard is wanted in the search field. */
  readonly searchAsked: boolean;
  readonly onSearchReached: () => void;
  /** The menu of the row that the keyboard is on. */
  readonly actions: ReactNode;
  readonly onAsk: (changed: Partial<DeskQuery>) => void;
  /** Down from the search field, into the list. */
  readonly onLeaveSearch: () => void;
  readonly onImport: () => void;
}

const shows = ['active', 'archived', 'all'] as const;
const statuses = ['any', ...storyStatuses] as const;

/**
 * Search, filters, and how many stories they leave. Each letter asks anew; that the list answers only the
 * last one is its own matter.
 */
export function DeskHeader(props: DeskHeaderProps) {
  const { query, onAsk } = props;
  return (
    <header className="desk-header">
      <div className="desk-title">
        <h1>{words.desk}</h1>
        <p className="soft" role="status">
          {words.found(props.found, props.everything)}
        </p>
        <span className="desk-gap" />
        {props.actions}
        <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={props.onImport}>
          {words.importCopy}
        </Button>
      </div>
      <div className="desk-filters">
        <SearchField {...props} />
        <fieldset className="desk-segments">
          <legend className="visually-hidden">{words.show}</legend>
          {shows.map((show) => (
            <label key={show}>
              <input
                type="radio"
                name="desk-show"
                checked={query.show === show}
                onChange={() => onAsk({ show })}
              />
              <span>{words.shows[show]}</span>
            </label>
          ))}
        </fieldset>
        <select
          className="field-input desk-status"
          aria-label={words.status}
          value={query.status}
          onChange={(event) =>
            onAsk({ status: statuses.find((each) => each === event.target.value) ?? 'any' })
          }
        >
          {statuses.map((status) => (
            <option key={status} value={status}>
              {words.statuses[status]}
            </option>
          ))}
        </select>
        <select
          className="field-input desk-status"
          aria-label={words.queries}
          value={query.queries}
          onChange={(event) =>
            onAsk({ queries: queryFilters.find((each) => each === event.target.value) ?? 'any' })
          }
        >
          {queryFilters.map((each) => (
            <option key={each} value={each}>
              {words.queryFilters[each]}
            </option>
          ))}
        </select>
      </div>
    </header>
  );
}

/** The search. The arrow down and Enter go on into the list, as what is sought is there by then. */
function SearchField(props: DeskHeaderProps) {
  const { query, searchAsked, onAsk, onSearchReached, onLeaveSearch } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!searchAsked) return;
    field.current?.focus();
    // Whoever asks for the search wants to type over what they sought before.
    field.current?.select();
    onSearchReached();
  }, [searchAsked, onSearchReached]);
  return (
    <div className="desk-search">
      <Search aria-hidden="true" />
      <input
        ref={field}
        id={id}
        type="search"
        className="field-input"
        aria-label={words.search}
        aria-keyshortcuts="/"
        placeholder={words.searchHint}
        autoComplete="off"
        maxLength={200}
        value={query.text}
        onChange={(event) => onAsk({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          onLeaveSearch();
        }}
      />
      <span className="desk-key mono" aria-hidden="true">
        /
      </span>
    </div>
  );
}
