import { useStore } from 'zustand';
import type { StoryId } from '#shared/stories/story.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { commentWords as words } from '../../../words/sources.ts';
import type { CommentsStore } from './comments-store.ts';
import { RequestCards } from './RequestCards.tsx';

export interface OpenRequestsProps {
  readonly store: CommentsStore;
  readonly readOnly: boolean;
  readonly onOpenStory: (storyId: StoryId) => void;
}

/** Whom the whole desk waits for, the nearest deadline first. */
export function OpenRequests({ store, readOnly, onOpenStory }: OpenRequestsProps) {
  const open = useStore(store, (state) => state.open);
  if (open === null) return null;
  if (open.length === 0) return <EmptyState title={words.empty}>{words.emptyText}</EmptyState>;
  return (
    <section className="comment-list" aria-label={words.list}>
      <RequestCards store={store} requests={open} named="source" {...{ readOnly, onOpenStory }} />
    </section>
  );
}
