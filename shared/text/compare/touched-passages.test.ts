import { expect, test } from 'vitest';
import type { Change } from './compare-texts.ts';
import { placesOfQuote, touchedBy } from './touched-passages.ts';

const change = (before: Change['before'], after: Change['after']): Change => ({
  kind: 'words',
  row: 0,
  before,
  after,
});
const range = (start: number, end: number) => ({ start, end });
const passages = [
  { side: 'before' as const, subject: 'claim', ...range(10, 20) },
  { side: 'after' as const, subject: 'claim', ...range(12, 22) },
  { side: 'before' as const, subject: 'request', ...range(15, 30) },
];

test.each([
  ['words of both', change(range(16, 18), range(16, 18)), ['claim', 'request']],
  ['words that one of them ends with', change(range(19, 40), range(40, 61)), ['claim', 'request']],
  ['words put in at the edge', change(range(10, 10), range(10, 12)), []],
  ['words put in inside', change(range(12, 12), range(14, 16)), ['claim']],
  ['a paragraph that was added', change(null, range(0, 50)), ['claim']],
  ['words elsewhere', change(range(40, 50), range(40, 50)), []],
])('%s', (_what, given, expected) => {
  expect(touchedBy(given, passages)).toEqual(expected);
});

test('a quote is found wherever it stands', () => {
  expect(placesOfQuote('The port. The port.', 'port')).toEqual([range(4, 8), range(14, 18)]);
  expect(placesOfQuote('The port.', '')).toEqual([]);
});
