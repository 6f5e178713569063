import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { FoundSpot, FoundText } from '#shared/search/desk-find.ts';
import type { FindQuery } from '#shared/text/find/find-query.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { VirtualList } from '../../components/VirtualList.tsx';
import { deskSearchWords as words } from '../../words/desk-search.ts';
import { failureSentence } from '../../words/failures.ts';
import { findWords } from '../../words/find.ts';
import type { DeskSearchRow, DeskSearchState, DeskSearchStore } from './desk-search-store.ts';
import { DeskSearchHeader } from './parts/DeskSearchHeader.tsx';
import { FoundRow } from './parts/FoundRow.tsx';
import './desk-search.css';

export interface DeskSearchViewProps {
  readonly store: DeskSearchStore;
  /** Opens a text where the words were found. */
  readonly onOpen: (text: FoundText, spot: FoundSpot, query: FindQuery) => void;
}

/** Finding words in all stories: nothing is changed here, a match is opened in its story. */
export function DeskSearchView({ store, onOpen }: DeskSearchViewProps) {
  const state = useStore(store);
  const { query, archived, published, status, rows, active, asked } = state;
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    field.current?.focus();
    // Whoever asks for the search wants to type over what was looked for before.
    if (asked > 0) field.current?.select();
  }, [asked]);
  const goToList = () => list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  const open = (index: number) => {
    const row = rows[index];
    const spot = row?.spot ?? row?.text.spots[0];
    if (row !== undefined && spot !== undefined) onOpen(row.text, spot, query);
  };
  return (
    <section className="desk-search-view" aria-label={words.title}>
      <DeskSearchHeader
        ref={field}
        {...{ query, archived, published }}
        searching={status.kind === 'searching'}
        summary={sayFound(state)}
        onQuery={state.setQuery}
        onWhich={state.setWhich}
        // A second Enter goes on to what the first has found.
        onSearch={() => (rows.length > 0 ? goToList() : void state.search())}
        onCancel={state.cancel}
        onLeave={goToList}
      />
      {rows.length === 0 ? (
        <Nothing state={state} />
      ) : (
        <div className="desk-search-list" ref={list}>
          <VirtualList<DeskSearchRow>
            label={words.list}
            count={rows.length}
            itemAt={(index) => rows[index]}
            rowKey={({ id }) => id}
            renderRow={(row) => <FoundRow row={row} />}
            rowHeight={34}
            active={active}
            onActivate={state.activate}
            onOpen={open}
          />
        </div>
      )}
    </section>
  );
}

/** What stands where no list is. */
function Nothing({ state }: { readonly state: DeskSearchState }) {
  const { status } = state;
  if (status.kind === 'searching')
    return (
      <div className="desk-search-progress">
        <ProgressBar label={words.searching} done={status.done} />
      </div>
    );
  if (status.kind === 'failed') {
    const again = <Button onClick={() => void state.search()}>{words.again}</Button>;
    return <EmptyState title={`${words.failed}. ${failureSentence(status.failure)}`} action={again} />;
  }
  if (status.kind === 'idle') return <EmptyState title={words.ready}>{words.readyHint}</EmptyState>;
  if (status.found.kind === 'bad-pattern')
    return <EmptyState title={findWords.badPattern(status.found.reason)} />;
  if (status.found.stopped) return <EmptyState title={words.stopped} />;
  return <EmptyState title={words.none}>{words.noneHint}</EmptyState>;
}

/** How much was found, and what was left out; empty while that is not known. */
function sayFound({ status }: DeskSearchState): string {
  if (status.kind !== 'ready' || status.found.kind !== 'found') return '';
  const { texts, textCount, matchCount, slow, stopped } = status.found;
  return [
    words.summary(matchCount, textCount),
    ...(texts.length < textCount ? [words.listed(texts.length)] : []),
    ...(stopped ? [words.stopped] : slow > 0 ? [words.slow(slow)] : []),
  ].join('. ');
}
