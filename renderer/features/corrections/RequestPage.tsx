import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { RequestId } from '#shared/corrections/request.ts';
import type { RevisionId, StoryId } from '#shared/stories/story.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { correctionsWords } from '../../words/corrections.ts';
import { ConcernCard } from './parts/ConcernCard.tsx';
import { NotesThread } from './parts/NotesThread.tsx';
import { PassageCard } from './parts/PassageCard.tsx';
import { RequestSteps } from './parts/RequestSteps.tsx';
import { SeverityBadge } from './parts/SeverityBadge.tsx';
import { StateBadge } from './parts/StateBadge.tsx';
import type { RequestStore } from './request-store.ts';
import './corrections.css';
import './request.css';
import './request-steps.css';

export interface RequestPageProps {
  readonly store: RequestStore;
  readonly requestId: RequestId;
  readonly onBack: () => void;
  readonly onOpenStory: (storyId: StoryId) => void;
  readonly onShowRevision: (storyId: StoryId, revisionId: RevisionId) => void;
}

const words = correctionsWords.page;

/**
 * One request at one glance: what is said and where, what was found, and how far it is. What is drawn stays
 * while it is read again, so that a half-written form is not lost by another's note.
 */
export function RequestPage(props: RequestPageProps) {
  const { store, requestId, onBack, onOpenStory, onShowRevision } = props;
  const status = useStore(store, (state) => state.status);
  const picture = useStore(store, (state) => state.picture);
  const busy = useStore(store, (state) => state.busy);
  useEffect(() => void store.getState().open(requestId), [store, requestId]);
  if (picture === null || picture.request.id !== requestId) {
    return status === 'failed' ? (
      <EmptyState
        title={words.failed}
        action={<Button onClick={() => void store.getState().open(requestId)}>{words.again}</Button>}
      />
    ) : (
      <p className="request-loading soft">{words.loading}</p>
    );
  }
  const { request } = picture;
  // Actions never change, so they need no selector.
  const deeds = store.getState();
  return (
    <section className="request" aria-label={words.label(request.storySlug)}>
      <header className="request-head">
        <Button variant="quiet" icon={<ArrowLeft aria-hidden="true" />} onClick={onBack}>
          {words.back}
        </Button>
        <h1>{request.storyHeadline}</h1>
        <span className="mono">{request.storySlug}</span>
        <StateBadge state={request.state} outcome={request.outcome} />
        <SeverityBadge severity={request.severity} />
      </header>
      {/* Another request begins with empty forms. */}
      <div className="request-columns" key={request.id}>
        <div className="request-column">
          <ConcernCard request={request} />
          <PassageCard
            request={request}
            onShowRevision={() => onShowRevision(request.storyId, request.passage.revisionId)}
          />
        </div>
        <div className="request-column">
          <NotesThread request={request} busy={busy} onAdd={deeds.addNote} />
        </div>
        <div className="request-column">
          <RequestSteps {...{ picture, busy, deeds }} onOpenStory={() => onOpenStory(request.storyId)} />
        </div>
      </div>
    </section>
  );
}
