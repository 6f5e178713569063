import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '#shared/ipc/failure.ts';
import type { Revision } from '#shared/stories/revision.ts';
import type { RevisionId } from '#shared/stories/story.ts';
import type { Client } from '../../ipc/client.ts';

export interface RevisionState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** Null while it is read: another revision's words must not stand under this one's number. */
  readonly revision: Revision | null;
  /** Reads it, and so checks its hash, each time it is opened. */
  readonly open: (revisionId: RevisionId) => Promise<void>;
}

export type RevisionStore = StoreApi<RevisionState>;

export interface RevisionStoreDependencies {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}

/** The published revision that is being looked at. */
export function createRevisionStore({ client, report }: RevisionStoreDependencies): RevisionStore {
  let asked: RevisionId | null = null;
  return createStore<RevisionState>()((set) => ({
    status: 'idle',
    revision: null,
    open: async (revisionId) => {
      asked = revisionId;
      set({ status: 'loading', revision: null });
      const result = await client.call('stories:get-revision', { revisionId });
      if (asked !== revisionId) return;
      if (result.ok) {
        set({ status: 'ready', revision: result.value });
      } else {
        set({ status: 'failed' });
        report(result.failure);
      }
    },
  }));
}
