import { verificationStates } from '#shared/claims/claim.ts';
import { SelectField } from '../../../components/SelectField.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { claimsWords, verificationWords } from '../../../words/claims.ts';
import type { NewFinding } from '../claims-store.ts';

export interface FindingFieldsProps {
  /** As it stands in the form; nothing of it is stored until it is sent. */
  readonly finding: NewFinding;
  readonly onChange: (finding: NewFinding) => void;
}

const states = verificationStates.map((value) => ({ value, label: verificationWords[value] }));

/** How far we know a claim, and what shows it. */
export function FindingFields({ finding, onChange }: FindingFieldsProps) {
  return (
    <>
      <SelectField
        label={claimsWords.form.state}
        value={finding.state}
        options={states}
        onChange={(state) => onChange({ ...finding, state })}
      />
      <TextArea
        label={claimsWords.form.evidence}
        hint={claimsWords.form.evidenceHint}
        rows={2}
        maxLength={5000}
        value={finding.evidence}
        onChange={(evidence) => onChange({ ...finding, evidence })}
      />
    </>
  );
}
