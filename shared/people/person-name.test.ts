import { expect, test } from 'vitest';
import { isSameName, tidyName } from './person-name.ts';

test.each([
  ['  Ada   Example ', 'Ada Example'],
  ['Ada\u00a0Example', 'Ada Example'],
  ['E\u0301lodie', '\u00c9lodie'],
])('%j is kept as %j', (typed, kept) => {
  expect(tidyName(typed)).toBe(kept);
});

test.each([
  ['Ada Example', 'ADA  example', true],
  ['\u00c9lodie', 'e\u0301lodie', true],
  ['Ａｄａ', 'ada', true],
  ['Ada', 'Adah', false],
  ['Elodie', '\u00c9lodie', false],
])('%j and %j: same name is %s', (one, other, same) => {
  expect(isSameName(one, other)).toBe(same);
});
