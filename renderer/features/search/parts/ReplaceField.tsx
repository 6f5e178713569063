import { findWords as words } from '../../../words/find.ts';

export interface ReplaceFieldProps {
  readonly replacement: string;
  readonly onType: (replacement: string) => void;
  readonly onReplace: () => void;
  readonly onReplaceAll: () => void;
}

/** What is put in place of what was found. Enter replaces the match that is looked at and goes on; with Mod, all. */
export function ReplaceField({ replacement, onType, onReplace, onReplaceAll }: ReplaceFieldProps) {
  return (
    <input
      type="text"
      className="field-input find-replacement"
      aria-label={words.replaceWith}
      placeholder={words.replaceWith}
      autoComplete="off"
      spellCheck={false}
      maxLength={1000}
      value={replacement}
      onChange={({ target }) => onType(target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        if (event.ctrlKey || event.metaKey) onReplaceAll();
        else onReplace();
      }}
    />
  );
}
