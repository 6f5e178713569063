import { type RuleField, ruleFields } from '#shared/checks/style-rule.ts';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { fieldNames, ruleFormWords } from '../../../words/style.ts';

export interface RuleWhereProps {
  readonly fields: readonly RuleField[];
  readonly error: string | undefined;
  readonly readOnly: boolean;
  readonly onChange: (fields: readonly RuleField[]) => void;
}

/** The parts of a story in which a rule looks. */
export function RuleWhere({ fields, error, readOnly, onChange }: RuleWhereProps) {
  return (
    <fieldset className="rule-where">
      <legend>{ruleFormWords.fields}</legend>
      {ruleFields.map((field) => (
        <Checkbox
          key={field}
          label={fieldNames[field]}
          checked={fields.includes(field)}
          disabled={readOnly}
          onChange={(checked) =>
            onChange(ruleFields.filter((each) => (each === field ? checked : fields.includes(each))))
          }
        />
      ))}
      {error !== undefined && (
        <span className="field-error" role="alert">
          {error}
        </span>
      )}
    </fieldset>
  );
}
