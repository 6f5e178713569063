import { useState } from 'react';
import type { NewSource } from '#shared/claims/source.ts';
import { mayBeReached, type ProfileFields, profileFields } from '#shared/claims/sources/source-profile.ts';
import type { SourcePage } from '#shared/ipc/sources-calls.ts';
import { TextArea } from '../../../../components/TextArea.tsx';
import { TextField } from '../../../../components/TextField.tsx';
import { sourcesWords } from '../../../../words/sources.ts';
import { DeedDialog } from '../../parts/DeedDialog.tsx';
import { SourceFields } from '../../parts/SourceFields.tsx';
import { fromRoleDraft, type RoleDraft, RoleFields, toRoleDraft } from './RoleFields.tsx';

export interface SourceDialogProps {
  readonly page: SourcePage;
  readonly onSave: (source: NewSource, fields: ProfileFields) => Promise<boolean>;
  readonly onClose: () => void;
}

const words = sourcesWords.edit;

/**
 * Changes a source for every claim that rests on it. It says how many that are, before anything is changed.
 */
export function SourceDialog({ page, onSave, onClose }: SourceDialogProps) {
  const { source } = page.profile;
  const [named, setNamed] = useState<NewSource>({
    kind: source.kind,
    name: source.name,
    standing: source.standing,
  });
  const [names, setNames] = useState(page.fields.names.join('\n'));
  const [contact, setContact] = useState(page.fields.contact);
  const [notes, setNotes] = useState(page.fields.notes);
  const [roles, setRoles] = useState<readonly RoleDraft[]>(() => page.fields.roles.map(toRoleDraft));
  const [error, setError] = useState<'name' | 'roles' | null>(null);
  const reached = mayBeReached(named.kind);
  const submit = async () => {
    if (named.name.trim() === '') return refuse('name');
    const fields = profileFields.safeParse({
      names: reached ? names.split('\n').filter((name) => name.trim() !== '') : [],
      contact: reached ? contact : '',
      notes,
      roles: roles.map(fromRoleDraft),
    });
    return fields.success ? await onSave(named, fields.data) : refuse('roles');
  };
  const refuse = (what: 'name' | 'roles'): false => {
    setError(what);
    return false;
  };
  return (
    <DeedDialog title={words.title(source.name)} submit={words.submit} onSubmit={submit} onClose={onClose}>
      <p>{words.everywhere(page.claims.length)}</p>
      <SourceFields
        source={named}
        error={error === 'name' ? words.missing : null}
        onChange={(fields) => {
          setNamed(fields);
          setError(null);
        }}
      />
      {reached && (
        <>
          <TextArea label={words.names} hint={words.namesHint} rows={2} value={names} onChange={setNames} />
          <TextField label={words.contact} maxLength={500} value={contact} onChange={setContact} />
        </>
      )}
      <RoleFields
        roles={roles}
        error={error === 'roles' ? words.roleProblem : null}
        onChange={(changed) => {
          setRoles(changed);
          setError(null);
        }}
      />
      <TextArea label={words.notes} rows={3} maxLength={10_000} value={notes} onChange={setNotes} />
    </DeedDialog>
  );
}
