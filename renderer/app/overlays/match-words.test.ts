import { expect, test } from 'vitest';
import { matchesWords } from './match-words.ts';

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
