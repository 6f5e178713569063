import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NewSource, SourceId, SourceSummary } from '#shared/claims/source.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { Client } from '../../ipc/client.ts';

/** The most that one answer holds; who has more sources searches. */
export const mostSources = 500;

export interface SourcesState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly text: string;
  /** By name. */
  readonly sources: readonly SourceSummary[];
  /** The row that the keyboard is on; -1 for none. */
  readonly active: number;

  readonly load: () => Promise<void>;
  /** Asks for sources whose name or standing has the words; an answer to an earlier text is dropped. */
  readonly search: (text: string) => void;
  readonly activate: (index: number) => void;
  /** True when it is done; a failure was reported. */
  readonly edit: (sourceId: SourceId, source: NewSource) => Promise<boolean>;
}

export type SourcesStore = StoreApi<SourcesState>;

export interface SourcesStoreDependencies {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}

/** The registry of sources. */
export function createSourcesStore({ client, report }: SourcesStoreDependencies): SourcesStore {
  return createStore<SourcesState>()((set, get) => {
    const read = async (): Promise<void> => {
      const { text } = get();
      const result = await client.call('claims:list-sources', { text, limit: mostSources });
      if (get().text !== text) return;
      if (result.ok) set({ status: 'ready', sources: result.value });
      else {
        set({ status: 'failed' });
        report(result.failure);
      }
    };
    client.on('claims:changed', () => {
      if (get().status !== 'idle') void read();
    });

    return {
      status: 'idle',
      text: '',
      sources: [],
      active: -1,

      load: async () => {
        set({ status: 'loading' });
        await read();
      },
      search: (text) => {
        set({ text, active: -1 });
        void read();
      },
      activate: (active) => set({ active }),
      edit: async (sourceId, source) => {
        const result = await client.call('claims:edit-source', { sourceId, source });
        // The list is by name, so a new name may stand elsewhere.
        if (result.ok) await read();
        else report(result.failure);
        return result.ok;
      },
    };
  });
}
