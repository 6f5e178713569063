import { expect, test } from 'vitest';
import { passphrase } from '#shared/people/person.ts';
import { initialsOf } from './initials.ts';
import {
  newPersonOf,
  type ProfileDraft,
  problemsOf,
  shortestPassphrase,
  strengthSentence,
} from './profile-draft.ts';

const whole: ProfileDraft = {
  name: ' Ada Example ',
  roles: ['editor'],
  passphrase: 'four calm words',
  repeated: 'four calm words',
};

test('a whole draft is a new person, without the repeated passphrase', () => {
  expect(problemsOf(whole)).toEqual({});
  expect(newPersonOf(whole)).toEqual({
    name: ' Ada Example ',
    roles: ['editor'],
    passphrase: 'four calm words',
  });
});

test.each<[Partial<ProfileDraft>, object]>([
  [{ name: '  ' }, { name: 'name-missing' }],
  [{ roles: [] }, { roles: 'roles-missing' }],
  [{ passphrase: 'short', repeated: 'short' }, { passphrase: 'passphrase-short' }],
  [{ repeated: 'four calm word' }, { repeated: 'repeated-differs' }],
])('with %j the draft is none, and says why', (changed, problems) => {
  expect(problemsOf({ ...whole, ...changed })).toEqual(problems);
  expect(newPersonOf({ ...whole, ...changed })).toBe(null);
});

test('the shortest passphrase is the one that the contract takes', () => {
  expect(passphrase.safeParse('x'.repeat(shortestPassphrase)).success).toBe(true);
  expect(passphrase.safeParse('x'.repeat(shortestPassphrase - 1)).success).toBe(false);
});

test.each([
  [0, 'Four words or more make a good one.'],
  [8, '2 more characters are needed.'],
  [9, '1 more character is needed.'],
  [10, 'Long enough. A longer one is safer.'],
  [16, 'Good.'],
  [24, 'Strong.'],
])('of %i characters: %s', (length, sentence) => {
  expect(strengthSentence('x'.repeat(length))).toBe(sentence);
});

test.each([
  ['Ada Example', 'AE'],
  ['ada maria van example', 'AE'],
  ['Ada', 'A'],
  ['𐐷𐐲 example', '𐐏E'],
])('%s is %s for short', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
