import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SourceId } from '#shared/claims/source.ts';
import type { DuplicatePair } from '#shared/claims/sources/duplicates.ts';
import type { Result } from '#shared/ipc/result.ts';
import type { SourcesStoreDependencies } from './sources-store.ts';

export interface MergesState {
  /** Of which source; null for the whole registry. */
  readonly sourceId: SourceId | null;
  /** The surest first; null while they were not read. */
  readonly pairs: readonly DuplicatePair[] | null;

  readonly open: (sourceId: SourceId | null) => Promise<void>;
  /** Each answers true when it is done; a failure was reported. */
  readonly merge: (fromId: SourceId, intoId: SourceId) => Promise<boolean>;
  readonly unmerge: (mergeId: string) => Promise<boolean>;
  readonly distinguish: (oneId: SourceId, otherId: SourceId) => Promise<boolean>;
}

export type MergesStore = StoreApi<MergesState>;

const mostPairs = 200;

/** Entries of the registry that may be one source. */
export function createMergesStore({ client, report }: SourcesStoreDependencies): MergesStore {
  const store = createStore<MergesState>()((set, get) => {
    const done = async (call: Promise<Result<unknown>>): Promise<boolean> => {
      const result = await call;
      if (!result.ok) report(result.failure);
      return result.ok;
    };
    return {
      sourceId: null,
      pairs: null,
      open: async (sourceId) => {
        if (get().sourceId !== sourceId) set({ sourceId, pairs: null });
        const result = await client.call('sources:list-duplicates', { sourceId, limit: mostPairs });
        if (get().sourceId !== sourceId) return;
        if (result.ok) set({ pairs: result.value });
        else report(result.failure);
      },
      merge: (fromId, intoId) => done(client.call('sources:merge', { fromId, intoId })),
      unmerge: (mergeId) => done(client.call('sources:unmerge', { mergeId })),
      distinguish: (oneId, otherId) => done(client.call('sources:distinguish', { oneId, otherId })),
    };
  });
  client.on('sources:changed', () => {
    const { pairs, open, sourceId } = store.getState();
    if (pairs !== null) void open(sourceId);
  });
  return store;
}
