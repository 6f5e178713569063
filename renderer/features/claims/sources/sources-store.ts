import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SourceKind, SourceSummary } from '#shared/claims/source.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { Client } from '../../../ipc/client.ts';

/** Rows that are asked for at once: a few screens. */
export const sourceWindow = 100;

export interface SourcesState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly text: string;
  readonly kind: SourceKind | null;
  /** How many sources the search finds. */
  readonly total: number;
  /** Windows of the list, by name, as far as it was looked at. */
  readonly windows: ReadonlyMap<number, readonly SourceSummary[]>;
  /** The row that the keyboard is on; -1 for none. */
  readonly active: number;

  readonly load: () => Promise<void>;
  /** Asks for sources with the words; an answer to an earlier question is dropped. */
  readonly search: (text: string) => void;
  readonly showKind: (kind: SourceKind | null) => void;
  readonly activate: (index: number) => void;
  /** Reads what the list draws and is not read yet. */
  readonly show: (first: number, last: number) => void;
}

export type SourcesStore = StoreApi<SourcesState>;

export interface SourcesStoreDependencies {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}

/** The source of a row; undefined while it is not read. */
export function sourceAt({ windows }: SourcesState, index: number): SourceSummary | undefined {
  return windows.get(Math.floor(index / sourceWindow))?.[index % sourceWindow];
}

/** The registry of sources, read in windows as it is scrolled. */
export function createSourcesStore({ client, report }: SourcesStoreDependencies): SourcesStore {
  return createStore<SourcesState>()((set, get) => {
    /** Goes up whenever what was asked before no longer counts. */
    let generation = 0;
    const asking = new Set<number>();

    /** `fresh` puts away the windows of the question before, once this answer is there. */
    async function read(number: number, fresh: boolean): Promise<void> {
      if (asking.has(number)) return;
      asking.add(number);
      const mine = generation;
      const { text, kind } = get();
      const offset = number * sourceWindow;
      const result = await client.call('sources:list', { text, kind, offset, limit: sourceWindow });
      if (mine !== generation) return;
      asking.delete(number);
      if (!result.ok) {
        set({ status: 'failed' });
        report(result.failure);
        return;
      }
      const { total, sources } = result.value;
      const known = fresh ? [] : get().windows;
      set({ status: 'ready', total, windows: new Map([...known, [number, sources]]) });
    }

    function startOver(): Promise<void> {
      generation += 1;
      asking.clear();
      const { active } = get();
      return read(Math.max(0, Math.floor(active / sourceWindow)), true);
    }

    client.on('sources:changed', () => {
      if (get().status !== 'idle') void startOver();
    });
    client.on('claims:changed', () => {
      if (get().status !== 'idle') void startOver();
    });

    return {
      status: 'idle',
      text: '',
      kind: null,
      total: 0,
      windows: new Map(),
      active: -1,

      load: async () => {
        // What was read stays in sight until the answer is there.
        if (get().windows.size === 0) set({ status: 'loading' });
        await startOver();
      },
      search: (text) => {
        set({ text, active: -1 });
        void startOver();
      },
      showKind: (kind) => {
        set({ kind, active: -1 });
        void startOver();
      },
      activate: (active) => set({ active }),
      show: (first, last) => {
        const [from, to] = [Math.floor(first / sourceWindow), Math.floor(last / sourceWindow)];
        for (let number = from; number <= to; number += 1)
          if (!get().windows.has(number)) void read(number, false);
      },
    };
  });
}
