import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { Result } from '#shared/ipc/result.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Query, QueryId } from '#shared/text/query.ts';
import type { Client } from '../../ipc/client.ts';

/** A passage of the draft, as ProseMirror positions of a version. */
export type Pin = Pick<CallInput<'text:ask-query'>, 'version' | 'from' | 'to'>;

/** Which threads the list shows. */
export const queryShows = ['unresolved', 'for-me', 'resolved', 'all'] as const;
export type QueryShow = (typeof queryShows)[number];

/** What was typed and not sent: the new question, and a reply to each query. */
export interface Unsent {
  readonly question: string;
  readonly replies: ReadonlyMap<QueryId, string>;
}

export interface QueriesState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly storyId: StoryId | null;
  /** All threads of the story, in the order of the text. */
  readonly queries: readonly Query[];
  /** The thread that is read. */
  readonly active: QueryId | null;
  readonly show: QueryShow;
  /** Whether the form for a new query is open. */
  readonly asking: boolean;
  /** Kept here, so that another tab or another thread does not throw it away. */
  readonly unsent: Unsent;

  /** Reads the queries of a story. For another story nothing is chosen and nothing is unsent. */
  readonly open: (storyId: StoryId) => Promise<void>;
  /** Reads them again: their words may have moved with the text. */
  readonly refresh: () => Promise<void>;
  readonly activate: (queryId: QueryId | null) => void;
  /** Chooses the unresolved query after or before the chosen one, round and round; null where there is none. */
  readonly step: (by: 1 | -1) => QueryId | null;
  readonly showOnly: (show: QueryShow) => void;
  readonly startAsking: () => void;
  /** Closes the form; what was typed is there when it opens again. */
  readonly stopAsking: () => void;
  readonly typeQuestion: (question: string) => void;
  readonly typeReply: (queryId: QueryId, body: string) => void;
  /** Each answers true when it is done; a failure was reported. The query that was asked becomes the chosen one. */
  readonly ask: (addresseeId: PersonId | null, pin: Pin) => Promise<boolean>;
  /** Sends what was typed to the thread. */
  readonly reply: (queryId: QueryId) => Promise<boolean>;
  readonly address: (queryId: QueryId, addresseeId: PersonId | null) => Promise<boolean>;
  readonly resolve: (queryId: QueryId) => Promise<boolean>;
  readonly reopen: (queryId: QueryId) => Promise<boolean>;
  /** Undoes a resolution: the query stands as it did before it. */
  readonly takeBackResolution: (queryId: QueryId) => Promise<boolean>;
}

export type QueriesStore = StoreApi<QueriesState>;

export interface QueriesStoreDependencies {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}

const nothingTyped: Unsent = { question: '', replies: new Map() };

/**
 * The queries of the story that is open. Actions do not change the list: main tells of each change, and the
 * list is read again, in the order that only main knows.
 */
export function createQueriesStore({ client, report }: QueriesStoreDependencies): QueriesStore {
  return createStore<QueriesState>()((set, get) => {
    const read = async (storyId: StoryId): Promise<void> => {
      const result = await client.call('text:list-queries', { storyId });
      if (get().storyId !== storyId) return;
      if (result.ok) set({ status: 'ready', queries: result.value });
      else {
        set({ status: 'failed' });
        report(result.failure);
      }
    };
    const done = async (call: Promise<Result<unknown>>): Promise<boolean> => {
      const result = await call;
      if (!result.ok) report(result.failure);
      return result.ok;
    };
    const typeReply = (queryId: QueryId, body: string): void =>
      set(({ unsent }) => ({
        unsent: { ...unsent, replies: new Map(unsent.replies).set(queryId, body) },
      }));
    client.on('queries:changed', ({ storyId }) => {
      if (get().storyId === storyId) void read(storyId);
    });

    return {
      status: 'idle',
      storyId: null,
      queries: [],
      active: null,
      show: 'unresolved',
      asking: false,
      unsent: nothingTyped,

      open: async (storyId) => {
        if (get().storyId !== storyId) {
          const closed = { active: null, asking: false, unsent: nothingTyped };
          set({ status: 'loading', storyId, queries: [], ...closed });
        }
        await read(storyId);
      },
      refresh: async () => {
        const { storyId } = get();
        if (storyId !== null) await read(storyId);
      },
      activate: (active) => set({ active }),
      step: (by) => {
        const next = stepped(get(), by);
        if (next !== null) set({ active: next });
        return next;
      },
      showOnly: (show) => set({ show }),
      startAsking: () => set({ asking: true }),
      stopAsking: () => set({ asking: false }),
      typeQuestion: (question) => set(({ unsent }) => ({ unsent: { ...unsent, question } })),
      typeReply,
      ask: async (addresseeId, pin) => {
        const { storyId, unsent } = get();
        if (storyId === null) return false;
        const question = { storyId, ...pin, body: unsent.question, addresseeId };
        const result = await client.call('text:ask-query', question);
        if (result.ok) {
          set({ asking: false, active: result.value.id, unsent: { ...get().unsent, question: '' } });
        } else report(result.failure);
        return result.ok;
      },
      reply: async (queryId) => {
        const body = get().unsent.replies.get(queryId) ?? '';
        const isDone = await done(client.call('text:reply-to-query', { queryId, body }));
        // What is typed goes only once it is kept.
        if (isDone) typeReply(queryId, '');
        return isDone;
      },
      address: (queryId, addresseeId) => done(client.call('text:address-query', { queryId, addresseeId })),
      resolve: (queryId) => done(client.call('text:resolve-query', { queryId })),
      reopen: (queryId) => done(client.call('text:reopen-query', { queryId })),
      takeBackResolution: (queryId) => done(client.call('text:reopen-query', { queryId, takesBack: true })),
    };
  });
}

function stepped({ queries, active }: QueriesState, by: 1 | -1): QueryId | null {
  // The chosen one keeps its place among the others, also where it is resolved by now.
  const walk = queries.filter(({ id, state }) => state !== 'resolved' || id === active);
  const at = walk.findIndex(({ id }) => id === active);
  const from = at === -1 && by === -1 ? 0 : at;
  for (let steps = 1; steps <= walk.length; steps += 1) {
    const next = walk[(from + by * steps + walk.length * steps) % walk.length];
    if (next !== undefined && next.state !== 'resolved') return next.id;
  }
  return null;
}
