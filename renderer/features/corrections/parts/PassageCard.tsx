import type { CorrectionRequest } from '#shared/corrections/request.ts';
import { Badge } from '../../../components/Badge.tsx';
import { Button } from '../../../components/Button.tsx';
import { correctionsWords } from '../../../words/corrections.ts';

export interface PassageCardProps {
  readonly request: CorrectionRequest;
  readonly onShowRevision: () => void;
}

const words = correctionsWords.page;

/**
 * The words as readers saw them, and what the draft says at that place today. Prefix and suffix are there
 * so that short words are recognised.
 */
export function PassageCard({ request, onShowRevision }: PassageCardProps) {
  const { prefix, quote, suffix, revisionNumber } = request.passage;
  return (
    <>
      <section className="request-card" aria-labelledby="request-passage">
        <h2 id="request-passage">{words.passage(revisionNumber)}</h2>
        <blockquote className="corrections-copy">
          <span className="soft">{prefix}</span>
          <mark>{quote}</mark>
          <span className="soft">{suffix}</span>
        </blockquote>
        <Button variant="quiet" onClick={onShowRevision}>
          {words.showRevision(revisionNumber)}
        </Button>
      </section>
      <section className="request-card" aria-labelledby="request-today">
        <h2 id="request-today">
          {words.today} <TodayBadge today={request.today} />
        </h2>
        {request.today.paragraph !== null && <p className="corrections-copy">{request.today.paragraph}</p>}
      </section>
    </>
  );
}

/** Whether what was complained of can still be read in the draft. */
function TodayBadge({ today }: { readonly today: CorrectionRequest['today'] }) {
  if (today.paragraph === null) return <Badge tone="red">{words.gone}</Badge>;
  return today.wordsStand ? (
    <Badge tone="amber">{words.stands}</Badge>
  ) : (
    <Badge tone="green">{words.changed}</Badge>
  );
}
