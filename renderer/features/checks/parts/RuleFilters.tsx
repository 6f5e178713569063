import { findingStrengths } from '#shared/checks/finding.ts';
import { ruleStatuses, ruleThemes } from '#shared/checks/style-rule.ts';
import { SelectField } from '../../../components/SelectField.tsx';
import { statusWords, strengthWords, styleWords, themeNames } from '../../../words/style.ts';
import type { RuleFilter } from '../rule-filter.ts';

export interface RuleFiltersProps {
  readonly filter: RuleFilter;
  readonly onChange: (part: Partial<RuleFilter>) => void;
}

const words = styleWords.filters;

/** What narrows the list of rules. */
export function RuleFilters({ filter, onChange }: RuleFiltersProps) {
  return (
    <div className="rules-filters">
      <SelectField
        label={words.status}
        value={filter.status}
        options={choices(ruleStatuses, statusWords)}
        onChange={(status) => onChange({ status })}
      />
      <SelectField
        label={words.strength}
        value={filter.strength}
        options={choices(findingStrengths, strengthWords)}
        onChange={(strength) => onChange({ strength })}
      />
      <SelectField
        label={words.theme}
        value={filter.theme}
        options={choices(ruleThemes, themeNames)}
        onChange={(theme) => onChange({ theme })}
      />
    </div>
  );
}

function choices<V extends string>(values: readonly V[], names: { readonly [K in V]: string }) {
  const any = { value: 'any' as const, label: words.any };
  return [any, ...values.map((value) => ({ value, label: names[value] }))];
}
