import { type ReactNode, useId } from 'react';
import './field.css';

/** What every field says about itself. */
export interface FieldWords {
  readonly label: string;
  /** What to write, shown all the time and read out with the label. */
  readonly hint?: ReactNode;
  /**
   * What is wrong with the value, and what would be right. Null and the empty string both mean that nothing
   * is wrong.
   */
  readonly error?: string | null | undefined;
}

/** The attributes that tie an input to its label, hint and error. */
export interface FieldTies {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps extends FieldWords {
  /** Draws the input and puts the attributes on it. */
  readonly children: (ties: FieldTies) => ReactNode;
}

/**
 * Label, input, hint and error in one column, tied together for screen readers. The error is read out when
 * it appears; the hint is not, because it was there before.
 */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const wrong = error !== undefined && error !== null && error !== '';
  const described = [hint === undefined ? '' : `${id}-hint`, wrong ? `${id}-error` : ''].filter(Boolean);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': wrong || undefined,
      })}
      {hint !== undefined && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
      {wrong && (
        <span id={`${id}-error`} className="field-error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
