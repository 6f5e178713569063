import { type TextMode, textModes } from '../../../text/text-mode.ts';
import { textWords } from '../../../words/text.ts';
import { type SuggestionView, suggestionViews } from '../suggestion-state.ts';

export interface ModeSwitchProps {
  readonly mode: TextMode;
  /** What this person may do here: to read is always one of them. */
  readonly allowed: readonly TextMode[];
  readonly view: SuggestionView;
  readonly onMode: (mode: TextMode) => void;
  readonly onView: (view: SuggestionView) => void;
}

const { mode: words } = textWords;

/**
 * Whether what is typed changes the text, suggests a change or does nothing, and how suggestions are shown. What a
 * person may not do is not to be chosen, and the switch says why.
 */
export function ModeSwitch({ mode, allowed, view, onMode, onView }: ModeSwitchProps) {
  return (
    <div className="text-modes">
      <label className="text-mode">
        <span className="text-mode-label">{words.label}</span>
        <select
          value={mode}
          disabled={allowed.length === 1}
          title={whyNotAll(allowed)}
          onChange={({ target }) => {
            const chosen = allowed.find((each) => each === target.value);
            if (chosen !== undefined) onMode(chosen);
          }}
        >
          {textModes.map((each) => (
            <option key={each} value={each} disabled={!allowed.includes(each)}>
              {words[each]}
            </option>
          ))}
        </select>
      </label>
      <label className="text-mode">
        <span className="text-mode-label">{words.view}</span>
        <select
          value={view}
          onChange={({ target }) => {
            const chosen = suggestionViews.find((each) => each === target.value);
            if (chosen !== undefined) onView(chosen);
          }}
        >
          {suggestionViews.map((each) => (
            <option key={each} value={each}>
              {words.views[each]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function whyNotAll(allowed: readonly TextMode[]): string | undefined {
  if (allowed.includes('edit')) return undefined;
  return allowed.includes('suggest') ? words.onlySuggest : words.onlyRead;
}
