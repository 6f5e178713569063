import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import type { JsonValue } from './journal-entry.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

const anyJson = fc.jsonValue({ stringUnit: 'binary' }).map((value) => value as JsonValue);

/** The same value with the members of every object in the opposite order. */
function reversed(value: JsonValue): JsonValue {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

test('reads back as the same value', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      // Minus zero has no form of its own in JSON; as a number it equals zero.
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('does not depend on the order of members', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
    }),
  );
});

test('is the same when it is read and written again', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test('gives different values different forms', () => {
  fc.assert(
    fc.property(anyJson, anyJson, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other);
      fc.pre(!same);
      const equal = canonicalJson(one) === canonicalJson(other);
      // Written differently and canonically the same: the same members in another order.
      if (equal) expect(JSON.parse(JSON.stringify(one))).toEqual(JSON.parse(JSON.stringify(other)));
    }),
  );
});

test.each<[string, JsonValue, string]>([
  ['members in the order of code units', { b: 1, a: 2, A: 3, '': 4, é: 5 }, '{"":4,"A":3,"a":2,"b":1,"é":5}'],
  ['numbers as JavaScript writes them', [1, 1.5, 1e21, -0, 1e-7], '[1,1.5,1e+21,0,1e-7]'],
  ['no white space', { list: [true, null, { empty: {} }] }, '{"list":[true,null,{"empty":{}}]}'],
  ['a lone surrogate escaped', '\ud800', '"\\ud800"'],
])('writes %s', (_, value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d, which JSON cannot hold', (value) => {
  expect(() => canonicalJson({ value })).toThrow(RangeError);
});
