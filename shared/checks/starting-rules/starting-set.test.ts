import { expect, test } from 'vitest';
import { checkHouseStyle, readyHouseStyle } from '../house-style.ts';
import { exampleBlock, faultsOf } from '../rule-faults.ts';
import { ruleContent, ruleThemes } from '../style-rule.ts';
import { startingSet } from './starting-set.ts';

test.each(startingSet.map((rule) => [rule.id, rule] as const))('%s may go live', (_id, rule) => {
  expect(ruleContent.safeParse(rule).error).toBeUndefined();
  expect(faultsOf(rule)).toEqual([]);
});

test('there are enough rules, each with an id of its own, of every theme and both strengths', () => {
  expect(startingSet.length).toBeGreaterThan(90);
  expect(new Set(startingSet.map(({ id }) => id)).size).toBe(startingSet.length);
  expect(new Set(startingSet.map(({ theme }) => theme))).toEqual(new Set(ruleThemes));
  expect(new Set(startingSet.map(({ strength }) => strength))).toEqual(new Set(['amend', 'review']));
});

test.each(startingSet.filter(({ strength }) => strength === 'amend').map((rule) => [rule.id, rule] as const))(
  '%s finds nothing any more where its proposal was taken',
  (_id, rule) => {
    const style = readyHouseStyle([rule]);
    for (const example of rule.examples.match) {
      const type = exampleBlock(rule.fields);
      const [finding] = checkHouseStyle(style, { type, text: example });
      for (const replacement of finding?.replacements ?? []) {
        const { start = 0, end = 0 } = finding?.range ?? {};
        const text = example.slice(0, start) + replacement + example.slice(end);
        expect(checkHouseStyle(style, { type, text }), text).toEqual([]);
      }
      expect(finding?.replacements.length).toBeGreaterThan(0);
    }
  },
);
