import { ArrowDown, ArrowUp } from 'lucide-react';
import { IconButton } from '../../../components/IconButton.tsx';
import { findWords as words } from '../../../words/find.ts';
import type { FindBarKeys } from '../FindBar.tsx';
import type { FindResult } from '../find-state.ts';
import { sayPlace } from '../say-state.ts';

export interface FindStepsProps {
  readonly result: FindResult;
  readonly keys: FindBarKeys;
  readonly onStep: (by: 1 | -1) => void;
}

/** Which match is looked at, of how many, and the ways to the others. */
export function FindSteps({ result, keys, onStep }: FindStepsProps) {
  const isNone = result.kind === 'found' && result.count === 0;
  return (
    <div className="find-steps">
      <output className="find-place" data-tone={isNone ? 'wrong' : 'plain'}>
        {sayPlace(result)}
      </output>
      <IconButton label={words.previous} shortcut={keys.previous} onClick={() => onStep(-1)}>
        <ArrowUp aria-hidden="true" />
      </IconButton>
      <IconButton label={words.next} shortcut={keys.next} onClick={() => onStep(1)}>
        <ArrowDown aria-hidden="true" />
      </IconButton>
    </div>
  );
}
