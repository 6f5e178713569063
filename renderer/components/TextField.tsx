import type { InputHTMLAttributes, Ref } from 'react';
import { Field, type FieldWords } from './Field.tsx';

export interface TextFieldProps
  extends FieldWords,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'onChange' | 'value'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField({ label, hint, error, onChange, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <input
          type="text"
          autoComplete="off"
          {...input}
          {...ties}
          className="field-input"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
