import type { InputHTMLAttributes, Ref } from 'react';
import { Field, type FieldWords } from './Field.tsx';

export interface TextFieldProps
  extends FieldWords,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'onChange' | 'value'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** To the element itself, for who moves the keyboard to it. */
  readonly ref?: Ref<HTMLInputElement>;
}

/**
 * One line of text under a label. The browser offers nothing that was typed before: names of sources must
 * not come up in another's field.
 */
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
