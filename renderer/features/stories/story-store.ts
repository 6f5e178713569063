import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { RevisionSummary } from '#shared/stories/revision.ts';
import type { Story, StoryId } from '#shared/stories/story.ts';
import type { Client } from '../../ipc/client.ts';

export interface StoryState {
  /** `loading` is the first reading of a story; reading it again leaves what is drawn. */
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** The story that is open, whether or not it is read already. */
  readonly storyId: StoryId | null;
  readonly story: Story | null;
  /** Newest first. */
  readonly revisions: readonly RevisionSummary[];

  readonly open: (storyId: StoryId) => Promise<void>;
  /** Makes the draft revision 1. True when it is done; a failure was reported. */
  readonly publish: (where: string, reasons?: PublishReasons) => Promise<boolean>;
}

/** Why a story goes out over what stands against it. */
export type PublishReasons = Pick<CallInput<'stories:publish'>, 'openQueriesReason' | 'reasons'>;

export type StoryStore = StoreApi<StoryState>;

export interface StoryStoreDependencies {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}

/** The story that is open, without its text. */
export function createStoryStore({ client, report }: StoryStoreDependencies): StoryStore {
  return createStore<StoryState>()((set, get) => {
    async function read(storyId: StoryId): Promise<void> {
      const [story, revisions] = await Promise.all([
        client.call('stories:get', { storyId }),
        client.call('stories:list-revisions', { storyId }),
      ]);
      // Another story was opened while this one was read.
      if (get().storyId !== storyId) return;
      if (story.ok && revisions.ok) set({ status: 'ready', story: story.value, revisions: revisions.value });
      else {
        set({ status: 'failed' });
        const refused = story.ok ? revisions : story;
        if (!refused.ok) report(refused.failure);
      }
    }

    // Publishing, renaming and archiving come back as this event, so no action reads again by itself.
    client.on('stories:changed', ({ storyId }) => {
      if (get().storyId === storyId) void read(storyId);
    });

    return {
      status: 'idle',
      storyId: null,
      story: null,
      revisions: [],

      open: async (storyId) => {
        if (get().storyId !== storyId) set({ status: 'loading', storyId, story: null, revisions: [] });
        await read(storyId);
      },
      publish: async (where, reasons = {}) => {
        const { storyId } = get();
        if (storyId === null) return false;
        const result = await client.call('stories:publish', { storyId, where, ...reasons });
        if (!result.ok) report(result.failure);
        return result.ok;
      },
    };
  });
}
