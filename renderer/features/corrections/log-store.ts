import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LogEntry } from '#shared/corrections/log-entry.ts';
import type { CorrectionsStoreTools } from './queue-store.ts';

export interface LogState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** Newest first. */
  readonly entries: readonly LogEntry[];
  /** The row that the keyboard is on; -1 for none. */
  readonly active: number;
  /** Reads all of it again; what is drawn stays meanwhile. */
  readonly load: () => Promise<void>;
  readonly activate: (index: number) => void;
}

export type LogStore = StoreApi<LogState>;

/** What the contract allows at once; an export has all of it. */
const mostEntries = 10_000;

/** The log: published notices and how requests ended. */
export function createLogStore({ client, report }: CorrectionsStoreTools): LogStore {
  const store = createStore<LogState>()((set, get) => ({
    status: 'idle',
    entries: [],
    active: -1,

    async load() {
      if (get().status !== 'ready') set({ status: 'loading' });
      const answer = await client.call('corrections:list-log', { limit: mostEntries });
      if (answer.ok) set({ status: 'ready', entries: answer.value });
      else {
        set({ status: 'failed' });
        report(answer.failure);
      }
    },

    activate: (active) => set({ active }),
  }));
  client.on('corrections:changed', () => {
    if (store.getState().status !== 'idle') void store.getState().load();
  });
  return store;
}
