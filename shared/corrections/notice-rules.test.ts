import { expect, test } from 'vitest';
import { checkNotice, refusalOf } from './notice-rules.ts';
import { noticeLabels, noticeOpenings, proposedPlacement } from './notice-wording.ts';

const good =
  'An earlier version of this article misstated the day the mayor left. It was Tuesday, not Monday.';
const check = (text: string, label = 'Correction', wordsStand = false) =>
  checkNotice({ label, text, quote: 'Monday', wordsStand }).map(
    (finding) => `${finding.rule} ${finding.fault}`,
  );

test.each([
  ['a whole notice', good, []],
  ['Recasts headline of the story on the mayor to say it was Tuesday.', null, ['C1 refused-opening']],
  ['FIXES: the day on which the mayor left was Tuesday, not Monday.', null, ['C1 refused-opening']],
  ['— Clarification: the day on which the mayor left was Tuesday.', null, ['C1 refused-opening']],
  ['Changes the day on which the mayor left to Tuesday from Monday.', null, ['C1 refused-opening']],
  ['Fixtures for the season were misstated: the first is on Tuesday.', null, []],
  ['An earlier version misstated changes to the fixed rate of interest.', null, []],
  ['This article has been updated to say that the mayor left on Tuesday.', null, ['C1 soft-word']],
  ['This article was Amended because the mayor had left on Tuesday.', null, ['C1 soft-word']],
  ['It was Tuesday.', null, ['C3 too-short']],
] as const)('%s', (name, text, expected) => {
  expect(check(text ?? name)).toEqual(expected);
});

test('a clarification may say that it clarifies', () => {
  const text = 'Clarified to make plain that the mayor was asked for a comment before.';
  expect(check(text, 'Clarification')).toEqual([]);
});

test('wrong words that still stand in the draft are told with the words', () => {
  expect(checkNotice({ label: 'Correction', text: good, quote: 'Monday', wordsStand: true })).toEqual([
    { rule: 'C2', force: 'warn', fault: 'words-stand', quote: 'Monday' },
  ]);
});

test('only a word in place of the label refuses the notice', () => {
  const findings = (text: string) =>
    checkNotice({ label: 'Correction', text, quote: 'Monday', wordsStand: true });
  expect(refusalOf(findings('Updated.'))).toBeNull();
  expect(refusalOf(findings('Fixed.'))).toMatchObject({ rule: 'C1', word: 'Fixed' });
});

test('the standard openings pass, and each decision that prints has its own label', () => {
  for (const kind of ['correction', 'clarification'] as const) {
    expect(check(`${noticeOpenings[kind]}on which day she left.`, noticeLabels[kind])).toEqual([]);
  }
  expect(noticeLabels).toEqual({ correction: 'Correction', clarification: 'Clarification' });
});

test('a grave error is proposed for the top, everything else for the foot', () => {
  expect(([null, 'low', 'medium', 'high'] as const).map(proposedPlacement)).toEqual([
    'foot',
    'foot',
    'foot',
    'top',
  ]);
});
