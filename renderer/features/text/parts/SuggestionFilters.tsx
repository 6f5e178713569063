import type { SuggestionSort } from '#shared/text/suggestions/suggestion-sort.ts';
import { suggestionSorts } from '#shared/text/suggestions/suggestion-sort.ts';
import type { SuggestionTheme } from '#shared/text/suggestions/suggestion-theme.ts';
import { suggestionThemes } from '#shared/text/suggestions/suggestion-theme.ts';
import { SelectField, type SelectOption } from '../../../components/SelectField.tsx';
import { textWords } from '../../../words/text.ts';
import type { SuggestionFilter } from '../suggestion-filter.ts';

export interface SuggestionFiltersProps {
  readonly filter: SuggestionFilter;
  /** The people other than the reader who have suggestions here. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly onFilter: (filter: SuggestionFilter) => void;
}

const { suggestions: words } = textWords;
/** The choice that asks for nothing; no sort, theme or person is called so. */
const any = '';

/** Three questions that narrow the list: whose, about what, of which kind. */
export function SuggestionFilters({ filter, others, onFilter }: SuggestionFiltersProps) {
  const { whose, theme, sort } = filter;
  return (
    <div className="suggestions-filters">
      <SelectField
        label={words.whose}
        value={typeof whose === 'object' ? (whose?.author ?? any) : whose}
        options={[
          { value: any, label: words.everybody },
          { value: 'mine', label: words.mine },
          { value: 'theirs', label: words.theirs },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => onFilter({ ...filter, whose: whoseOf(value) })}
      />
      <SelectField
        label={words.about}
        title={words.aboutHint}
        value={theme ?? any}
        options={optionsOf(words.anything, suggestionThemes, words.themes)}
        onChange={(value) => onFilter({ ...filter, theme: value === any ? null : value })}
      />
      <SelectField
        label={words.kind}
        value={sort ?? any}
        options={optionsOf(words.everyKind, suggestionSorts, words.sorts)}
        onChange={(value) => onFilter({ ...filter, sort: value === any ? null : value })}
      />
    </div>
  );
}

function whoseOf(value: string): SuggestionFilter['whose'] {
  if (value === any) return null;
  return value === 'mine' || value === 'theirs' ? value : { author: value };
}

function optionsOf<V extends SuggestionSort | SuggestionTheme>(
  all: string,
  values: readonly V[],
  labels: Readonly<Record<V, string>>,
): readonly SelectOption<V | typeof any>[] {
  return [{ value: any, label: all }, ...values.map((value) => ({ value, label: labels[value] }))];
}
