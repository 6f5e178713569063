import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '#shared/ipc/failure.ts';
import type { ListedStory, StoryId } from '#shared/stories/story.ts';
import type { Client } from '../../ipc/client.ts';
import { type DeskQuery, sortedBy, wholeDesk, windowSize } from './desk-query.ts';
import { createDeskWindows, type DeskPicture } from './desk-windows.ts';

/** How an attempt to rename ended: a taken slug is said where it is typed, everything else was reported. */
export type Renamed = 'done' | 'slug-taken' | 'failed';

export interface DeskState extends DeskPicture {
  /** The row that the keyboard is on; -1 for none. By its place: it does not follow a story that moves. */
  readonly active: number;
  /** Whether a person asked to type in the search field and is not there yet. */
  readonly searchAsked: boolean;

  readonly load: () => Promise<void>;
  /** Changes what is shown; the list starts again at its top. No row has the keyboard then. */
  readonly ask: (changed: Partial<DeskQuery>) => void;
  /** Orders by a column, or the other way round where it does already. */
  readonly sortBy: (sort: DeskQuery['sort']) => void;
  /** Rows that are drawn; what of them is not loaded is asked for. */
  readonly showRange: (first: number, last: number) => void;
  /** Brings the keyboard to a row. */
  readonly activate: (index: number) => void;
  /**
   * Asks the search field to take the keyboard, for a command that knows no field; it answers with
   * `searchReached`.
   */
  readonly askForSearch: () => void;
  readonly searchReached: () => void;
  readonly rename: (storyId: StoryId, slug: string) => Promise<Renamed>;
  /** True when it is done; a failure was reported. */
  readonly archive: (storyId: StoryId) => Promise<boolean>;
  readonly restore: (storyId: StoryId) => Promise<boolean>;
}

export type DeskStore = StoreApi<DeskState>;

export interface DeskStoreDependencies {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}

/**
 * The list of stories, as far as it is looked at. It holds windows of the list and never all of it: a desk
 * of ten thousand stories opens as fast as a small one.
 */
export function createDeskStore({ client, report }: DeskStoreDependencies): DeskStore {
  return createStore<DeskState>()((set, get) => {
    const windows = createDeskWindows({ client, report, get, set });
    // Before the desk was first looked at there is nothing to keep up.
    const keepUp = (): void => {
      if (get().status !== 'idle') void windows.refresh();
    };
    client.on('stories:changed', keepUp);
    // The list says how the claims of each story are covered.
    client.on('claims:changed', keepUp);
    return {
      status: 'idle',
      query: wholeDesk,
      windows: new Map(),
      total: 0,
      everything: 0,
      active: -1,
      searchAsked: false,

      load: async () => {
        set({ status: 'loading' });
        await windows.refresh();
      },
      ask: (changed) => {
        set(({ query }) => ({ query: { ...query, ...changed }, active: -1 }));
        void windows.startOver();
      },
      sortBy: (sort) => get().ask(sortedBy(get().query, sort)),
      showRange: windows.show,
      activate: (active) => set({ active }),
      askForSearch: () => set({ searchAsked: true }),
      searchReached: () => set({ searchAsked: false }),

      rename: async (storyId, slug) => {
        const result = await client.call('stories:rename', { storyId, slug });
        if (result.ok) return 'done';
        if (result.failure.code === 'slug-taken') return 'slug-taken';
        report(result.failure);
        return 'failed';
      },
      archive: async (storyId) => {
        const result = await client.call('stories:archive', { storyId });
        if (!result.ok) report(result.failure);
        return result.ok;
      },
      restore: async (storyId) => {
        const result = await client.call('stories:restore', { storyId });
        if (!result.ok) report(result.failure);
        return result.ok;
      },
    };
  });
}

/** The story of a row, or undefined while its window is not loaded. */
export function storyAt({ windows }: Pick<DeskState, 'windows'>, index: number): ListedStory | undefined {
  return windows.get(Math.floor(index / windowSize))?.[index % windowSize];
}
