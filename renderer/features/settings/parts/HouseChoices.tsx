import type { HouseSettings } from '#shared/settings/house-settings.ts';
import { SelectField, type SelectOption } from '../../../components/SelectField.tsx';
import { type ChosenField, houseChoices, houseFieldWords, houseHints } from '../../../words/house.ts';
import { WordsPerInch } from './WordsPerInch.tsx';

export interface HouseChoicesProps {
  readonly house: HouseSettings;
  readonly onChange: (part: Partial<HouseSettings>) => void;
}

/** The house's settings for who may change them. A choice holds at once, so there is nothing to forget. */
export function HouseChoices({ house, onChange }: HouseChoicesProps) {
  // Written out, because each field has choices of its own type.
  return (
    <div className="settings-house">
      <Choice name="quotes" house={house} onChange={(quotes) => onChange({ quotes })} />
      <Choice name="dashes" house={house} onChange={(dashes) => onChange({ dashes })} />
      <Choice name="ellipsis" house={house} onChange={(ellipsis) => onChange({ ellipsis })} />
      <Choice name="dialect" house={house} onChange={(dialect) => onChange({ dialect })} />
      <Choice name="lengthUnit" house={house} onChange={(lengthUnit) => onChange({ lengthUnit })} />
      {house.lengthUnit === 'column-inches' && (
        <WordsPerInch
          key={house.wordsPerInch}
          words={house.wordsPerInch}
          onChange={(wordsPerInch) => onChange({ wordsPerInch })}
        />
      )}
    </div>
  );
}

interface ChoiceProps<F extends ChosenField> {
  readonly name: F;
  readonly house: HouseSettings;
  readonly onChange: (value: HouseSettings[F]) => void;
}

function Choice<F extends ChosenField>({ name, house, onChange }: ChoiceProps<F>) {
  const options: readonly SelectOption<HouseSettings[F]>[] = houseChoices[name];
  return (
    <SelectField
      label={houseFieldWords[name]}
      hint={houseHints[name]}
      value={house[name]}
      options={options}
      onChange={onChange}
    />
  );
}
