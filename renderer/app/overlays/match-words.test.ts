import { expect, test } from 'vitest';
import { matchesWords, matchRank } from './match-words.ts';

test.each([
  ['Publish revision 2', 'pub rev', true],
  ['Publish revision 2', 'rev pub', true],
  ['Publish revision 2', '', true],
  ['Publish revision 2', 'ublish', false],
  ['Öffne Café', 'cafe off', true],
  ['Import copy…', 'import copy…', true],
  ['border-400-migrants', 'migr', true],
])('%s, %s: %s', (text, typed, found) => {
  expect(matchesWords(text, typed)).toBe(found);
});

test.each([
  ['the whole name', 'Show suggestions', 'Accept all suggestions that are shown', 'show suggestions'],
  ['the beginning of the name', 'Show suggestions', 'Accept all suggestions that are shown', 'show sugg'],
  ['whole words', 'Next change of the comparison', 'Suggest changes', 'change'],
])('%s comes before what only has the same words in it', (_, better, worse, typed) => {
  expect(matchRank(better, typed)).toBeGreaterThan(matchRank(worse, typed));
});

test('where nothing was typed nothing comes first', () => {
  expect(matchRank('Show suggestions', '')).toBe(matchRank('Accept all', ''));
});
