import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Original } from '#shared/formats/imported-copy.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Client } from '../../ipc/client.ts';

export interface OriginalState {
  /** `idle`: the dialog is closed. */
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly original: Original | null;
  /** Opens the dialog at once and reads what it will show; a late answer for another story is dropped. */
  readonly open: (storyId: StoryId) => Promise<void>;
  readonly close: () => void;
}

export type OriginalStore = StoreApi<OriginalState>;

export interface OriginalStoreDependencies {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}

/** What a story was imported from, while somebody looks at it. */
export function createOriginalStore({ client, report }: OriginalStoreDependencies): OriginalStore {
  let asked: StoryId | null = null;
  return createStore<OriginalState>()((set) => ({
    status: 'idle',
    original: null,
    open: async (storyId) => {
      asked = storyId;
      set({ status: 'loading', original: null });
      const original = await client.call('formats:get-original', { storyId });
      if (asked !== storyId) return;
      if (original.ok) return set({ status: 'ready', original: original.value });
      set({ status: 'failed' });
      report(original.failure);
    },
    close: () => {
      asked = null;
      set({ status: 'idle', original: null });
    },
  }));
}
