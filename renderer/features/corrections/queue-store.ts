import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RequestId, RequestState, RequestSummary } from '#shared/corrections/request.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { Client } from '../../ipc/client.ts';

/** Which requests the queue shows. */
export type QueueFilter = 'open' | 'any' | RequestState;

export type NewRequest = CallInput<'corrections:take-in'>;

export interface QueueState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly filter: QueueFilter;
  /** Oldest received first. */
  readonly requests: readonly RequestSummary[];
  /** The row that the keyboard is on; -1 for none. */
  readonly active: number;

  /** Reads the list. What is drawn stays meanwhile; an answer to another filter is dropped. */
  readonly load: () => Promise<void>;
  /** Shows other requests; no row has the keyboard then. */
  readonly filterBy: (filter: QueueFilter) => void;
  readonly activate: (index: number) => void;
  /** Takes a request in; null where that failed, which was reported. */
  readonly takeIn: (request: NewRequest) => Promise<RequestId | null>;
}

export type QueueStore = StoreApi<QueueState>;

/** What every store of this feature is made with. */
export interface CorrectionsStoreTools {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}

/** The most that one list brings; a desk with more open requests than this filters by state. */
const mostRequests = 1000;

/** The queue of correction requests. */
export function createQueueStore({ client, report }: CorrectionsStoreTools): QueueStore {
  const store = createStore<QueueState>()((set, get) => ({
    status: 'idle',
    filter: 'open',
    requests: [],
    active: -1,

    async load() {
      const { filter, status } = get();
      if (status !== 'ready') set({ status: 'loading' });
      const input = { state: filter, storyId: null, limit: mostRequests };
      const answer = await client.call('corrections:list', input);
      if (get().filter !== filter) return;
      if (answer.ok) {
        set({ status: 'ready', requests: answer.value, active: stayOn(get(), answer.value) });
      } else {
        set({ status: 'failed' });
        report(answer.failure);
      }
    },

    filterBy(filter) {
      set({ filter, active: -1 });
      void get().load();
    },

    activate: (active) => set({ active }),

    async takeIn(request) {
      const answer = await client.call('corrections:take-in', request);
      if (answer.ok) return answer.value.id;
      report(answer.failure);
      return null;
    },
  }));
  // A request that was taken in or moved on by any window's deed.
  client.on('corrections:changed', () => {
    if (store.getState().status !== 'idle') void store.getState().load();
  });
  return store;
}

/** The keyboard stays on its request when the list around it changes. */
function stayOn({ requests, active }: QueueState, next: readonly RequestSummary[]): number {
  const id = requests[active]?.id;
  if (id === undefined) return -1;
  const place = next.findIndex((request) => request.id === id);
  return place >= 0 ? place : Math.min(active, next.length - 1);
}
