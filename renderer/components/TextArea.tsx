import type { Ref, TextareaHTMLAttributes } from 'react';
import { Field, type FieldWords } from './Field.tsx';

export interface TextAreaProps
  extends FieldWords,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'onChange' | 'value'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** To the element itself, for who moves the keyboard to it. */
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text under a label; attributes of the element pass through. */
export function TextArea({ label, hint, error, onChange, rows = 4, ...area }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <textarea
          {...area}
          {...ties}
          rows={rows}
          className="field-input field-area"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
