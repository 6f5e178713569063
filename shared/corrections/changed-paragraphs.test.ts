import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairParagraphs } from '../text/compare/pair-paragraphs.ts';
import type { Paragraph } from '../text/compare/paragraphs.ts';
import { changedParagraphs, passageToday } from './changed-paragraphs.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

/** Lines as paragraphs; `# ` makes a headline, `*` around a line another form of the same words. */
function lines(...texts: readonly string[]): readonly Paragraph[] {
  let start = 0;
  return texts.map((line) => {
    const type = line.startsWith('# ') ? 'headline' : 'paragraph';
    const text = line.replace(/^# |\*/g, '');
    const paragraph = { type, text, start, end: start + text.length, form: line.includes('*') ? 'em' : '' };
    start += text.length + 1;
    return paragraph;
  });
}

const changed = (before: readonly string[], after: readonly string[]) =>
  changedParagraphs(lines(...before), lines(...after)).map((each) => [each.before, each.after]);

test('an unchanged text has no changes', () => {
  expect(changed(['# Mayor resigns', 'She left.'], ['# Mayor resigns', 'She left.'])).toEqual([]);
});

test.each([
  ['a word', ['The mayor left on Monday.'], ['The mayor left on Tuesday.'], [[0, 0]]],
  ['a new paragraph', ['A.', 'C.'], ['A.', 'B.', 'C.'], [[null, 1]]],
  ['a paragraph that is gone', ['A.', 'B.', 'C.'], ['A.', 'C.'], [[1, null]]],
  ['formatting alone', ['The mayor left.'], ['*The mayor left.*'], [[0, 0]]],
  ['a rewritten headline', ['# Mayor resigns', 'X.'], ['# Council votes', 'X.'], [[0, 0]]],
  [
    'other words altogether',
    ['One two three.'],
    ['Four five six.'],
    [
      [0, null],
      [null, 0],
    ],
  ],
  [
    'a split paragraph',
    ['The mayor left on Monday. The council meets on Friday.'],
    ['The mayor left on Monday.', 'Now the council meets on Friday, it said.'],
    [
      [0, 0],
      [null, 1],
    ],
  ],
  [
    'two rewritten around a new one',
    ['The mayor left on Monday.', 'The council meets on Friday.'],
    ['The mayor left on Tuesday.', 'Nobody was there.', 'The council meets on Sunday.'],
    [
      [0, 0],
      [null, 1],
      [1, 2],
    ],
  ],
] as const)('%s', (_what, before, after, expected) => {
  const plain = (list: readonly string[], place: number | null) =>
    place === null ? null : (list[place] ?? '').replace(/^# |\*/g, '');
  expect(changed(before, after)).toEqual(
    expected.map(([old, young]) => [plain(before, old), plain(after, young)]),
  );
});

const anyLines = fc.array(
  fc.constantFrom(
    '# Mayor resigns',
    '',
    'The mayor left.',
    'The mayor has left.',
    '*The mayor left.*',
    'Rain.',
  ),
  { maxLength: 12 },
);

test('every paragraph of both texts stands in one pair, in order, and only changed ones are told', () => {
  fc.assert(
    fc.property(anyLines, anyLines, (oldLines, youngLines) => {
      const [before, after] = [lines(...oldLines), lines(...youngLines)];
      const pairs = pairParagraphs(before, after);
      expect(pairs.flatMap((pair) => pair.before ?? [])).toEqual(before);
      expect(pairs.flatMap((pair) => pair.after ?? [])).toEqual(after);
      const told = changedParagraphs(before, after);
      expect(told.every((each) => each.before !== null || each.after !== null)).toBe(true);
      expect(told.length === 0).toBe(JSON.stringify(oldLines) === JSON.stringify(youngLines));
    }),
  );
});

test.each([
  ['untouched', ['A mayor left on Monday.'], { paragraph: 'A mayor left on Monday.', wordsStand: true }],
  ['corrected', ['A mayor left on Tuesday.'], { paragraph: 'A mayor left on Tuesday.', wordsStand: false }],
  [
    'moved down',
    ['New.', 'A mayor left on Monday.'],
    { paragraph: 'A mayor left on Monday.', wordsStand: true },
  ],
  ['taken out', ['Rain.'], { paragraph: null, wordsStand: false }],
] as const)('a passage whose paragraph was %s is followed', (_what, after, expected) => {
  const before = lines('# Monday', 'A mayor left on Monday.', 'Later.');
  const passage = { start: 25, end: 31, quote: 'Monday' };
  expect(passageToday(before, lines('# Monday', ...after, 'Later.'), passage)).toEqual(expected);
});

test('a passage over two paragraphs is followed into both', () => {
  const before = lines('The mayor left.', 'The council met.');
  const after = lines('The mayor stayed.', 'The council met.');
  expect(passageToday(before, after, { start: 10, end: 19, quote: 'left.\nThe' })).toEqual({
    paragraph: 'The mayor stayed.\nThe council met.',
    wordsStand: false,
  });
});
