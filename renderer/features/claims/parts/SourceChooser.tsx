import type { SourceKind, SourceSummary } from '#shared/claims/source.ts';
import { Button } from '../../../components/Button.tsx';
import { claimsWords, sourceKindWords } from '../../../words/claims.ts';
import type { SourceDraft } from '../attribution-draft.ts';
import { SourceCombobox } from './SourceCombobox.tsx';
import { SourceFields } from './SourceFields.tsx';

export interface SourceChooserProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null;
  /** What is chosen so far; `none` shows the field for searching. */
  readonly draft: SourceDraft;
  /** What a new source is taken for until a person says otherwise. */
  readonly usualKind: SourceKind;
  readonly find: (text: string) => Promise<readonly SourceSummary[]>;
  readonly onChange: (draft: SourceDraft) => void;
}

/**
 * Chooses a source of the registry or takes down a new one. A new source is not stored here: it comes into
 * the registry with the claim that rests on it.
 */
export function SourceChooser(props: SourceChooserProps) {
  const { label, hint, error = null, draft, usualKind, find, onChange } = props;
  if (draft.kind === 'none') {
    return (
      <SourceCombobox
        {...{ label, hint, error, find }}
        onChoose={({ id, kind, name, standing, createdAt, updatedAt }) =>
          onChange({ kind: 'known', source: { id, kind, name, standing, createdAt, updatedAt } })
        }
        onEnter={(name) => onChange({ kind: 'new', source: { kind: usualKind, name, standing: '' } })}
      />
    );
  }
  const another = (
    <Button variant="quiet" onClick={() => onChange({ kind: 'none' })}>
      {claimsWords.source.change}
    </Button>
  );
  return (
    <fieldset className="source-chosen">
      <legend>{label}</legend>
      {draft.kind === 'known' ? (
        <p>
          <strong>{draft.source.name}</strong>{' '}
          <span className="soft">
            {sourceKindWords[draft.source.kind]}
            {draft.source.standing !== '' && `, ${draft.source.standing}`}
          </span>
        </p>
      ) : (
        <SourceFields
          source={draft.source}
          error={error}
          onChange={(source) => onChange({ kind: 'new', source })}
        />
      )}
      {another}
    </fieldset>
  );
}
