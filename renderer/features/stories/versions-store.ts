import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '#shared/ipc/failure.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Version } from '#shared/stories/version.ts';
import type { Client } from '../../ipc/client.ts';

export interface VersionsState {
  readonly storyId: StoryId | null;
  /** Newest first. */
  readonly versions: readonly Version[];
  readonly open: (storyId: StoryId) => Promise<void>;
  /**
   * Keeps the draft of the open story as the store has it; without a name before it is set back to another text. True
   * when it is done; a failure was reported.
   */
  readonly keep: (name: string | null) => Promise<boolean>;
  /** Gives one of them a name. */
  readonly name: (draftVersion: number, name: string) => Promise<boolean>;
}

export type VersionsStore = StoreApi<VersionsState>;

export interface VersionsStoreDependencies {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}

/** The kept states of the story that is open. Main tells when there is another one, and the list is read again. */
export function createVersionsStore({ client, report }: VersionsStoreDependencies): VersionsStore {
  return createStore<VersionsState>()((set, get) => {
    const read = async (storyId: StoryId): Promise<void> => {
      const answer = await client.call('stories:list-versions', { storyId });
      if (get().storyId !== storyId) return;
      if (answer.ok) set({ versions: answer.value });
      else report(answer.failure);
    };
    client.on('stories:changed', ({ storyId }) => {
      if (get().storyId === storyId) void read(storyId);
    });
    return {
      storyId: null,
      versions: [],
      open: async (storyId) => {
        if (get().storyId !== storyId) set({ storyId, versions: [] });
        await read(storyId);
      },
      keep: async (name) => {
        const { storyId } = get();
        if (storyId === null) return false;
        const answer = await client.call('stories:keep-version', { storyId, name });
        if (!answer.ok) report(answer.failure);
        return answer.ok;
      },
      name: async (draftVersion, name) => {
        const { storyId } = get();
        if (storyId === null) return false;
        const answer = await client.call('stories:name-version', { storyId, draftVersion, name });
        if (!answer.ok) report(answer.failure);
        return answer.ok;
      },
    };
  });
}
