import { expect, test } from 'vitest';
import { personId } from '#shared/people/person.ts';
import { createGuessThrottle, pauseAfter } from './guess-throttle.ts';

const ada = personId.parse('01900000-0000-7000-8000-000000000001');
const ben = personId.parse('01900000-0000-7000-8000-000000000002');

test.each([
  [0, 0],
  [4, 0],
  [5, 5_000],
  [6, 10_000],
  [10, 160_000],
  [11, 300_000],
  [1000, 300_000],
])('%i wrong guesses in a row cost a pause of %i ms', (wrong, pause) => {
  expect(pauseAfter(wrong)).toBe(pause);
});

test('after five guesses of one person only that one waits, until the pause is over', () => {
  let time = 1_000;
  const throttle = createGuessThrottle(() => time);
  for (let guess = 0; guess < 5; guess += 1) throttle.count(ada);
  expect([throttle.retryAt(ada), throttle.retryAt(ben)]).toEqual([6_000, null]);
  time = 6_000;
  expect(throttle.retryAt(ada)).toBe(null);
});

test('a right guess begins the count again', () => {
  const throttle = createGuessThrottle(() => 0);
  for (let guess = 0; guess < 4; guess += 1) throttle.count(ada);
  throttle.forget(ada);
  throttle.count(ada);
  expect(throttle.retryAt(ada)).toBe(null);
});
