import { correctionsWords } from '../../../words/corrections.ts';
import { ApproveStep } from './ApproveStep.tsx';
import { ChangeStep } from './ChangeStep.tsx';
import { ClosedCard } from './ClosedCard.tsx';
import { DecideStep } from './DecideStep.tsx';
import { NoticeStep } from './NoticeStep.tsx';
import { PublishStep } from './PublishStep.tsx';
import { StepCard } from './StepCard.tsx';
import type { StepProps } from './step-props.ts';
import { TriageStep } from './TriageStep.tsx';

export interface RequestStepsProps extends StepProps {
  readonly onOpenStory: () => void;
}

const words = correctionsWords;

/**
 * The whole way of a request, one step under the other; what must wait says for what. A closed one shows
 * its end instead.
 */
export function RequestSteps({ onOpenStory, ...step }: RequestStepsProps) {
  const { request } = step.picture;
  if (request.state === 'closed') return <ClosedCard {...step} />;
  return (
    <ol className="steps" aria-label={words.page.steps}>
      <TriageStep {...step} />
      <StepCard step="investigate" request={request} summary={words.investigate.done(request.notes.length)}>
        {() => <p>{words.investigate.todo}</p>}
      </StepCard>
      <DecideStep {...step} />
      <ChangeStep picture={step.picture} onOpenStory={onOpenStory} />
      <NoticeStep {...step} />
      <ApproveStep {...step} />
      <PublishStep {...step} />
    </ol>
  );
}
