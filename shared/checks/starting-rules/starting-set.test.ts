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

/** What the first proposals of all rules make of a sentence. */
test.each([
  ['He utilized it in order to win.', 'He used it to win.'],
  ['The car headed North, 4 miles South of town.', 'The car headed north, 4 miles south of town.'],
  ['Due to the fact that it rained, they met prior to noon.', 'Because it rained, they met before noon.'],
  ['The five-year-old boy paid 5 dollars.', 'The 5-year-old boy paid $5.'],
  ['It rose 4 per cent to $1,500,000 on January 5 2020.', 'It rose 4% to $1.5 million on Jan. 5, 2020.'],
  ['Doors open at 10:00 A.M. on Tues. night.', 'Doors open at 10 a.m. on Tuesday night.'],
  [
    'Governor Ann Lee met the Mayor in Troy, N.Y., this Spring.',
    'Gov. Ann Lee met the mayor in Troy, New York, this spring.',
  ],
  [
    'Ann Lee, President of the union, has a masters degree.',
    "Ann Lee, president of the union, has a master's degree.",
  ],
  ['Two thirds of the newly-elected advisors left.', 'Two-thirds of the newly elected advisers left.'],
  [
    "In the 1980's the US cancelled it, from 1985-1987.",
    'In the 1980s the U.S. canceled it, from 1985 to 1987.',
  ],
  ['A full time job would of helped less people.', 'A full-time job would have helped fewer people.'],
  ['He pled innocent and reverted back to his e-mails.', 'He pleaded not guilty and reverted to his emails.'],
  ['A state-wide re-election -- alright.', 'A statewide reelection — all right.'],
  ['They met on the 5th of May, between 40 to 50 of them.', 'They met on May 5, between 40 and 50 of them.'],
])('%s', (text, expected) => {
  const style = readyHouseStyle(startingSet.filter(({ strength }) => strength === 'amend'));
  // One proposal can make way for another: as often as somebody would press the key.
  let amended = text;
  for (let pass = 0; pass < 3; pass += 1) {
    const [...findings] = checkHouseStyle(style, { type: 'paragraph', text: amended });
    let free = Number.POSITIVE_INFINITY;
    for (const { range, replacements } of findings.reverse()) {
      if (range.end > free) continue;
      amended = amended.slice(0, range.start) + (replacements[0] ?? '') + amended.slice(range.end);
      free = range.start;
    }
  }
  expect(amended).toBe(expected);
});
