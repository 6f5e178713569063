import { expect, test } from 'vitest';
import { relativeTime } from './relative-time.ts';

const noon = new Date(2026, 10, 22, 12, 0, 0).getTime();
const minutes = (count: number) => count * 60_000;

test.each([
  [0, 'just now'],
  [minutes(1), '1 min ago'],
  [minutes(59), '59 min ago'],
  [minutes(185), '3 h ago'],
  [minutes(60 * 13), 'yesterday 23:00'],
  [minutes(60 * 24 * 10), '12 Nov'],
  [minutes(60 * 24 * 400), '18 Oct 2025'],
])('%i ms ago reads "%s"', (passed, words) => {
  expect(relativeTime(noon - passed, noon)).toBe(words);
});

test('a time to come is given exactly', () => {
  expect(relativeTime(noon + minutes(60), noon)).toContain('2026');
});
