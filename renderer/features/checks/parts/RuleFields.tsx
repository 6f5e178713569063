import { findingStrengths } from '#shared/checks/finding.ts';
import type { RuleFault } from '#shared/checks/rule-faults.ts';
import { ruleThemes } from '#shared/checks/style-rule.ts';
import { SelectField } from '../../../components/SelectField.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { strengthHints, strengthWords, themeNames, ruleFormWords as words } from '../../../words/style.ts';
import { errorsOf } from '../field-errors.ts';
import type { FormField, RuleForm } from '../rule-form.ts';
import { RuleLooksFor } from './RuleLooksFor.tsx';
import { RuleWhere } from './RuleWhere.tsx';

export interface RuleFieldsProps {
  readonly form: RuleForm;
  /** Fields that make no rule, and what keeps the rule from going live. */
  readonly wrong: readonly FormField[];
  readonly faults: readonly RuleFault[];
  readonly readOnly: boolean;
  readonly onChange: (form: RuleForm) => void;
}

/** Everything that a person says about a rule. */
export function RuleFields({ form, wrong, faults, readOnly, onChange }: RuleFieldsProps) {
  const change = (part: Partial<RuleForm>) => onChange({ ...form, ...part });
  const errors = errorsOf(wrong, faults);
  const text = (field: 'name' | 'owner' | 'message', hint?: string) => (
    <TextField
      label={words[field]}
      hint={hint}
      value={form[field]}
      maxLength={field === 'message' ? 200 : 80}
      readOnly={readOnly}
      error={errors[field]}
      onChange={(value) => change({ [field]: value })}
    />
  );
  const lines = (field: 'match' | 'pass', rows: number) => (
    <TextArea
      label={words[field]}
      value={form[field]}
      rows={rows}
      readOnly={readOnly}
      error={errors[field]}
      onChange={(value) => change({ [field]: value })}
    />
  );
  return (
    <>
      <div className="rule-fields-row">
        {text('name')}
        {text('owner', words.ownerHint)}
      </div>
      <div className="rule-fields-row">
        <SelectField
          label={words.theme}
          value={form.theme}
          options={ruleThemes.map((value) => ({ value, label: themeNames[value] }))}
          disabled={readOnly}
          onChange={(theme) => change({ theme })}
        />
        <SelectField
          label={words.strength}
          hint={strengthHints[form.strength]}
          value={form.strength}
          options={findingStrengths.map((value) => ({ value, label: strengthWords[value] }))}
          disabled={readOnly}
          onChange={(strength) => change({ strength })}
        />
      </div>
      <RuleLooksFor {...{ form, errors, readOnly }} onChange={change} />
      <RuleWhere
        fields={form.fields}
        error={errors.fields}
        readOnly={readOnly}
        onChange={(fields) => change({ fields })}
      />
      {text('message')}
      <TextArea
        label={words.reason}
        value={form.reason}
        rows={2}
        maxLength={600}
        readOnly={readOnly}
        error={errors.reason}
        onChange={(reason) => change({ reason })}
      />
      {lines('match', 3)}
      {lines('pass', 3)}
    </>
  );
}
