import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type WordChange, wordDiff } from './word-diff.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

/** [-gone-] {+come+}, the rest as it is. */
function written(changes: readonly WordChange[]): string {
  const marks = { same: ['', ''], gone: ['[-', '-]'], come: ['{+', '+}'] } as const;
  return changes.map(({ kind, text }) => marks[kind][0] + text + marks[kind][1]).join('');
}

test.each([
  ['She left on Monday.', 'She left on Monday.', 'She left on Monday.'],
  ['She left on Monday.', 'She left on Tuesday.', 'She left on [-Monday-]{+Tuesday+}.'],
  ['1,300 came', '1,350 came', '[-1,300-]{+1,350+} came'],
  ['two of three went', 'none of them went', '[-two-]{+none+} of [-three-]{+them+} went'],
  ['Mayor resigns', 'Council votes', '[-Mayor resigns-]{+Council votes+}'],
  ['', 'New.', '{+New.+}'],
  ['It was said.', 'It was not said.', 'It was {+not +}said.'],
])('%s → %s', (before, after, expected) => {
  expect(written(wordDiff(before, after))).toBe(expected);
});

test('both texts can be read back from the changes', () => {
  const words = fc
    .array(fc.constantFrom('mayor', 'left', ' ', '  ', ',', '.', '1,300', '😀', '\n'), { maxLength: 14 })
    .map((each) => each.join(''));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const changes = wordDiff(before, after);
      const without = (kind: WordChange['kind']) =>
        changes
          .filter((each) => each.kind !== kind)
          .map((each) => each.text)
          .join('');
      expect([without('come'), without('gone')]).toEqual([before, after]);
      if (before === after) expect(changes.every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});
