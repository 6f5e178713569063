import type { RequestSummary } from '#shared/corrections/request.ts';
import { TimeText } from '../../../components/TimeText.tsx';
import { correctionsWords, requesterWords } from '../../../words/corrections.ts';
import { SeverityBadge } from './SeverityBadge.tsx';
import { StateBadge } from './StateBadge.tsx';

export interface RequestRowProps {
  readonly request: RequestSummary;
}

/**
 * One request in the queue, in the columns of its head. The requester is named by role; the name is under
 * the pointer, since a list on a screen is seen by many.
 */
export function RequestRow({ request }: RequestRowProps) {
  const { storySlug, quote, assigneeName } = request;
  return (
    <div className="queue-row queue-grid">
      <span>
        <StateBadge state={request.state} outcome={request.outcome} />
      </span>
      <span>
        <SeverityBadge severity={request.severity} />
      </span>
      <span className="queue-cut mono" title={storySlug}>
        {storySlug}
      </span>
      <q className="queue-cut queue-quote" title={quote}>
        {quote}
      </q>
      <span className="queue-cut" title={request.requesterName}>
        {requesterWords[request.requesterRole]}
      </span>
      <span className="queue-cut soft">
        <TimeText at={request.receivedAt} />
      </span>
      <span className={`queue-cut ${assigneeName === null ? 'soft' : ''}`}>
        {assigneeName ?? correctionsWords.queue.nobody}
      </span>
    </div>
  );
}
