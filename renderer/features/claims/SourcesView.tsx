import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { SourceSummary } from '#shared/claims/source.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { VirtualList } from '../../components/VirtualList.tsx';
import { sourcesWords as words } from '../../words/claims.ts';
import { EditSourceDialog } from './parts/EditSourceDialog.tsx';
import { SourceRow } from './parts/SourceRow.tsx';
import { mostSources, type SourcesState, type SourcesStore } from './sources-store.ts';
import './sources.css';

export interface SourcesViewProps {
  readonly store: SourcesStore;
  /** Whether sources may be changed. */
  readonly readOnly: boolean;
}

/** Pixels: one line with air around it. */
const rowHeight = 36;

/**
 * The registry of sources, over all stories of the desk. Sources come in with claims, so nothing is added
 * here.
 */
export function SourcesView({ store, readOnly }: SourcesViewProps) {
  const state = useStore(store);
  const { sources, active, activate, edit } = state;
  const [editing, setEditing] = useState<SourceSummary | null>(null);
  useEffect(() => void store.getState().load(), [store]);
  return (
    <section className="sources" aria-label={words.title}>
      <SourcesHead {...state} />
      {sources.length === 0 ? (
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
            count={sources.length}
            itemAt={(index) => sources[index]}
            rowKey={(source) => source.id}
            renderRow={(source) => <SourceRow source={source} />}
            rowHeight={rowHeight}
            active={Math.min(active, sources.length - 1)}
            onActivate={activate}
            onOpen={(index) => !readOnly && setEditing(sources[index] ?? null)}
          />
        </>
      )}
      {editing !== null && (
        <EditSourceDialog
          source={editing}
          onSave={(source) => edit(editing.id, source)}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

function SourcesHead({ status, sources, text, search }: SourcesState) {
  return (
    <header className="sources-head">
      <h1>{words.title}</h1>
      <p className="soft" role="status">
        {status === 'ready' && words.found(sources.length, mostSources)}
      </p>
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
function SourcesEmpty({ status, text, load, search }: SourcesState) {
  if (status === 'failed') {
    return (
      <EmptyState title={words.failed} action={<Button onClick={() => void load()}>{words.again}</Button>} />
    );
  }
  if (status !== 'ready') return null;
  if (text.trim() === '') return <EmptyState title={words.empty}>{words.emptyText}</EmptyState>;
  return (
    <EmptyState title={words.noHits} action={<Button onClick={() => search('')}>{words.clear}</Button>}>
      {words.noHitsText}
    </EmptyState>
  );
}
