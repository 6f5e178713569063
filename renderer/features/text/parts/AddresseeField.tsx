import type { Person, PersonId } from '#shared/people/person.ts';
import { SelectField } from '../../../components/SelectField.tsx';
import { queryWords } from '../../../words/queries.ts';

export interface AddresseeFieldProps {
  readonly people: readonly Person[];
  /** Null for whoever knows. */
  readonly value: PersonId | null;
  readonly onChange: (addresseeId: PersonId | null) => void;
}

/** The choice of nobody in particular; no person has an empty id. */
const nobody = '';

/** Whom a query is addressed to: a person of the desk, or whoever knows. */
export function AddresseeField({ people, value, onChange }: AddresseeFieldProps) {
  return (
    <SelectField<string>
      label={queryWords.addressee}
      value={value ?? nobody}
      onChange={(chosen) => onChange(people.find(({ id }) => id === chosen)?.id ?? null)}
      options={[
        { value: nobody, label: queryWords.form.nobody },
        ...people.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
