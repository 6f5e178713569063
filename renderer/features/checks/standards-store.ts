/**
 * What the rules of the trade find in the story that is open, as main told it last. Main reads the draft, so the
 * findings are those of the last words that were saved; their places move with the text until the next report.
 */

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { StandardsReport } from '#shared/checks/standards/standards-report.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Client } from '../../ipc/client.ts';

export interface StandardsState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly storyId: StoryId | null;
  /** A new object each time it was asked for. */
  readonly report: StandardsReport | null;
  /** The finding that is open, by its key. */
  readonly active: string | null;
  /** Begins with a story, or reads the same one again. */
  readonly open: (storyId: StoryId) => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly activate: (key: string | null) => void;
  /** Keeps why quoted words were changed; answers whether it was done, a failure was reported. */
  readonly answerFor: (
    quotation: { readonly was: string; readonly now: string },
    reason: string,
  ) => Promise<boolean>;
}

export type StandardsStore = StoreApi<StandardsState>;

export function createStandardsStore({
  client,
  report: tell,
}: {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}): StandardsStore {
  let turn = 0;
  const store = createStore<StandardsState>()((set, get) => {
    const read = async (storyId: StoryId): Promise<void> => {
      turn += 1;
      const mine = turn;
      const result = await client.call('checks:standards', { storyId });
      // What was asked later is answered later, and is newer.
      if (mine !== turn || get().storyId !== storyId) return;
      set(result.ok ? { status: 'ready', report: result.value } : { status: 'failed' });
      if (!result.ok) tell(result.failure);
    };
    return {
      status: 'idle',
      storyId: null,
      report: null,
      active: null,
      async open(storyId) {
        if (get().storyId !== storyId) set({ storyId, status: 'loading', report: null, active: null });
        await read(storyId);
      },
      async refresh() {
        const { storyId } = get();
        if (storyId !== null) await read(storyId);
      },
      activate: (active) => set({ active }),
      async answerFor({ was, now }, reason) {
        const { storyId } = get();
        if (storyId === null) return false;
        const result = await client.call('checks:answer-for-quotation', { storyId, was, now, reason });
        if (!result.ok) tell(result.failure);
        return result.ok;
      },
    };
  });
  const refreshIf = ({ storyId }: { readonly storyId: StoryId }): void => {
    if (store.getState().storyId === storyId) void store.getState().refresh();
  };
  client.on('claims:changed', refreshIf);
  client.on('evidence:changed', refreshIf);
  client.on('sources:requests-changed', refreshIf);
  client.on('checks:changed', () => void store.getState().refresh());
  client.on('settings:standards-changed', () => void store.getState().refresh());
  return store;
}
