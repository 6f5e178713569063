import { expect, test } from 'vitest';
import { reasonToKeep, thinned } from './automatic-versions.ts';

const hour = 60 * 60 * 1000;
const ann = (at: number) => ({ personId: 'ann', at });

test.each([
  ['the same person types on', ann(0), ann(hour), 1, null],
  ['the first change of a story', null, ann(hour), 1, null],
  ['another person goes on', { personId: 'bob', at: 0 }, ann(1), 1, 'hand-over'],
  ['the text has rested for a night', ann(0), ann(9 * hour), 1, 'rest'],
  ['a change in many places', ann(0), ann(1), 40, 'sweep'],
  ['a change in many places by another person', { personId: 'bob', at: 0 }, ann(1), 40, 'hand-over'],
] as const)('%s', (_what, last, next, steps, expected) => {
  expect(reasonToKeep(last, next, steps)).toBe(expected);
});

test('older automatic versions are listed once a day, named ones always', () => {
  const day = 24 * hour;
  const now = 10 * day;
  const at = (keptAt: number, name: string | null = null) => ({ keptAt, name });
  const versions = [
    at(now - 1),
    at(now - hour),
    at(7 * day + 3 * hour),
    at(7 * day + 2 * hour, 'As filed'),
    at(7 * day + hour),
    at(6 * day),
  ];
  expect(thinned(versions, now, (time) => String(Math.floor(time / day)))).toEqual(
    versions.filter((_, index) => index !== 4),
  );
});
