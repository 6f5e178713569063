import { type RequesterRole, requesterRoles } from '#shared/corrections/request.ts';
import { SelectField } from '../../../components/SelectField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import type { UnsentForm } from '../../../components/UnsentFields.tsx';
import { correctionsWords, requesterWords } from '../../../words/corrections.ts';

/** What is filled in of a request. */
export type TakeInFields = Readonly<Record<'name' | 'contact' | 'concern' | 'received', string>> & {
  readonly role: RequesterRole;
};

export interface RequesterFieldsProps extends Pick<UnsentForm<TakeInFields>, 'fields' | 'setField'> {
  /** What is wrong with the time of receipt. */
  readonly receivedError: string | null;
}

const words = correctionsWords.takeIn;

/** Who asks for the correction, and when it came. */
export function RequesterFields({ fields, setField, receivedError }: RequesterFieldsProps) {
  return (
    <div className="take-in-pair">
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={fields.name}
        maxLength={200}
        onChange={(typed) => setField('name', typed)}
      />
      <SelectField
        label={words.role}
        value={fields.role}
        options={requesterRoles.map((value) => ({ value, label: requesterWords[value] }))}
        onChange={(chosen) => setField('role', chosen)}
      />
      <TextField
        label={words.contact}
        hint={words.contactHint}
        value={fields.contact}
        maxLength={300}
        onChange={(typed) => setField('contact', typed)}
      />
      <TextField
        type="datetime-local"
        label={words.received}
        hint={words.receivedHint}
        value={fields.received}
        error={receivedError}
        onChange={(typed) => setField('received', typed)}
      />
    </div>
  );
}
