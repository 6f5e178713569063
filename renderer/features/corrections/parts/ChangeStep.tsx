import { Button } from '../../../components/Button.tsx';
import { correctionsWords } from '../../../words/corrections.ts';
import { StepCard } from './StepCard.tsx';
import type { StepProps } from './step-props.ts';

export interface ChangeStepProps {
  readonly picture: StepProps['picture'];
  /** To the draft, where the change is made. */
  readonly onOpenStory: () => void;
}

const words = correctionsWords.change;

/**
 * The change is made in the draft itself, with everything that editing has. It is done when the words that
 * were complained of no longer stand.
 */
export function ChangeStep({ picture, onOpenStory }: ChangeStepProps) {
  const { request, newest } = picture;
  const { change } = request;
  const summary = change.length === 0 ? words.earlier : words.done(change.length, newest?.number ?? 0);
  const open = (variant: 'plain' | 'quiet') => (
    <Button variant={variant} onClick={onOpenStory}>
      {words.open}
    </Button>
  );
  return (
    <StepCard step="change" request={request} summary={summary} action={open('quiet')}>
      {() => (
        <>
          <p className="soft">{words.todo}</p>
          {open('plain')}
        </>
      )}
    </StepCard>
  );
}
