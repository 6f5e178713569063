/**
 * The journal as it is read: newest first, page by page, and kept up while somebody looks. Main writes it
 * and checks it; nothing in the window can change an entry.
 */

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '#shared/ipc/failure.ts';
import type { JournalEntry, Verdict } from '#shared/journal/journal-entry.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Client } from '../../ipc/client.ts';

/** Entries asked for at once: several screens. */
const page = 200;
/** The most that one call may ask for. */
const longestPage = 1000;

export interface JournalState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** The story whose entries are shown; null for all. */
  readonly storyId: StoryId | null;
  /** Newest first, as far as somebody has read. */
  readonly entries: readonly JournalEntry[];
  /** There is nothing before the last of the entries. */
  readonly atStart: boolean;
  readonly verifying: boolean;
  /** What the last check found; it is forgotten when the journal grows. */
  readonly verdict: Verdict | null;
  /** Begins to show the journal, or a story's part of it, and follows it. */
  readonly show: (storyId: StoryId | null) => Promise<void>;
  /** Nobody looks any more: the store stops following. */
  readonly hide: () => void;
  /** Reads the page before the last entry; nothing where there is none, or where it is being read. */
  readonly loadMore: () => Promise<void>;
  /** Has main check every entry from the first one on; takes seconds on a long journal. */
  readonly verify: () => Promise<void>;
}

export type JournalStore = StoreApi<JournalState>;

export interface JournalStoreTools {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}

const nothing = { storyId: null, entries: [], atStart: false } as const;

/** There are two of them, one for everything and one for the story that is open. */
export function createJournalStore({ client, report }: JournalStoreTools): JournalStore {
  /** The entry before which a page is under way, so that scrolling does not ask for it twice. */
  let asked: number | null = null;

  const store = createStore<JournalState>()((set, get) => ({
    status: 'idle',
    ...nothing,
    verifying: false,
    verdict: null,

    async show(storyId) {
      set({ ...nothing, status: 'loading', storyId });
      await read(page);
    },

    hide: () => set({ ...nothing, status: 'idle' }),

    async loadMore() {
      const { storyId, entries, atStart } = get();
      const before = entries.at(-1)?.seq;
      if (atStart || before === undefined || before === asked) return;
      asked = before;
      const answer = await client.call('journal:list', { storyId, before, limit: page });
      asked = null;
      if (!answer.ok) return report(answer.failure);
      // While this was under way another page may have come, or another story been shown.
      if (get().entries.at(-1)?.seq !== before || get().storyId !== storyId) return;
      set({ entries: [...entries, ...answer.value], atStart: answer.value.length < page });
    },

    async verify() {
      if (get().verifying) return;
      set({ verifying: true, verdict: null });
      const answer = await client.call('journal:verify', {});
      set({ verifying: false, verdict: answer.ok ? answer.value : null });
      if (!answer.ok) report(answer.failure);
    },
  }));

  /** Reads the newest entries anew, as many as are shown. */
  async function read(limit: number): Promise<void> {
    const { storyId } = store.getState();
    const answer = await client.call('journal:list', { storyId, before: null, limit });
    const { status, storyId: shown } = store.getState();
    if (status === 'idle' || shown !== storyId) return;
    if (answer.ok) {
      store.setState({ status: 'ready', entries: answer.value, atStart: answer.value.length < limit });
      return;
    }
    store.setState({ status: 'failed' });
    report(answer.failure);
  }

  // A verdict was about a shorter journal. What was read stays in sight, up to what one call may ask for.
  client.on('journal:changed', () => {
    const { status, entries } = store.getState();
    store.setState({ verdict: null });
    if (status !== 'idle') void read(Math.min(Math.max(page, entries.length), longestPage));
  });
  return store;
}
