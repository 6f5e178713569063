import { SelectField } from '../../../components/SelectField.tsx';
import { groundsWords } from '../../../words/grounds.ts';

export interface ChoiceOrNoneProps<V extends string> {
  readonly label: string;
  readonly values: readonly V[];
  readonly names: Readonly<Record<V, string>>;
  readonly value: V | null;
  readonly onChange: (value: V | null) => void;
}

/** A list of choices that begins with nobody having said. */
export function ChoiceOrNone<V extends string>({
  label,
  values,
  names,
  value,
  onChange,
}: ChoiceOrNoneProps<V>) {
  return (
    <SelectField
      label={label}
      value={value ?? ''}
      options={[
        { value: '', label: groundsWords.notSaid },
        ...values.map((each) => ({ value: each, label: names[each] })),
      ]}
      onChange={(chosen) => onChange(values.find((each) => each === chosen) ?? null)}
    />
  );
}
