import { type NewSource, sourceKinds } from '#shared/claims/source.ts';
import { SelectField } from '../../../components/SelectField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { claimsWords, sourceKindWords } from '../../../words/claims.ts';
import '../claim-form.css';

export interface SourceFieldsProps {
  readonly source: NewSource;
  readonly error?: string | null;
  readonly onChange: (source: NewSource) => void;
}

const words = claimsWords.source;
const kinds = sourceKinds.map((kind) => ({ value: kind, label: sourceKindWords[kind] }));

/**
 * What the registry keeps of a source. For an unnamed person the field for the name asks for a description,
 * and says that no name is kept.
 */
export function SourceFields({ source, error, onChange }: SourceFieldsProps) {
  const unnamed = source.kind === 'unnamed';
  return (
    <div className="source-fields">
      <SelectField
        label={words.kind}
        value={source.kind}
        options={kinds}
        onChange={(kind) => onChange({ ...source, kind })}
      />
      <TextField
        label={unnamed ? words.description : words.name}
        hint={unnamed ? words.unnamedHint : undefined}
        error={error}
        maxLength={200}
        value={source.name}
        onChange={(name) => onChange({ ...source, name })}
      />
      <TextField
        label={words.standing}
        maxLength={300}
        value={source.standing}
        onChange={(standing) => onChange({ ...source, standing })}
      />
    </div>
  );
}
