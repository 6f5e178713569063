import {
  CircleCheck,
  CircleQuestionMark,
  type LucideIcon,
  MessageCircleReply,
  TriangleAlert,
} from 'lucide-react';
import type { Query, QueryState } from '#shared/text/query.ts';
import { Badge, type BadgeTone } from '../../../components/Badge.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { anchorWords } from '../../../words/anchors.ts';
import { queryStateWords, queryWords as words } from '../../../words/queries.ts';

export interface QueryRowProps {
  readonly query: Query;
}

interface StateLook {
  readonly tone: BadgeTone;
  readonly Icon: LucideIcon;
}

/** A shape for each state, since colours alone tell some people nothing. */
const looks: Readonly<Record<QueryState, StateLook>> = {
  open: { tone: 'blue', Icon: CircleQuestionMark },
  answered: { tone: 'amber', Icon: MessageCircleReply },
  resolved: { tone: 'green', Icon: CircleCheck },
};

/** A query in the list: how far it is, its words, what is asked of whom, and how much was said since. */
export function QueryRow({ query }: QueryRowProps) {
  const { state, quote, anchorState, messages, addresseeName, updatedAt } = query;
  const [question] = messages;
  const moved = anchorWords[anchorState];
  const replies = messages.filter(({ kind, body }) => kind !== 'address' && body !== '').length - 1;
  return (
    <div className="query-row">
      <p className="query-head">
        <StateBadge state={state} />
        <span className="soft">
          {words.replies(replies)}, <TimeText at={updatedAt} />
        </span>
      </p>
      <p className="query-quote">{quote}</p>
      {moved !== null && (
        <p className="query-moved">
          <TriangleAlert aria-hidden="true" /> {moved}
        </p>
      )}
      <p className="query-question">{question?.body}</p>
      <p className="soft">{words.from(question?.personName ?? '', addresseeName)}</p>
    </div>
  );
}

/** How far a query is, in a word. */
export function StateBadge({ state }: { readonly state: QueryState }) {
  const { tone, Icon } = looks[state];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
      {queryStateWords[state]}
    </Badge>
  );
}
