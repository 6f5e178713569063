import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NewSource, SourceId } from '#shared/claims/source.ts';
import type { ProfileFields } from '#shared/claims/sources/source-profile.ts';
import type { SourcePage } from '#shared/ipc/sources-calls.ts';
import type { SourcesStoreDependencies } from './sources-store.ts';

export interface SourcePageState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly sourceId: SourceId | null;
  /** It stays while it is read again, and goes when another source is opened. */
  readonly page: SourcePage | null;
  /** The claim that the keyboard is on; -1 for none. */
  readonly active: number;

  readonly open: (sourceId: SourceId) => Promise<void>;
  readonly activate: (index: number) => void;
  /** Saves what changed of the source; true when it is done, a failure was reported. */
  readonly save: (source: NewSource, fields: ProfileFields) => Promise<boolean>;
}

export type SourcePageStore = StoreApi<SourcePageState>;

/** The source that is open. It is read anew after each deed and whenever something of it changes elsewhere. */
export function createSourcePageStore({ client, report }: SourcesStoreDependencies): SourcePageStore {
  const store = createStore<SourcePageState>()((set, get) => {
    async function read(sourceId: SourceId): Promise<void> {
      const result = await client.call('sources:get', { sourceId });
      if (get().sourceId !== sourceId) return;
      if (result.ok) set({ status: 'ready', page: result.value });
      else {
        set({ status: 'failed' });
        report(result.failure);
      }
    }

    return {
      status: 'idle',
      sourceId: null,
      page: null,
      active: -1,

      open: async (sourceId) => {
        if (get().sourceId !== sourceId) set({ status: 'loading', sourceId, page: null, active: -1 });
        await read(sourceId);
      },
      activate: (active) => set({ active }),
      save: async (source, fields) => {
        const { sourceId, page } = get();
        if (sourceId === null || page === null) return false;
        const { kind, name, standing } = page.profile.source;
        if (JSON.stringify({ kind, name, standing }) !== JSON.stringify(source)) {
          const edited = await client.call('claims:edit-source', { sourceId, source });
          if (!edited.ok) return refuse(edited.failure);
        }
        if (JSON.stringify(fields) !== JSON.stringify(page.fields)) {
          const edited = await client.call('sources:edit-profile', { sourceId, fields });
          if (!edited.ok) return refuse(edited.failure);
        }
        await read(sourceId);
        return true;
      },
    };

    function refuse(failure: Parameters<typeof report>[0]): false {
      report(failure);
      return false;
    }
  });
  const readAgain = () => {
    const { sourceId, open } = store.getState();
    if (sourceId !== null) void open(sourceId);
  };
  client.on('sources:changed', readAgain);
  client.on('claims:changed', readAgain);
  return store;
}
