import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { RequestId } from '#shared/corrections/request.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { TimeText } from '../../components/TimeText.tsx';
import { correctionsWords, requesterWords } from '../../words/corrections.ts';
import { StateBadge } from './parts/StateBadge.tsx';
import type { StoryRequestsStore } from './story-requests-store.ts';
import './corrections.css';

export interface CorrectionsPanelProps {
  readonly store: StoryRequestsStore;
  readonly storyId: StoryId;
  readonly onOpenRequest: (requestId: RequestId) => void;
}

const words = correctionsWords.panel;

/**
 * The requests about a story, for its inspector. Closed ones stay in it: a story's history of errors is
 * worth knowing before the next one.
 */
export function CorrectionsPanel({ store, storyId, onOpenRequest }: CorrectionsPanelProps) {
  const status = useStore(store, (state) => state.status);
  const requests = useStore(store, (state) => state.requests);
  useEffect(() => void store.getState().open(storyId), [store, storyId]);
  if (status === 'ready' && requests.length === 0) {
    return <EmptyState title={words.empty}>{words.emptyText}</EmptyState>;
  }
  return (
    <ul className="corrections-panel" aria-label={words.label}>
      {requests.map((request) => (
        <li key={request.id}>
          <button type="button" className="corrections-panel-item" onClick={() => onOpenRequest(request.id)}>
            <span>
              <StateBadge state={request.state} outcome={request.outcome} />
            </span>
            <q className="corrections-copy">{request.quote}</q>
            <span className="soft">
              {requesterWords[request.requesterRole]}, <TimeText at={request.receivedAt} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
