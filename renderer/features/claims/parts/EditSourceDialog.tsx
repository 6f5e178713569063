import { useState } from 'react';
import type { NewSource, SourceSummary } from '#shared/claims/source.ts';
import { sourcesWords } from '../../../words/claims.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { SourceFields } from './SourceFields.tsx';

export interface EditSourceDialogProps {
  readonly source: SourceSummary;
  readonly onSave: (source: NewSource) => Promise<boolean>;
  readonly onClose: () => void;
}

/**
 * Changes a source for every claim that rests on it. It says how many that are, before anything is changed.
 */
export function EditSourceDialog({ source, onSave, onClose }: EditSourceDialogProps) {
  const { kind, name, standing, claims } = source;
  const [changed, setChanged] = useState<NewSource>({ kind, name, standing });
  const [error, setError] = useState<string | null>(null);
  const words = sourcesWords.edit;
  const submit = async () => {
    if (changed.name.trim() !== '') return await onSave(changed);
    setError(words.missing);
    return false;
  };
  return (
    <DeedDialog title={words.title(name)} submit={words.submit} onSubmit={submit} onClose={onClose}>
      <p>{words.everywhere(claims)}</p>
      <SourceFields
        source={changed}
        error={error}
        onChange={(fields) => {
          setChanged(fields);
          setError(null);
        }}
      />
    </DeedDialog>
  );
}
