import { expect, test } from 'vitest';
import { startingSet } from '#shared/checks/starting-rules/starting-set.ts';
import { ruleContent } from '#shared/checks/style-rule.ts';
import { errorsOf } from './field-errors.ts';
import { emptyForm, type RuleForm, toContent, toForm, withStandIns } from './rule-form.ts';

test.each(startingSet.map((rule) => [rule.id, rule] as const))(
  '%s is the same rule after its form',
  (_id, rule) => {
    expect(toContent(toForm(rule))).toEqual({ ok: true, rule: ruleContent.parse(rule) });
  },
);

const filled: RuleForm = {
  ...emptyForm,
  name: 'Quay',
  owner: 'Desk',
  message: 'A quay.',
  lines: 'key -> quay',
};

test.each([
  [{ name: ' ' }, ['name']],
  [{ owner: '' }, ['owner']],
  [{ lines: '\n ' }, ['lines']],
  [{ kind: 'long-sentences', number: 'many' }, ['number']],
  [{ kind: 'small-numbers', number: '99' }, ['number']],
  [{ fields: [] }, ['fields']],
  [{ match: 'x'.repeat(401) }, ['match']],
  [{ exceptions: 'x'.repeat(201), pass: 'x'.repeat(401) }, ['exceptions', 'pass']],
] as const)('%j is no rule: %j', (part, wrong) => {
  expect(toContent({ ...filled, ...part })).toEqual({ ok: false, wrong });
});

test('a form that is half written can be judged by what it has', () => {
  expect(toContent(withStandIns({ ...emptyForm, lines: 'key -> quay', fields: [] })).ok).toBe(true);
});

test('under each field stands one sentence', () => {
  const errors = errorsOf(
    ['name', 'fields'],
    [
      { what: 'pattern', where: 'lines', line: 1, fault: 'unclosed' },
      { what: 'proposes-nothing', line: 2 },
      { what: 'pattern', where: 'exceptions', line: 0, fault: 'empty' },
      { what: 'too-few-examples', of: 'match' },
      { what: 'example', of: 'pass', line: 3 },
      { what: 'replacement', line: 0, fault: 'no-verb', part: 'use~' },
    ],
  );
  expect(errors).toEqual({
    name: 'Fill this in.',
    fields: 'Choose at least one.',
    lines: 'Line 2: a bracket or brace is not closed.',
    exceptions: 'Line 1: there is nothing to look for.',
    match: 'At least two are needed.',
    pass: 'Line 4: the rule finds something here.',
  });
});
