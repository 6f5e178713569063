import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { AnchorSubject, AnchorSubjectId } from '#shared/text/anchor-subject.ts';
import type { Client } from '../../../ipc/client.ts';

export interface AnchorsState {
  /** Whether the passages that wait for a person are on the screen. */
  readonly isOpen: boolean;
  /** The one that is looked at; it may be decided meanwhile, and then the first one is. */
  readonly active: AnchorSubjectId | null;
  /** Left for later: they come after the others. */
  readonly later: ReadonlySet<AnchorSubjectId>;
  readonly open: () => void;
  readonly close: () => void;
  readonly activate: (id: AnchorSubjectId | null) => void;
  readonly putOff: (id: AnchorSubjectId) => void;
  /** Each answers true when it is done; a failure was reported. */
  readonly settle: (decision: CallInput<'text:settle-anchor'>) => Promise<boolean>;
  readonly unsettle: (storyId: StoryId, subject: AnchorSubject) => Promise<boolean>;
}

export type AnchorsStore = StoreApi<AnchorsState>;

export interface AnchorsStoreDependencies {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}

/** What is looked at of the passages that moved. Which they are is told by the text itself. */
export function createAnchorsStore({ client, report }: AnchorsStoreDependencies): AnchorsStore {
  return createStore<AnchorsState>()((set, get) => ({
    isOpen: false,
    active: null,
    later: new Set(),
    open: () => set({ isOpen: true, active: null, later: new Set() }),
    close: () => set({ isOpen: false }),
    activate: (active) => set({ active }),
    putOff: (id) => set({ later: new Set([...get().later, id]) }),
    settle: async (decision) => {
      const result = await client.call('text:settle-anchor', decision);
      if (!result.ok) report(result.failure);
      return result.ok;
    },
    unsettle: async (storyId, subject) => {
      const result = await client.call('text:unsettle-anchor', { storyId, subject });
      if (!result.ok) report(result.failure);
      return result.ok;
    },
  }));
}
