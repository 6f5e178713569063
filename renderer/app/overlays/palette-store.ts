import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '#shared/ipc/failure.ts';
import type { StorySummary } from '#shared/stories/story.ts';
import type { Client } from '../../ipc/client.ts';

export interface PaletteState {
  /** Stories that the desk finds for what was typed last. */
  readonly stories: readonly StorySummary[];
  /** Asks the desk, archived stories too. Nothing typed empties the list without a question. */
  readonly search: (text: string) => Promise<void>;
}

export type PaletteStore = StoreApi<PaletteState>;

export interface PaletteStoreTools {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}

/** As many as are seen without scrolling away the commands. */
const most = 8;

/** The commands of the palette are no part of it: they are searched in the table where they are drawn. */
export function createPaletteStore({ client, report }: PaletteStoreTools): PaletteStore {
  let asked = '';
  return createStore<PaletteState>()((set) => ({
    stories: [],
    search: async (typed) => {
      // As long as the contract allows; no slug or headline is longer.
      const text = typed.trim().slice(0, 200);
      asked = text;
      if (text === '') return set({ stories: [] });
      const page = await client.call('stories:list', {
        show: 'all',
        status: 'any',
        text,
        sort: 'updated',
        direction: 'descending',
        offset: 0,
        limit: most,
      });
      // Answers can overtake each other; only the last question counts.
      if (asked !== text) return;
      if (page.ok) set({ stories: page.value.stories });
      else report(page.failure);
    },
  }));
}
