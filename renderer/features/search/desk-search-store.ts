import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '#shared/ipc/failure.ts';
import type { DeskFound, FoundSpot, FoundText } from '#shared/search/desk-find.ts';
import { emptyFind, type FindQuery } from '#shared/text/find/find-query.ts';
import type { Client } from '../../ipc/client.ts';

/** A row of the list: a text, and under it the places in it. */
export interface DeskSearchRow {
  readonly id: string;
  readonly text: FoundText;
  /** Null in the row of the text itself. */
  readonly spot: FoundSpot | null;
}

export type DeskSearchStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching'; readonly done: number }
  | { readonly kind: 'ready'; readonly found: DeskFound }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface DeskSearchState {
  readonly query: FindQuery;
  readonly archived: boolean;
  readonly published: boolean;
  readonly status: DeskSearchStatus;
  readonly rows: readonly DeskSearchRow[];
  /** The row that the keyboard is on; -1 for none. */
  readonly active: number;
  /** Counts the times that the field should take the keyboard. */
  readonly asked: number;
  /** Gives the field the keyboard, with words to look for where there are some. */
  readonly ask: (text: string | null) => void;
  readonly setQuery: (change: Partial<FindQuery>) => void;
  readonly setWhich: (change: { readonly archived?: boolean; readonly published?: boolean }) => void;
  /** Searches all stories; a search that runs gives way. */
  readonly search: () => Promise<void>;
  readonly cancel: () => void;
  readonly activate: (row: number) => void;
  /** Forgets what was looked for and found: somebody else sits down. */
  readonly forget: () => void;
}

export type DeskSearchStore = StoreApi<DeskSearchState>;

const fresh = {
  query: emptyFind,
  archived: false,
  published: false,
  status: { kind: 'idle' },
  rows: [],
  active: -1,
  asked: 0,
} as const;

/** Looking for words in all stories. What was found stays until something else is looked for. */
export function createDeskSearchStore({ client }: { readonly client: Client }): DeskSearchStore {
  return createStore<DeskSearchState>()((set, get) => {
    // Counts searches: only the newest may show what it found.
    let turn = 0;
    client.on('search:progress', ({ done }) =>
      set(({ status }) => (status.kind === 'searching' ? { status: { kind: 'searching', done } } : {})),
    );
    const forgetResult = { status: { kind: 'idle' }, rows: [], active: -1 } as const;
    const stop = (): void => {
      turn += 1;
      if (get().status.kind === 'searching') void client.call('search:cancel', {});
    };
    const change = (changed: Partial<DeskSearchState>): void => {
      stop();
      set({ ...forgetResult, ...changed });
    };
    return {
      ...fresh,
      ask(text) {
        const { query, asked } = get();
        if (text !== null && text !== query.text) change({ query: { ...query, text, regex: false } });
        set({ asked: asked + 1 });
      },
      setQuery: (changed) => change({ query: { ...get().query, ...changed } }),
      setWhich: (changed) => change(changed),
      async search() {
        const { query, archived, published } = get();
        if (query.text === '') return;
        turn += 1;
        const mine = turn;
        set({ ...forgetResult, status: { kind: 'searching', done: 0 } });
        const answer = await client.call('search:find', { query, archived, published });
        if (mine !== turn) return;
        if (!answer.ok) return set({ status: { kind: 'failed', failure: answer.failure } });
        set({ status: { kind: 'ready', found: answer.value }, rows: rowsOf(answer.value) });
      },
      cancel() {
        stop();
        set(forgetResult);
      },
      activate: (active) => set({ active }),
      forget() {
        stop();
        set(fresh);
      },
    };
  });
}

function rowsOf(found: DeskFound): readonly DeskSearchRow[] {
  if (found.kind !== 'found') return [];
  return found.texts
    .flatMap((text) => [null, ...text.spots].map((spot) => ({ text, spot })))
    .map((row, index) => ({ ...row, id: String(index) }));
}
