import type { RuleFault } from '#shared/checks/rule-faults.ts';
import { faultSentence, ruleFormWords } from '../../words/style.ts';
import type { FormField } from './rule-form.ts';

/** What is said under each field of the form; nothing under those that are right. */
export type FieldErrors = { readonly [F in FormField]?: string };

/** One sentence for each field: why it is none, or the first thing that keeps the rule from going live. */
export function errorsOf(wrong: readonly FormField[], faults: readonly RuleFault[]): FieldErrors {
  const errors: { [F in FormField]?: string } = {};
  for (const field of wrong)
    errors[field] = field === 'fields' ? ruleFormWords.fieldsNeeded : ruleFormWords.needed;
  for (const fault of faults) errors[fieldOf(fault)] ??= faultSentence(fault);
  return errors;
}

function fieldOf(fault: RuleFault): FormField {
  switch (fault.what) {
    case 'pattern':
      return fault.where;
    case 'replacement':
    case 'proposes-nothing':
      return 'lines';
    case 'too-few-examples':
    case 'example':
      return fault.of;
  }
}
