import type { Ref } from 'react';
import type { FindQuery } from '#shared/text/find/find-query.ts';
import { Button } from '../../../components/Button.tsx';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { deskSearchWords as words } from '../../../words/desk-search.ts';
import { FindOptions } from './FindOptions.tsx';

export interface DeskSearchHeaderProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly query: FindQuery;
  readonly archived: boolean;
  readonly published: boolean;
  readonly searching: boolean;
  /** What was found; empty while nothing is known. */
  readonly summary: string;
  readonly onQuery: (change: Partial<FindQuery>) => void;
  readonly onWhich: (change: { readonly archived?: boolean; readonly published?: boolean }) => void;
  readonly onSearch: () => void;
  readonly onCancel: () => void;
  /** Down from the field, into the list. */
  readonly onLeave: () => void;
}

/** What is looked for, how and where. The search begins when it is told to, because it reads everything. */
export function DeskSearchHeader(props: DeskSearchHeaderProps) {
  const { query, searching, onQuery, onWhich } = props;
  return (
    <header className="desk-search-header">
      <div className="desk-search-title">
        <h1>{words.title}</h1>
        <p className="soft" role="status">
          {props.summary}
        </p>
      </div>
      <form
        className="desk-search-row"
        onSubmit={(event) => {
          event.preventDefault();
          props.onSearch();
        }}
      >
        <input
          ref={props.ref}
          type="text"
          className="field-input desk-search-field"
          aria-label={words.find}
          placeholder={words.hint}
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          value={query.text}
          onChange={({ target }) => onQuery({ text: target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            props.onLeave();
          }}
        />
        <FindOptions query={query} onQuery={onQuery} />
        {searching ? (
          <Button onClick={props.onCancel}>{words.stop}</Button>
        ) : (
          <Button variant="primary" type="submit" disabled={query.text === ''}>
            {words.start}
          </Button>
        )}
      </form>
      <div className="desk-search-row">
        <Checkbox
          label={words.archived}
          checked={props.archived}
          onChange={(archived) => onWhich({ archived })}
        />
        <Checkbox
          label={words.published}
          checked={props.published}
          onChange={(published) => onWhich({ published })}
        />
      </div>
    </header>
  );
}
