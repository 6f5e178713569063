import { slotNames } from '#shared/checks/pattern-slots.ts';
import { capitalRules, ruleKinds } from '#shared/checks/style-rule.ts';
import { SelectField } from '../../../components/SelectField.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { capitalNames, kindNames, ruleFormWords as words } from '../../../words/style.ts';
import type { FieldErrors } from '../field-errors.ts';
import type { RuleForm } from '../rule-form.ts';

export interface RuleLooksForProps {
  readonly form: RuleForm;
  readonly errors: FieldErrors;
  readonly readOnly: boolean;
  readonly onChange: (part: Partial<RuleForm>) => void;
}

/** What a rule looks for, and in what it does not hold. */
export function RuleLooksFor({ form, errors, readOnly, onChange }: RuleLooksForProps) {
  const { kind } = form;
  return (
    <>
      <div className="rule-fields-row">
        <SelectField
          label={words.kind}
          value={kind}
          options={ruleKinds.map((value) => ({ value, label: kindNames[value] }))}
          disabled={readOnly}
          onChange={(chosen) => onChange({ kind: chosen })}
        />
        {kind === 'phrases' && (
          <SelectField
            label={words.capitals}
            value={form.capitals}
            options={capitalRules.map((value) => ({ value, label: capitalNames[value] }))}
            disabled={readOnly}
            onChange={(capitals) => onChange({ capitals })}
          />
        )}
        {(kind === 'small-numbers' || kind === 'long-sentences') && (
          <TextField
            label={kind === 'small-numbers' ? words.under : words.words}
            value={form.number}
            inputMode="numeric"
            maxLength={3}
            readOnly={readOnly}
            error={errors.number}
            onChange={(number) => onChange({ number })}
          />
        )}
      </div>
      {kind === 'phrases' && (
        <TextArea
          label={words.lines}
          hint={<LinesHint />}
          value={form.lines}
          rows={5}
          spellCheck={false}
          className="rule-lines"
          readOnly={readOnly}
          error={errors.lines}
          onChange={(lines) => onChange({ lines })}
        />
      )}
      <TextArea
        label={words.exceptions}
        value={form.exceptions}
        rows={2}
        spellCheck={false}
        readOnly={readOnly}
        error={errors.exceptions}
        onChange={(exceptions) => onChange({ exceptions })}
      />
    </>
  );
}

function LinesHint() {
  return [...words.linesHints, words.slots(slotNames)].map((line) => (
    <span key={line} className="rule-hint-line">
      {line}{' '}
    </span>
  ));
}
