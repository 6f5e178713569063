import { useEffect, useEffectEvent } from 'react';
import { Button } from '../../../components/Button.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { importWords as words } from '../../../words/formats.ts';
import { countDoubts, hasHeadline, problemsOf, type Review } from '../review.ts';

export interface StoryNamesProps {
  readonly review: Review;
  readonly making: boolean;
  readonly onHeadline: (headline: string) => void;
  readonly onSlug: (slug: string) => void;
  readonly onStartOver: () => void;
  readonly onMake: () => void;
}

/**
 * The slug, the headline where the copy has none, and the step that makes the story. Doubts are counted and
 * stop nobody; a problem does.
 */
export function StoryNames({ review, making, ...acts }: StoryNamesProps) {
  const problems = problemsOf(review);
  const slugProblem = problems.find((problem) => problem !== 'no-headline');
  const doubts = countDoubts(review);
  const mayMake = problems.length === 0 && !making;
  // A long story has hundreds of fields before the button; nobody should have to pass them all.
  const makeByKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !mayMake) return;
    event.preventDefault();
    acts.onMake();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => makeByKey(event);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return (
    <form
      className="import-names"
      onSubmit={(event) => {
        event.preventDefault();
        acts.onMake();
      }}
    >
      {!hasHeadline(review) && (
        <TextField
          label={words.headline}
          hint={words.headlineHint}
          value={review.headline}
          onChange={acts.onHeadline}
        />
      )}
      <TextField
        label={words.slug}
        hint={words.slugHint}
        error={slugProblem === undefined ? null : words.problems[slugProblem]}
        maxLength={80}
        value={review.slug}
        onChange={acts.onSlug}
      />
      {doubts > 0 && <p className="import-doubts">{words.doubtsFound(doubts)}</p>}
      <div className="import-acts">
        <Button onClick={acts.onStartOver} disabled={making}>
          {words.startOver}
        </Button>
        <Button
          type="submit"
          variant="primary"
          busy={making}
          disabled={problems.length > 0}
          title={words.makeKeys}
        >
          {words.make}
        </Button>
      </div>
      {problems.includes('no-headline') && <p className="soft">{words.problems['no-headline']}</p>}
    </form>
  );
}
