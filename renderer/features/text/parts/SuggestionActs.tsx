import type { Verdict } from '#shared/text/suggestions/settle.ts';
import { Button } from '../../../components/Button.tsx';
import { textWords } from '../../../words/text.ts';

export interface SuggestionActsProps {
  /** Whether words are marked that have suggestions: the first two buttons are about those then. */
  readonly marked: boolean;
  readonly shown: number;
  readonly mayOne: (verdict: Verdict) => boolean;
  readonly mayAll: (verdict: Verdict) => boolean;
  readonly onOne: (verdict: Verdict) => void;
  readonly onAll: (verdict: Verdict) => void;
}

const { suggestions: words } = textWords;
const verdicts: readonly Verdict[] = ['accept', 'reject'];

/** What can be decided: the suggestion at the caret or in the marked words, or everything that is shown. */
export function SuggestionActs({ marked, shown, mayOne, mayAll, onOne, onAll }: SuggestionActsProps) {
  return (
    <div className="suggestions-acts">
      {verdicts.map((verdict) => (
        <Button
          key={verdict}
          variant={verdict === 'accept' ? 'primary' : 'plain'}
          disabled={!mayOne(verdict)}
          title={words.hints[verdict]}
          onClick={() => onOne(verdict)}
        >
          {marked ? words.marked[verdict] : words.one[verdict]}
        </Button>
      ))}
      {verdicts.map((verdict) => (
        <Button
          key={`${verdict}-all`}
          variant="quiet"
          disabled={!mayAll(verdict)}
          onClick={() => onAll(verdict)}
        >
          {words.all[verdict](shown)}
        </Button>
      ))}
    </div>
  );
}
