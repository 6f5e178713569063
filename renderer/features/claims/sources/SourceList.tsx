import { Search } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { type SourceId, type SourceKind, sourceKinds } from '#shared/claims/source.ts';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { VirtualList } from '../../../components/VirtualList.tsx';
import { sourceKindWords } from '../../../words/claims.ts';
import { sourcesWords as words } from '../../../words/sources.ts';
import { SourceRow } from './parts/SourceRow.tsx';
import { type SourcesState, type SourcesStore, sourceAt } from './sources-store.ts';

export interface SourceListProps {
  readonly store: SourcesStore;
  readonly onOpen: (sourceId: SourceId) => void;
}

/** Pixels: one line with air around it. */
const rowHeight = 36;

/**
 * The registry of sources, over all stories of the desk. Sources come in with claims and requests, so nothing is
 * added here.
 */
export function SourceList({ store, onOpen }: SourceListProps) {
  const state = useStore(store);
  const { total, active, activate, show } = state;
  useEffect(() => void store.getState().load(), [store]);
  return (
    <section className="sources" aria-label={words.title}>
      <SourcesHead {...state} />
      {total === 0 ? (
        <SourcesEmpty {...state} />
      ) : (
        <>
          <div className="sources-columns sources-grid" aria-hidden="true">
            {Object.values(words.columns).map((column) => (
              <span key={column}>{column}</span>
            ))}
          </div>
          <VirtualList
            label={words.list}
            count={total}
            itemAt={(index) => sourceAt(state, index)}
            rowKey={(source) => source.id}
            renderRow={(source) => <SourceRow source={source} />}
            rowHeight={rowHeight}
            active={Math.min(active, total - 1)}
            onActivate={activate}
            onRange={show}
            onOpen={(index) => {
              const source = sourceAt(state, index);
              if (source !== undefined) onOpen(source.id);
            }}
          />
        </>
      )}
    </section>
  );
}

/** A select knows only words, so "any" stands for null. */
const anyKind = 'any';
const kinds: readonly (SourceKind | typeof anyKind)[] = [anyKind, ...sourceKinds];

function SourcesHead({ status, total, text, kind, search, showKind }: SourcesState) {
  return (
    <header className="sources-head">
      <h1>{words.title}</h1>
      <p className="soft" role="status">
        {status === 'ready' && words.found(total)}
      </p>
      <label className="sources-filter">
        <span className="visually-hidden">{words.kind}</span>
        <select
          className="field-input"
          value={kind ?? anyKind}
          onChange={({ target }) => showKind(sourceKinds.find((each) => each === target.value) ?? null)}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {each === anyKind ? words.anyKind : sourceKindWords[each]}
            </option>
          ))}
        </select>
      </label>
      <div className="sources-search">
        <Search aria-hidden="true" />
        <input
          type="search"
          className="field-input"
          aria-label={words.search}
          placeholder={words.search}
          autoComplete="off"
          maxLength={200}
          value={text}
          onChange={(event) => search(event.target.value)}
        />
      </div>
    </header>
  );
}

/** Why no source is listed; while the first answer is awaited nothing is said. */
function SourcesEmpty({ status, text, kind, load, search, showKind }: SourcesState) {
  if (status === 'failed') {
    return (
      <EmptyState title={words.failed} action={<Button onClick={() => void load()}>{words.again}</Button>} />
    );
  }
  if (status !== 'ready') return null;
  if (text.trim() === '' && kind === null) {
    return <EmptyState title={words.empty}>{words.emptyText}</EmptyState>;
  }
  const clear = () => {
    showKind(null);
    search('');
  };
  return (
    <EmptyState title={words.noHits} action={<Button onClick={clear}>{words.clear}</Button>}>
      {words.noHitsText}
    </EmptyState>
  );
}
