import { Plus, Trash2 } from 'lucide-react';
import { partialDate } from '#shared/claims/sources/partial-date.ts';
import type { SourceRole } from '#shared/claims/sources/source-role.ts';
import { Button } from '../../../../components/Button.tsx';
import { Checkbox } from '../../../../components/Checkbox.tsx';
import { IconButton } from '../../../../components/IconButton.tsx';
import { TextField } from '../../../../components/TextField.tsx';
import { sourcesWords } from '../../../../words/sources.ts';

/** A role as a form holds it: dates as they are typed. `key` tells rows apart that read the same. */
export interface RoleDraft {
  readonly key: number;
  readonly title: string;
  readonly organisation: string;
  readonly from: string;
  readonly until: string;
  readonly past: boolean;
}

export interface RoleFieldsProps {
  readonly roles: readonly RoleDraft[];
  readonly error: string | null;
  readonly onChange: (roles: readonly RoleDraft[]) => void;
}

const words = sourcesWords.edit;

export function toRoleDraft({ from, until, ...role }: SourceRole, key: number): RoleDraft {
  return { ...role, key, from: from ?? '', until: until ?? '' };
}

export function fromRoleDraft({ key: _, from, until, ...role }: RoleDraft): SourceRole {
  const date = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());
  return { ...role, from: date(from), until: date(until) };
}

/** The roles of a source, one under the other. */
export function RoleFields({ roles, error, onChange }: RoleFieldsProps) {
  const put = (changed: RoleDraft) =>
    onChange(roles.map((role) => (role.key === changed.key ? changed : role)));
  const add = () => {
    const key = Math.max(-1, ...roles.map((role) => role.key)) + 1;
    onChange([...roles, { key, title: '', organisation: '', from: '', until: '', past: false }]);
  };
  return (
    <fieldset className="role-fields">
      <legend>{words.roles}</legend>
      {roles.map((role, index) => (
        <fieldset key={role.key} className="role-row" aria-label={words.role(index)}>
          <TextField
            label={words.roleTitle}
            maxLength={200}
            value={role.title}
            onChange={(title) => put({ ...role, title })}
          />
          <TextField
            label={words.organisation}
            maxLength={200}
            value={role.organisation}
            onChange={(organisation) => put({ ...role, organisation })}
          />
          {(['from', 'until'] as const).map((field) => (
            <TextField
              key={field}
              label={words[field]}
              maxLength={10}
              placeholder="2019-04"
              error={isDate(role[field]) ? null : words.dateProblem}
              value={role[field]}
              onChange={(date) => put({ ...role, [field]: date })}
            />
          ))}
          <Checkbox
            label={words.ended}
            checked={role.past || role.until.trim() !== ''}
            disabled={role.until.trim() !== ''}
            onChange={(past) => put({ ...role, past })}
          />
          <IconButton
            label={words.removeRole(index)}
            onClick={() => onChange(roles.filter(({ key }) => key !== role.key))}
          >
            <Trash2 aria-hidden="true" />
          </IconButton>
        </fieldset>
      ))}
      {error !== null && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <Button variant="quiet" icon={<Plus aria-hidden="true" />} onClick={add}>
        {words.addRole}
      </Button>
    </fieldset>
  );
}

function isDate(typed: string): boolean {
  return typed.trim() === '' || partialDate.safeParse(typed.trim()).success;
}
