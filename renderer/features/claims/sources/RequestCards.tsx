import { useState } from 'react';
import type { CommentRequest } from '#shared/claims/sources/comment-request.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { CommentsStore } from './comments-store.ts';
import { AnswerDialog } from './parts/AnswerDialog.tsx';
import { RequestCard } from './parts/RequestCard.tsx';
import { TryDialog } from './parts/TryDialog.tsx';

export interface RequestCardsProps {
  readonly store: CommentsStore;
  readonly requests: readonly CommentRequest[];
  /** What each card is headed by: whom it asks, or the story that it is about. */
  readonly named: 'source' | 'story';
  readonly readOnly: boolean;
  /** Null where the story is on the screen already. */
  readonly onOpenStory: ((storyId: StoryId) => void) | null;
}

/** Requests for comment one under the other, each with what can be recorded of it. */
export function RequestCards({ store, requests, named, readOnly, onOpenStory }: RequestCardsProps) {
  const [doing, setDoing] = useState<{
    readonly what: 'answer' | 'try';
    readonly request: CommentRequest;
  } | null>(null);
  const close = () => setDoing(null);
  return (
    <ul className="comment-cards">
      {requests.map((request) => (
        <li key={request.id}>
          <RequestCard
            request={request}
            named={named}
            onAnswer={readOnly ? null : () => setDoing({ what: 'answer', request })}
            onTryAgain={readOnly ? null : () => setDoing({ what: 'try', request })}
            onOpenStory={onOpenStory === null ? null : () => onOpenStory(request.storyId)}
          />
        </li>
      ))}
      {doing?.what === 'answer' && (
        <AnswerDialog request={doing.request} onAnswer={store.getState().answer} onClose={close} />
      )}
      {doing?.what === 'try' && (
        <TryDialog request={doing.request} onTry={store.getState().tryAgain} onClose={close} />
      )}
    </ul>
  );
}
