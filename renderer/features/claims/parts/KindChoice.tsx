import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { type ClaimKind, claimKinds } from '#shared/claims/claim.ts';
import { claimKindWords, claimsWords } from '../../../words/claims.ts';

export interface KindChoiceProps {
  readonly kind: ClaimKind;
  readonly onChange: (kind: ClaimKind) => void;
  /** Whether the keyboard stands here when it is drawn. */
  readonly focused?: boolean;
}

/** What the passage asserts. While the keyboard is here, the number keys choose. */
export function KindChoice({ kind, onChange, focused = false }: KindChoiceProps) {
  const name = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  // Only the first drawing counts: taking the keyboard later would take it out of another field.
  const first = useRef(focused);
  useEffect(() => {
    if (first.current) group.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, []);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = claimKinds[Number(event.key) - 1];
    if (chosen === undefined) return;
    event.preventDefault();
    onChange(chosen);
    group.current?.querySelector<HTMLInputElement>(`input[value="${chosen}"]`)?.focus();
  };
  return (
    <fieldset ref={group} className="claim-kinds" aria-describedby={`${name}-hint`}>
      <legend>{claimsWords.form.kind}</legend>
      {claimKinds.map((each, index) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={each === kind}
            onChange={() => onChange(each)}
            onKeyDown={press}
          />
          <span className="claim-kind">
            <span className="mono" aria-hidden="true">
              {index + 1}
            </span>{' '}
            {claimKindWords[each]}
          </span>
        </label>
      ))}
      <p id={`${name}-hint`} className="field-hint">
        {claimsWords.form.kindHint}
      </p>
    </fieldset>
  );
}
