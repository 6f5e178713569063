import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { type SourceKind, sourceId } from '../source.ts';
import { duplicateOf } from './duplicates.ts';
import { nameKeys } from './name-keys.ts';

const entry = (kind: SourceKind, ...names: readonly string[]) => ({
  source: { id: sourceId.parse(v7()), kind, name: names[0] ?? '', standing: '', createdAt: 0, updatedAt: 0 },
  names,
});

const sharesKey = (kind: SourceKind, a: string, b: string) => {
  const keys = new Set(nameKeys(kind, [a]));
  return nameKeys(kind, [b]).some((key) => keys.has(key));
};

test.each([
  ['named', 'Tobias Vey', 'TOBIAS VEY', 'same-letters'],
  ['named', 'Ida Söderberg', 'Ida Soderberg', 'same-letters'],
  ['named', 'Christopher O’Leary', "Christopher O'Leary", 'same-letters'],
  ['named', 'Vey, Tobias', 'Tobias Vey', 'same-words'],
  ['named', 'Dr. Tobias van der Vey Jr.', 'Tobias Vey', 'same-words'],
  ['named', 'T. Vey', 'Tobias Vey', 'initials'],
  ['named', 'Ruben Castellane', 'Ruben Castelane', 'spelling'],
  ['organisation', 'The Harbour Board', 'Harbour Board', 'same-words'],
  ['organisation', 'FBI', 'Federal Bureau of Investigation', 'acronym'],
  ['outlet', 'Velm Gazette', 'Velm Gazete', 'spelling'],
] as const)('%s: “%s” and “%s” may be one (%s), and meet under a key', (kind, a, b, reason) => {
  expect(duplicateOf(entry(kind, a), entry(kind, b))).toMatchObject({ reason, names: [a, b] });
  expect(sharesKey(kind, a, b)).toBe(true);
});

test.each([
  ['named', 'Tobias Vey', 'Ida Vey'],
  ['named', 'Anna Berg', 'Anna Borg'],
  ['named', 'Tobias Vey', 'Tobias Grey'],
  ['organisation', 'Harbour Board', 'School Board'],
  ['unnamed', 'a senior official', 'a senior official'],
] as const)('%s: “%s” and “%s” are two', (kind, a, b) => {
  expect(duplicateOf(entry(kind, a), entry(kind, b))).toBe(null);
});

test('other names count, and the surest reason is told', () => {
  const one = entry('named', 'Ida Brandvold', 'T. Vey');
  expect(duplicateOf(one, entry('named', 'Tobias Vey', 'ida brandvold'))).toMatchObject({
    reason: 'same-letters',
    names: ['Ida Brandvold', 'ida brandvold'],
  });
});

test('a person and an outlet of one name are two', () => {
  expect(duplicateOf(entry('named', 'Mercury'), entry('outlet', 'Mercury'))).toBe(null);
});
