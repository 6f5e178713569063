import { useState } from 'react';
import type { Person } from '#shared/people/person.ts';
import { SelectField } from '../../../components/SelectField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { failureSentence } from '../../../words/failures.ts';
import { identityWords } from '../../../words/identities.ts';
import type { SourceDraft } from '../attribution-draft.ts';
import { DeedDialog } from '../parts/DeedDialog.tsx';
import { SourceChooser } from '../parts/SourceChooser.tsx';
import type { IdentityStore } from './identity-store.ts';

export interface SealDialogProps {
  readonly store: IdentityStore;
  readonly editors: readonly Person[];
  readonly onClose: () => void;
}

const words = identityWords.sealing;

/**
 * Takes down who a source is and hands it to main to be encrypted. What is typed lives in this form alone: it is in
 * no store, is not offered again, and goes with the dialog.
 */
export function SealDialog({ store, editors, onClose }: SealDialogProps) {
  const [name, setName] = useState('');
  const [contact, setContact] = useState('');
  const [pseudonym, setPseudonym] = useState('');
  const [named, setNamed] = useState<SourceDraft>({ kind: 'none' });
  const [editorId, setEditorId] = useState<string>('');
  const [error, setError] = useState<string | null>(null);
  const submit = async () => {
    const editor = editors.find(({ id }) => id === editorId);
    if (name.trim() === '' || pseudonym.trim() === '') return refuse(words.missing);
    if (editor === undefined) return refuse(words.noEditor);
    const namedSourceId = named.kind === 'known' ? named.source.id : null;
    const identity = { name, contact, namedSourceId };
    const failure = await store.getState().seal({ editorId: editor.id, pseudonym, identity });
    return failure === null || refuse(failureSentence(failure));
  };
  const refuse = (sentence: string): false => {
    setError(sentence);
    return false;
  };
  return (
    <DeedDialog title={words.title} submit={words.submit} onSubmit={submit} onClose={onClose}>
      <p>{words.lead}</p>
      <TextField label={words.name} spellCheck={false} maxLength={200} value={name} onChange={setName} />
      <TextField
        label={words.contact}
        spellCheck={false}
        maxLength={500}
        value={contact}
        onChange={setContact}
      />
      <TextField
        label={words.pseudonym}
        hint={words.pseudonymHint}
        maxLength={60}
        value={pseudonym}
        onChange={setPseudonym}
      />
      <EditorField editors={editors} value={editorId} onChange={setEditorId} />
      <SourceChooser
        label={words.named}
        hint={words.namedHint}
        draft={named}
        usualKind="named"
        find={store.getState().findSources}
        // Only somebody whom the registry has can be the same person.
        onChange={(draft) => setNamed(draft.kind === 'new' ? { kind: 'none' } : draft)}
      />
      {error !== null && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </DeedDialog>
  );
}

export interface EditorFieldProps {
  readonly editors: readonly Person[];
  readonly value: string;
  readonly onChange: (editorId: string) => void;
}

/** Who is to know the source besides the reporter. */
export function EditorField({ editors, value, onChange }: EditorFieldProps) {
  const options = [
    { value: '', label: '' },
    ...editors.map((each) => ({ value: each.id, label: each.name })),
  ];
  return <SelectField label={words.editor} value={value} options={options} onChange={onChange} />;
}
