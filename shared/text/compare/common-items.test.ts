import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonStretches, itemsOf } from './common-items.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

const fewLetters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 9 });

/** The common items of two lists of strings. */
function commonItems(before: readonly string[], after: readonly string[]) {
  const numbers = new Map([...new Set([...before, ...after])].map((item, number) => [item, number]));
  const numbered = (items: readonly string[]) => Int32Array.from(items, (item) => numbers.get(item) ?? -1);
  return itemsOf(commonStretches(numbered(before), numbered(after)));
}

/** Every subsequence of a short list, tried one by one. */
function longestByTrying(before: readonly string[], after: readonly string[]): number {
  const [first, ...rest] = before;
  if (first === undefined) return 0;
  const place = after.indexOf(first);
  const without = longestByTrying(rest, after);
  return place < 0 ? without : Math.max(without, 1 + longestByTrying(rest, after.slice(place + 1)));
}

test('what is found is common, in order, and as long as can be', () => {
  fc.assert(
    fc.property(fewLetters, fewLetters, (before, after) => {
      const found = commonItems(before, after);
      for (const item of found) expect(before[item.before]).toBe(after[item.after]);
      for (const [index, item] of found.entries()) {
        const next = found[index + 1];
        if (next !== undefined) {
          expect(next.before).toBeGreaterThan(item.before);
          expect(next.after).toBeGreaterThan(item.after);
        }
      }
      expect(found.length).toBe(longestByTrying(before, after));
    }),
  );
});

test('lists too long to compare item by item are matched by what stands in them once', () => {
  const before = Array.from({ length: 5000 }, (_, index) => `old ${index}`);
  const after = before.map((item, index) => (index % 2 === 0 ? item : `new ${index}`)).concat('end');
  before.unshift('start');
  const found = commonItems(before, after);
  expect(found).toHaveLength(2500);
  expect(found.every((item) => before[item.before] === after[item.after])).toBe(true);
});
