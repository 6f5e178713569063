import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRuleFile, writeRuleFile } from './rule-file.ts';
import { startingSet } from './starting-rules/starting-set.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

test('rules go out and come back as they were', () => {
  const read = readRuleFile(writeRuleFile(startingSet));
  expect(read?.refused).toEqual([]);
  expect(read?.rules).toEqual(startingSet.map(({ since, ...rule }) => rule));
});

const [first] = startingSet;
const file = (rules: readonly unknown[]) => JSON.stringify({ format: 'stet-style-rules', version: 1, rules });

test('a rule that cannot be read costs itself alone, and one that may not be live is a draft', () => {
  const faulty = { ...first, examples: { match: [], pass: [] } };
  const read = readRuleFile(file([{ name: 'Broken' }, 7, { ...first, id: '../up' }, faulty]));
  expect(read?.refused).toEqual(['Broken', '#2', first?.name]);
  expect(read?.rules).toMatchObject([{ id: first?.id, status: 'draft' }]);
});

test.each(['', 'no JSON', '[]', '{"rules":[]}', file([]).replace('1', '2'), '{"__proto__":{}}'])(
  '%j is no file of rules',
  (text) => expect(readRuleFile(text)).toBeNull(),
);

test('whatever a file holds, it is read or refused', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (rules) => {
      const read = readRuleFile(file(rules));
      expect((read?.rules.length ?? 0) + (read?.refused.length ?? 0)).toBeLessThanOrEqual(rules.length);
    }),
  );
});
