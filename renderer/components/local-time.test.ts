import { expect, test } from 'vitest';
import { fromLocalTime, toLocalTime } from './local-time.ts';

test('a moment is written to the minute and read back', () => {
  const at = new Date(2026, 2, 2, 14, 2, 11).getTime();
  expect(toLocalTime(at)).toBe('2026-03-02T14:02');
  expect(fromLocalTime('2026-03-02T14:02')).toBe(new Date(2026, 2, 2, 14, 2).getTime());
});

test('what is not a date and time is none', () => {
  expect(['', '2026-03-99T14:02', 'yesterday'].map(fromLocalTime)).toEqual([null, null, null]);
});
