import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SourceSummary } from '#shared/claims/source.ts';
import type { CommentRequest } from '#shared/claims/sources/comment-request.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/ipc/result.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { SourcesStoreDependencies } from './sources-store.ts';

export type NewRequest = CallInput<'sources:ask'>;
export type NewTry = CallInput<'sources:try-again'>;
export type NewAnswer = CallInput<'sources:record-answer'>;

/** A story that a request can be about. */
export interface AskedStory {
  readonly id: StoryId;
  readonly slug: string;
}

export interface CommentsState {
  /** The story whose requests are read; null for none. */
  readonly storyId: StoryId | null;
  readonly requests: readonly CommentRequest[];
  /** Those of the whole desk that wait, by deadline; null while they were not read. */
  readonly open: readonly CommentRequest[] | null;
  /** The row of the desk's list that the keyboard is on; -1 for none. */
  readonly active: number;

  readonly openStory: (storyId: StoryId) => Promise<void>;
  readonly loadOpen: () => Promise<void>;
  readonly activate: (index: number) => void;
  /** Each answers true when it is done; a failure was reported. */
  readonly ask: (request: NewRequest) => Promise<boolean>;
  readonly tryAgain: (again: NewTry) => Promise<boolean>;
  readonly answer: (answer: NewAnswer) => Promise<boolean>;
  /** Stories that somebody may be asked about, the newest first. */
  readonly listStories: () => Promise<readonly AskedStory[]>;
  readonly findSources: (text: string) => Promise<readonly SourceSummary[]>;
}

export type CommentsStore = StoreApi<CommentsState>;

const mostOpen = 500;
/** As many as are offered in a list of choices. */
const mostStories = 100;
const suggestedSources = 8;

/** Requests for comment: those of the story that is open, and those of the whole desk that wait. */
export function createCommentsStore({ client, report }: SourcesStoreDependencies): CommentsStore {
  const store = createStore<CommentsState>()((set, get) => {
    const done = async (call: Promise<Result<unknown>>): Promise<boolean> => {
      const result = await call;
      if (!result.ok) report(result.failure);
      return result.ok;
    };
    return {
      storyId: null,
      requests: [],
      open: null,
      active: -1,

      openStory: async (storyId) => {
        if (get().storyId !== storyId) set({ storyId, requests: [] });
        const result = await client.call('sources:list-requests', { storyId, limit: 1000 });
        if (get().storyId !== storyId) return;
        if (result.ok) set({ requests: result.value });
        else report(result.failure);
      },
      loadOpen: async () => {
        const result = await client.call('sources:list-requests', { storyId: null, limit: mostOpen });
        if (result.ok) set({ open: result.value });
        else report(result.failure);
      },
      activate: (active) => set({ active }),
      ask: (request) => done(client.call('sources:ask', request)),
      tryAgain: (again) => done(client.call('sources:try-again', again)),
      answer: (answer) => done(client.call('sources:record-answer', answer)),
      listStories: async () => {
        const result = await client.call('stories:list', {
          show: 'active',
          status: 'any',
          queries: 'any',
          text: '',
          sort: 'updated',
          direction: 'descending',
          offset: 0,
          limit: mostStories,
        });
        return result.ok ? result.value.stories.map(({ id, slug }) => ({ id, slug })) : [];
      },
      findSources: async (text) => {
        const result = await client.call('claims:list-sources', { text, limit: suggestedSources });
        return result.ok ? result.value : [];
      },
    };
  });
  client.on('sources:requests-changed', ({ storyId }) => {
    const { storyId: shown, open, openStory, loadOpen } = store.getState();
    if (shown === storyId) void openStory(storyId);
    if (open !== null) void loadOpen();
  });
  return store;
}
