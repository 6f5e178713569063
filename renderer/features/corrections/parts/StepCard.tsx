import { Check, Circle, CircleDot } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { CorrectionRequest } from '#shared/corrections/request.ts';
import { Button } from '../../../components/Button.tsx';
import { correctionsWords } from '../../../words/corrections.ts';
import { type RequestStep, requestSteps, stepStatus } from '../request-steps.ts';

export interface StepCardProps {
  readonly step: RequestStep;
  readonly request: CorrectionRequest;
  /** What came of it, in a line; drawn once it is done. */
  readonly summary: string | null;
  /** Beside the summary, where the step is not done again by its own form. */
  readonly action?: ReactNode;
  /** Under the summary, where a line does not say what came of it. */
  readonly detail?: ReactNode;
  /** Whether the form can be filled in again, which is the step's undo. */
  readonly again?: boolean;
  /** The form of the step; told how to close it after it was done again. */
  readonly children: (close: () => void) => ReactNode;
}

const words = correctionsWords;

/** One step: its form while it is to be done, what came of it afterwards, and why not while it must wait. */
export function StepCard(props: StepCardProps) {
  const { step, request, summary, action, detail, again = false, children } = props;
  const status = stepStatus(step, request);
  // Whether a step that is done shows its form again.
  const [changing, setChanging] = useState(false);
  const Icon = { done: Check, open: CircleDot, waiting: Circle }[status.is];
  const isDone = status.is === 'done';
  const said = status.is === 'waiting' ? words.waiting[status.for] : summary;
  return (
    <li className={`step step-is-${status.is}`} aria-current={status.is === 'open' ? 'step' : undefined}>
      <div className="step-row">
        <Icon className="step-icon" aria-hidden="true" />
        <h3>
          <span className="visually-hidden">
            {words.numbered(requestSteps.indexOf(step) + 1, words.status[status.is])}
          </span>
          {words.steps[step]}
        </h3>
        {status.is !== 'open' && <p className="soft">{said}</p>}
        {isDone && action}
        {isDone && again && (
          <Button
            variant="quiet"
            aria-expanded={changing}
            aria-label={`${changing ? words.page.keep : words.page.change}: ${words.steps[step]}`}
            onClick={() => setChanging(!changing)}
          >
            {changing ? words.page.keep : words.page.change}
          </Button>
        )}
      </div>
      {isDone && detail}
      {(status.is === 'open' || (isDone && changing)) && (
        <div className="request-form">{children(() => setChanging(false))}</div>
      )}
    </li>
  );
}
