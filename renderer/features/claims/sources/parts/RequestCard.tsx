import { type CommentRequest, outcomeOf, waitingOf } from '#shared/claims/sources/comment-request.ts';
import { Badge } from '../../../../components/Badge.tsx';
import { Button } from '../../../../components/Button.tsx';
import { TimeText } from '../../../../components/TimeText.tsx';
import {
  commentOutcomeWords,
  commentWayWords,
  deadlineTime,
  commentWords as words,
} from '../../../../words/sources.ts';

export interface RequestCardProps {
  readonly request: CommentRequest;
  readonly named: 'source' | 'story';
  /** Null where the person may not record anything. */
  readonly onAnswer: (() => void) | null;
  readonly onTryAgain: (() => void) | null;
  readonly onOpenStory: (() => void) | null;
}

/** "Tobias Vey, asked 3 h ago by telephone, deadline 18:00", with what came of it. */
export function RequestCard({ request, named, onAnswer, onTryAgain, onOpenStory }: RequestCardProps) {
  const { source, slug, question, claimIds, answers } = request;
  const answer = answers.at(-1);
  return (
    <article className="comment-card" aria-label={named === 'source' ? source.name : slug}>
      <div className="comment-head">
        <strong className={named === 'story' ? 'mono' : ''}>{named === 'source' ? source.name : slug}</strong>
        <StateBadge request={request} />
      </div>
      <Asked request={request} />
      {question !== '' && <p className="source-text">{question}</p>}
      {claimIds.length > 0 && <p className="soft">{words.about(claimIds.length)}</p>}
      {answer !== undefined && answer.words !== '' && <p className="comment-answer">{answer.words}</p>}
      <div className="comment-actions">
        {onAnswer !== null && (
          <Button variant="quiet" aria-label={words.answerOf(source.name)} onClick={onAnswer}>
            {words.answer}
          </Button>
        )}
        {onTryAgain !== null && answer === undefined && (
          <Button variant="quiet" aria-label={words.againOf(source.name)} onClick={onTryAgain}>
            {words.again}
          </Button>
        )}
        {onOpenStory !== null && (
          <Button variant="quiet" onClick={onOpenStory}>
            {words.openStory(slug)}
          </Button>
        )}
      </div>
    </article>
  );
}

function StateBadge({ request }: { readonly request: CommentRequest }) {
  const outcome = outcomeOf(request);
  if (outcome !== null)
    return <Badge tone={outcome === 'answered' ? 'green' : 'plain'}>{commentOutcomeWords[outcome]}</Badge>;
  const isOverdue = waitingOf(request, Date.now()) === 'overdue';
  return <Badge tone={isOverdue ? 'red' : 'amber'}>{isOverdue ? words.overdue : words.waiting}</Badge>;
}

/** When and how, by whom, and by when an answer was asked for. */
function Asked({ request: { tries, deadlineAt } }: { readonly request: CommentRequest }) {
  const [first] = tries;
  if (first === undefined) return null;
  const until = deadlineAt === null ? words.noDeadline : words.deadline(deadlineTime(deadlineAt, Date.now()));
  return (
    <p className="soft">
      {words.asked} <TimeText at={first.at} /> {words.by(first.personName, commentWayWords[first.way])};{' '}
      {until}
      {tries.length > 1 && `; ${words.tries(tries.length)}`}
      {first.note !== '' && `; ${first.note}`}
    </p>
  );
}
