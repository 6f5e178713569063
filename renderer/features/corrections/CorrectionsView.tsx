import { useEffect } from 'react';
import { useStore } from 'zustand';
import { type RequestId, requestStates } from '#shared/corrections/request.ts';
import type { RevisionId, StoryId } from '#shared/stories/story.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { VirtualList } from '../../components/VirtualList.tsx';
import { correctionsWords } from '../../words/corrections.ts';
import { RequestRow } from './parts/RequestRow.tsx';
import type { QueueFilter, QueueStore } from './queue-store.ts';
import { RequestPage } from './RequestPage.tsx';
import type { RequestStore } from './request-store.ts';
import './corrections.css';
import './queue.css';

export interface CorrectionsViewProps {
  readonly queue: QueueStore;
  readonly request: RequestStore;
  /** The request that is open; null for the queue. */
  readonly requestId: RequestId | null;
  readonly onOpenRequest: (requestId: RequestId) => void;
  /** Back to the queue. */
  readonly onBack: () => void;
  readonly onOpenStory: (storyId: StoryId) => void;
  readonly onShowRevision: (storyId: StoryId, revisionId: RevisionId) => void;
}

/** The queue of correction requests, and the page of each. */
export function CorrectionsView({ queue, request, requestId, onOpenRequest, ...ways }: CorrectionsViewProps) {
  return requestId === null ? (
    <Queue store={queue} onOpen={onOpenRequest} />
  ) : (
    <RequestPage store={request} requestId={requestId} {...ways} />
  );
}

const words = correctionsWords.queue;
/** Open ones are the day's work and come first, then each state in its order, then everything. */
const filters: readonly QueueFilter[] = ['open', ...requestStates, 'any'];

/** Pixels: one line with air around it, as on the desk. */
const rowHeight = 40;

interface QueueProps {
  readonly store: QueueStore;
  readonly onOpen: (requestId: RequestId) => void;
}

/** The list of requests in the order in which they came: who has waited longest is on top. */
function Queue({ store, onOpen }: QueueProps) {
  const { status, filter, requests, active, filterBy, activate, load } = useStore(store);
  useEffect(() => void store.getState().load(), [store]);
  const isEmpty = requests.length === 0 && status !== 'loading' && status !== 'idle';
  return (
    <section className="queue" aria-label={correctionsWords.title}>
      <header className="queue-head">
        <h1>{correctionsWords.title}</h1>
        <p className="soft" role="status">
          {words.found(requests.length)}
        </p>
        <div className="queue-filter">
          <SelectField
            label={words.show}
            value={filter}
            options={filters.map((value) => ({ value, label: words.shows[value] }))}
            onChange={filterBy}
          />
        </div>
      </header>
      {status === 'failed' && (
        <EmptyState
          title={words.failed}
          action={<Button onClick={() => void load()}>{words.again}</Button>}
        />
      )}
      {status === 'ready' && isEmpty && <EmptyQueue filter={filter} onFilter={filterBy} />}
      {status === 'ready' && !isEmpty && (
        <>
          <div className="queue-columns queue-grid" aria-hidden="true">
            {words.columns.map((column) => (
              <span key={column}>{column}</span>
            ))}
          </div>
          <VirtualList
            label={words.list}
            count={requests.length}
            itemAt={(index) => requests[index]}
            rowKey={(each) => each.id}
            renderRow={(each) => <RequestRow request={each} />}
            rowHeight={rowHeight}
            active={active}
            onActivate={activate}
            onOpen={(index) => {
              const opened = requests[index];
              if (opened !== undefined) onOpen(opened.id);
            }}
          />
        </>
      )}
    </section>
  );
}

interface EmptyQueueProps {
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
}

/** Why nothing is here. Under a filter that hides the open ones, the way back to them is offered. */
function EmptyQueue({ filter, onFilter }: EmptyQueueProps) {
  if (filter === 'open' || filter === 'any') {
    return <EmptyState title={words.empty}>{words.emptyText}</EmptyState>;
  }
  const showOpen = <Button onClick={() => onFilter('open')}>{words.showOpen}</Button>;
  return <EmptyState title={words.nothing} action={showOpen} />;
}
