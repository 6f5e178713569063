import { CaseUpper } from 'lucide-react';
import { Button } from '../../../components/Button.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { findWords as words } from '../../../words/find.ts';

export interface ReplaceButtonsProps {
  readonly keepCase: boolean;
  /** Whether there is anything to replace. */
  readonly mayStart: boolean;
  readonly onKeepCase: (keepCase: boolean) => void;
  readonly onReplace: () => void;
  readonly onReplaceAll: () => void;
}

/**
 * How it is replaced, and that it is. The buttons stay in reach when there is nothing left to replace, or the
 * keyboard would be lost with the last match.
 */
export function ReplaceButtons({ keepCase, mayStart, ...acts }: ReplaceButtonsProps) {
  return (
    <div className="find-tools find-replace-tools">
      <IconButton label={words.keepCase} pressed={keepCase} onClick={() => acts.onKeepCase(!keepCase)}>
        <CaseUpper aria-hidden="true" />
      </IconButton>
      <Button aria-disabled={!mayStart} onClick={() => mayStart && acts.onReplace()}>
        {words.replace}
      </Button>
      <Button
        aria-disabled={!mayStart}
        title={words.replaceAllKeys}
        onClick={() => mayStart && acts.onReplaceAll()}
      >
        {words.replaceAll}
      </Button>
    </div>
  );
}
