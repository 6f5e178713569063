import type { CorrectionRequest } from '#shared/corrections/request.ts';
import { TimeText } from '../../../components/TimeText.tsx';
import { correctionsWords, requesterWords } from '../../../words/corrections.ts';

export interface ConcernCardProps {
  readonly request: CorrectionRequest;
}

const words = correctionsWords.page;

/** What is said to be wrong, and by whom. */
export function ConcernCard({ request }: ConcernCardProps) {
  const { requester, concern, receivedAt } = request;
  return (
    <section className="request-card" aria-labelledby="request-concern">
      <h2 id="request-concern">{words.concern}</h2>
      <p className="request-concern">{concern}</p>
      <p className="soft">
        {requester.name === '' ? words.noName : requester.name},{' '}
        {requesterWords[requester.role].toLowerCase()}, {words.received} <TimeText at={receivedAt} />
      </p>
      <p className="soft">{requester.contact === '' ? words.noContact : requester.contact}</p>
    </section>
  );
}
