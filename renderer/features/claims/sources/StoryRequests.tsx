import { MessageCircleQuestion } from 'lucide-react';
import { useStore } from 'zustand';
import { waitingOf } from '#shared/claims/sources/comment-request.ts';
import { Button } from '../../../components/Button.tsx';
import { commentWords as words } from '../../../words/sources.ts';
import type { CommentsStore } from './comments-store.ts';
import { RequestCards } from './RequestCards.tsx';
import './sources.css';

export interface StoryRequestsProps {
  readonly store: CommentsStore;
  readonly readOnly: boolean;
  readonly onAsk: () => void;
}

/** Who was asked for comment in this story, folded under one line that says how many are waited for. */
export function StoryRequests({ store, readOnly, onAsk }: StoryRequestsProps) {
  const requests = useStore(store, (state) => state.requests);
  const now = Date.now();
  const overdue = requests.filter((each) => waitingOf(each, now) === 'overdue').length;
  const waiting = requests.filter((each) => waitingOf(each, now) !== 'ended').length;
  return (
    <details className="comment-fold">
      <summary>{words.summary(waiting, overdue, requests.length)}</summary>
      <section aria-label={words.inStory}>
        {requests.length === 0 ? (
          <p className="soft">{words.emptyStory}</p>
        ) : (
          <RequestCards
            store={store}
            requests={requests}
            named="source"
            readOnly={readOnly}
            onOpenStory={null}
          />
        )}
        {!readOnly && (
          <Button icon={<MessageCircleQuestion aria-hidden="true" />} onClick={onAsk}>
            {words.ask}
          </Button>
        )}
      </section>
    </details>
  );
}
