import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '#shared/ipc/failure.ts';
import { type FoundSpot, isSpot } from '#shared/search/desk-find.ts';
import type { Revision } from '#shared/stories/revision.ts';
import type { RevisionId } from '#shared/stories/story.ts';
import type { Client } from '../../ipc/client.ts';
import type { TextRange } from './revision-selection.ts';

export interface RevisionState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** Null while it is read: another revision's words must not stand under this one's number. */
  readonly revision: Revision | null;
  /** The words that are to be marked and brought into sight; a new object each time. */
  readonly passage: TextRange | null;
  /** Reads it, and so checks its hash, each time it is opened. */
  readonly open: (revisionId: RevisionId) => Promise<void>;
  /** Marks words of the revision that is shown. */
  readonly goTo: (passage: TextRange) => void;
  /** Marks the words that a search has found, in the revision that is opened next. */
  readonly beginAt: (spot: FoundSpot) => void;
}

export type RevisionStore = StoreApi<RevisionState>;

export interface RevisionStoreDependencies {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}

/** The published revision that is being looked at. */
export function createRevisionStore({ client, report }: RevisionStoreDependencies): RevisionStore {
  let asked: RevisionId | null = null;
  let wanted: FoundSpot | null = null;
  return createStore<RevisionState>()((set) => ({
    status: 'idle',
    revision: null,
    passage: null,
    open: async (revisionId) => {
      asked = revisionId;
      set({ status: 'loading', revision: null, passage: null });
      const result = await client.call('stories:get-revision', { revisionId });
      if (asked !== revisionId) return;
      if (result.ok) {
        const passage = wanted === null ? null : placeOfSpot(result.value.text, wanted);
        wanted = null;
        set({ status: 'ready', revision: result.value, passage });
      } else {
        set({ status: 'failed' });
        report(result.failure);
      }
    },
    goTo: ({ start, end }) => set({ passage: { start, end } }),
    beginAt: (spot) => {
      wanted = spot;
    },
  }));
}

/** Where a spot stands in a revision's text, of which each line is one block. */
function placeOfSpot(text: string, spot: FoundSpot): TextRange | null {
  let begin = 0;
  for (const line of text.split('\n')) {
    if (isSpot(line, spot.start, spot)) {
      const start = begin + spot.start;
      return { start, end: start + spot.words.length };
    }
    begin += line.length + 1;
  }
  return null;
}
