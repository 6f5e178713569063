import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { SourceId } from '#shared/claims/source.ts';
import type { MergedSource } from '#shared/claims/sources/source-profile.ts';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { mergeWords as words } from '../../../words/sources.ts';
import type { MergesStore } from './merges-store.ts';
import { DuplicateCard } from './parts/DuplicateCard.tsx';

export interface DuplicatesProps {
  readonly store: MergesStore;
  readonly mayMerge: boolean;
  readonly onOpen: (sourceId: SourceId) => void;
  readonly onDone: (text: string, undo?: { readonly label: string; readonly run: () => void }) => void;
}

/** Entries of the whole registry that may be one source, the surest first. */
export function Duplicates(props: DuplicatesProps) {
  const { store } = props;
  const pairs = useStore(store, (state) => state.pairs);
  useEffect(() => void store.getState().open(null), [store]);
  if (pairs === null) return null;
  if (pairs.length === 0) return <EmptyState title={words.empty}>{words.emptyText}</EmptyState>;
  return (
    <section className="comment-list" aria-label={words.list}>
      <Pairs {...props} />
    </section>
  );
}

export interface SameSourceProps extends DuplicatesProps {
  readonly sourceId: SourceId;
  readonly merged: readonly MergedSource[];
}

/** On the page of a source: what was merged into it, and what may be the same source. */
export function SameSource(props: SameSourceProps) {
  const { store, sourceId, merged, mayMerge } = props;
  const found = useStore(store, (state) => (state.sourceId === sourceId ? (state.pairs?.length ?? 0) : 0));
  useEffect(() => void store.getState().open(sourceId), [store, sourceId]);
  return (
    <>
      {merged.length > 0 && (
        <section className="source-card" aria-label={words.merged}>
          <h2>{words.merged}</h2>
          <ul className="vouched">
            {merged.map(({ mergeId, source, mergedByName }) => (
              <li key={mergeId}>
                <span>{words.mergedLine(source.name, mergedByName)}</span>
                {mayMerge && (
                  <Button variant="quiet" onClick={() => void store.getState().unmerge(mergeId)}>
                    {words.unmerge}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {found > 0 && (
        <section className="source-card" aria-label={words.list}>
          <h2>{words.list}</h2>
          <Pairs {...props} />
        </section>
      )}
    </>
  );
}

function Pairs({ store, mayMerge, onOpen, onDone }: DuplicatesProps) {
  const pairs = useStore(store, (state) => state.pairs) ?? [];
  const { merge, distinguish } = store.getState();
  const deeds = {
    onMerge: async (from: { id: SourceId; name: string }, into: { id: SourceId; name: string }) => {
      if (!(await merge(from.id, into.id))) return;
      onDone(words.done(from.name, into.name));
      onOpen(into.id);
    },
    onDistinguish: (one: { id: SourceId }, other: { id: SourceId }) => void distinguish(one.id, other.id),
  };
  return (
    <div className="comment-cards">
      {pairs.map((pair) => (
        <DuplicateCard
          key={`${pair.one.id} ${pair.other.id}`}
          pair={pair}
          deeds={mayMerge ? { ...deeds, onMerge: (from, into) => void deeds.onMerge(from, into) } : null}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}
