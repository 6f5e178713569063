import { type Theme, themes } from '#shared/settings/settings.ts';
import { settingsWords, themeWords } from '../../../words/settings.ts';

export interface ThemeChoiceProps {
  readonly theme: Theme;
  readonly onChoose: (theme: Theme) => void;
}

/** Radios and not a list: three words that fit on one line are seen before they are chosen. */
export function ThemeChoice({ theme, onChoose }: ThemeChoiceProps) {
  return (
    <fieldset className="settings-theme">
      <legend>{settingsWords.theme}</legend>
      {themes.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="settings-theme"
            checked={each === theme}
            onChange={() => onChoose(each)}
          />
          {themeWords[each]}
        </label>
      ))}
    </fieldset>
  );
}
