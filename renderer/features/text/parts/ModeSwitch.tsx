import { textWords } from '../../../words/text.ts';
import { type SuggestionView, suggestionViews } from '../suggestion-state.ts';

export interface ModeSwitchProps {
  readonly suggesting: boolean;
  /** False for who may only suggest, or only read. */
  readonly mayEdit: boolean;
  readonly view: SuggestionView;
  readonly onSuggesting: (suggesting: boolean) => void;
  readonly onView: (view: SuggestionView) => void;
}

const { mode: words } = textWords;

/**
 * Whether what is typed changes the text or suggests a change, and how suggestions are shown. For who may
 * only suggest the switch stands at suggesting and says why.
 */
export function ModeSwitch({ suggesting, mayEdit, view, onSuggesting, onView }: ModeSwitchProps) {
  return (
    <div className="text-modes">
      <label className="text-mode">
        <span className="text-mode-label">{words.label}</span>
        <select
          value={suggesting ? 'suggest' : 'edit'}
          disabled={!mayEdit}
          title={mayEdit ? undefined : words.onlySuggest}
          onChange={({ target }) => onSuggesting(target.value === 'suggest')}
        >
          <option value="edit">{words.edit}</option>
          <option value="suggest">{words.suggest}</option>
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
