import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RequestSummary } from '#shared/corrections/request.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { CorrectionsStoreTools } from './queue-store.ts';

export interface StoryRequestsState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly storyId: StoryId | null;
  /** Open and closed, oldest received first. */
  readonly requests: readonly RequestSummary[];
  /** Reads the requests of a story. The same one again leaves what is drawn until the answer is there. */
  readonly open: (storyId: StoryId) => Promise<void>;
}

export type StoryRequestsStore = StoreApi<StoryRequestsState>;

/** More than one story ever has. */
const mostRequests = 1000;

/** The requests about the story that is open. */
export function createStoryRequestsStore({ client, report }: CorrectionsStoreTools): StoryRequestsStore {
  const store = createStore<StoryRequestsState>()((set, get) => ({
    status: 'idle',
    storyId: null,
    requests: [],

    async open(storyId) {
      if (get().storyId !== storyId) set({ status: 'loading', storyId, requests: [] });
      const answer = await client.call('corrections:list', { state: 'any', storyId, limit: mostRequests });
      if (get().storyId !== storyId) return;
      if (answer.ok) set({ status: 'ready', requests: answer.value });
      else {
        set({ status: 'failed' });
        report(answer.failure);
      }
    },
  }));
  client.on('corrections:changed', ({ storyId }) => {
    if (store.getState().storyId === storyId) void store.getState().open(storyId);
  });
  return store;
}
