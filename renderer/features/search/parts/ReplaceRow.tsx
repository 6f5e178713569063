import { CaseUpper } from 'lucide-react';
import { Button } from '../../../components/Button.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { findWords as words } from '../../../words/find.ts';

export interface ReplaceRowProps {
  readonly replacement: string;
  readonly keepCase: boolean;
  /** Whether there is anything to replace. */
  readonly mayStart: boolean;
  readonly onChange: (change: { readonly replacement?: string; readonly keepCase?: boolean }) => void;
  readonly onReplace: () => void;
  readonly onReplaceAll: () => void;
}

/** What is put in place of what was found. Enter replaces the match that is looked at and goes on. */
export function ReplaceRow({ replacement, keepCase, mayStart, ...acts }: ReplaceRowProps) {
  return (
    <div className="find-row">
      <input
        type="text"
        className="field-input find-field"
        aria-label={words.replaceWith}
        placeholder={words.replaceWith}
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        value={replacement}
        onChange={({ target }) => acts.onChange({ replacement: target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          acts.onReplace();
        }}
      />
      <IconButton
        label={words.keepCase}
        pressed={keepCase}
        onClick={() => acts.onChange({ keepCase: !keepCase })}
      >
        <CaseUpper aria-hidden="true" />
      </IconButton>
      <Button disabled={!mayStart} onClick={acts.onReplace}>
        {words.replace}
      </Button>
      <Button disabled={!mayStart} onClick={acts.onReplaceAll}>
        {words.replaceAll}
      </Button>
    </div>
  );
}
