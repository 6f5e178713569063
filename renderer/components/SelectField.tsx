import type { SelectHTMLAttributes } from 'react';
import { Field, type FieldWords } from './Field.tsx';

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
}

export interface SelectFieldProps<V extends string>
  extends FieldWords,
    Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'onChange' | 'value'> {
  readonly value: V;
  /** In the order in which they are offered. */
  readonly options: readonly SelectOption<V>[];
  readonly onChange: (value: V) => void;
}

/**
 * A native list of choices under a label. The browser gives back a string; only one of the options gets
 * through to `onChange`.
 */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { label, hint, error, value, options, onChange, ...select } = props;
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <select
          {...select}
          {...ties}
          className="field-input"
          value={value}
          onChange={(event) => choose(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
