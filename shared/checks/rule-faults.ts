import { checkHouseStyle, readyHouseStyle } from './house-style.ts';
import { isFault, type PatternFault, parsePattern } from './phrase-pattern.ts';
import { isReplacementFault, parseReplacement, type ReplacementFault } from './replacement.ts';
import { type RuleContent, type RuleField, ruleId, type StyleRule } from './style-rule.ts';

/** What keeps a rule from going live. `line` counts from 0. */
export type RuleFault =
  | {
      readonly what: 'pattern';
      readonly where: 'lines' | 'exceptions';
      readonly line: number;
      readonly fault: PatternFault['fault'];
    }
  | {
      readonly what: 'replacement';
      readonly line: number;
      readonly fault: ReplacementFault['fault'];
      readonly part: string;
    }
  /** An amendment has to say what to put in. */
  | { readonly what: 'proposes-nothing'; readonly line: number }
  | { readonly what: 'too-few-examples'; readonly of: 'match' | 'pass' }
  /** A sentence in which it should find something, and does not, or the other way about. */
  | { readonly what: 'example'; readonly of: 'match' | 'pass'; readonly line: number };

const exampleId = ruleId.parse('example');

/** A rule shows what it means by at least this many sentences of each kind. */
export const fewestExamples = 2;

/** Everything that is wrong with a rule; a rule with nothing wrong may go live. */
export function faultsOf(rule: RuleContent): readonly RuleFault[] {
  return [...lineFaults(rule), ...exceptionFaults(rule), ...exampleFaults(rule)];
}

function lineFaults({ look, strength }: RuleContent): readonly RuleFault[] {
  if (look.kind !== 'phrases') return [];
  return look.lines.flatMap(({ find, propose }, line): readonly RuleFault[] => {
    const pattern = parsePattern(find);
    if (isFault(pattern)) return [{ what: 'pattern', where: 'lines', line, fault: pattern.fault }];
    if (strength === 'amend' && propose.length === 0) return [{ what: 'proposes-nothing', line }];
    return propose
      .map((words) => parseReplacement(words, pattern))
      .filter(isReplacementFault)
      .map(({ fault, part }) => ({ what: 'replacement', line, fault, part }) as const);
  });
}

function exceptionFaults({ exceptions }: RuleContent): readonly RuleFault[] {
  return exceptions.flatMap((words, line): readonly RuleFault[] => {
    const pattern = parsePattern(words);
    return isFault(pattern) ? [{ what: 'pattern', where: 'exceptions', line, fault: pattern.fault }] : [];
  });
}

function exampleFaults(rule: RuleContent): readonly RuleFault[] {
  return (['match', 'pass'] as const).flatMap((of): readonly RuleFault[] => {
    const few: readonly RuleFault[] =
      rule.examples[of].length < fewestExamples ? [{ what: 'too-few-examples', of }] : [];
    return [...few, ...wrongExamples(rule, of).map((line) => ({ what: 'example', of, line }) as const)];
  });
}

/** The examples that the rule does not treat as they say, by their place in the list. */
function wrongExamples(rule: RuleContent, of: 'match' | 'pass'): readonly number[] {
  const tried: StyleRule = { ...rule, id: exampleId, status: 'draft', since: null };
  const style = readyHouseStyle([tried]);
  return rule.examples[of].flatMap((text, line) => {
    const finds = checkHouseStyle(style, { type: exampleBlock(rule.fields), text }).length > 0;
    return finds === (of === 'match') ? [] : [line];
  });
}

/** The block that an example is taken for: copy, unless the rule does not look at it. */
export function exampleBlock(fields: readonly RuleField[]): string {
  if (fields.includes('body')) return 'paragraph';
  return fields.includes('dek') ? 'dek' : 'headline';
}
