import { expect, test } from 'vitest';
import { readDeadline } from './deadline.ts';

const now = new Date(2026, 2, 2, 15, 30).getTime();

test.each([
  ['18:00', new Date(2026, 2, 2, 18)],
  ['18.00', new Date(2026, 2, 2, 18)],
  ['9:15', new Date(2026, 2, 3, 9, 15)],
  ['15:30', new Date(2026, 2, 3, 15, 30)],
  ['2 h', new Date(2026, 2, 2, 17, 30)],
  ['2026-03-09 12:00', new Date(2026, 2, 9, 12)],
])('%s is %s', (text, at) => {
  expect(readDeadline(text, now)).toBe(at.getTime());
});

test.each(['soon', '25:00', '18:75', '2026-13-40 12:00', '18'])('%s says no time', (text) => {
  expect(readDeadline(text, now)).toBe(undefined);
});

test('an empty text says that none was given', () => {
  expect(readDeadline('  ', now)).toBe(null);
});
