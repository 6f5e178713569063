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
  readonly summary: ReactNode;
  /** Whether it can be done again, which is its undo. */
  readonly again?: boolean;
  /** The form of the step. Told to close it after it was done again. */
  readonly children: (close: () => void) => ReactNode;
}

const words = correctionsWords;

/** One step: its form while it is to be done, what came of it afterwards, and why not while it must wait. */
export function StepCard({ step, request, summary, again = false, children }: StepCardProps) {
  const status = stepStatus(step, request);
  const [changing, setChanging] = useState(false);
  const Icon = { done: Check, open: CircleDot, waiting: Circle }[status.is];
  const isDoneAgain = status.is === 'done' && changing && again;
  return (
    <li className={`step step-is-${status.is}`} aria-current={status.is === 'open' ? 'step' : undefined}>
      <h3>
        <Icon className="step-icon" aria-hidden="true" />
        <span className="visually-hidden">
          {words.numbered(requestSteps.indexOf(step) + 1, words.status[status.is])}
        </span>
        {words.steps[step]}
      </h3>
      {status.is === 'waiting' && <p className="soft">{words.waiting[status.for]}</p>}
      {status.is === 'done' && (
        <div className="step-result">
          <div>{summary}</div>
          {again && (
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
      )}
      {(status.is === 'open' || isDoneAgain) && (
        <div className="request-form">{children(() => setChanging(false))}</div>
      )}
    </li>
  );
}
