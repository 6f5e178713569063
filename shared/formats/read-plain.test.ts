import { expect, test } from 'vitest';
import { textOfRuns } from './read-block.ts';
import { readPlain } from './read-plain.ts';

const linesOf = (text: string) => readPlain(text).blocks.map(({ runs }) => textOfRuns(runs));

const wrapped = `The council voted on Monday to close the last of the bridges, which
has carried trains since 1911, because nobody could say what it would
cost to keep it standing.

Nobody spoke against it, though the harbor had asked for a year of
delay, and a petition was signed.`;

const cases: readonly [string, string, readonly string[]][] = [
  ['parts paragraphs at blank lines', 'One.\n\n\n  Two.  \n', ['One.', 'Two.']],
  [
    'takes each line for itself where nothing was wrapped',
    'Mayor resigns\nBy Ada Reyes\nHe left.',
    ['Mayor resigns', 'By Ada Reyes', 'He left.'],
  ],
  [
    'joins lines that were wrapped at a column',
    wrapped,
    [
      'The council voted on Monday to close the last of the bridges, which has carried trains since 1911, because nobody could say what it would cost to keep it standing.',
      'Nobody spoke against it, though the harbor had asked for a year of delay, and a petition was signed.',
    ],
  ],
  [
    'reads every kind of line end',
    'One\r\nTwo\rThree\u2028Four\fFive',
    ['One', 'Two', 'Three', 'Four', 'Five'],
  ],
  ['strips control characters', 'a\u0000b\u0007c\u200bd\ufeff', ['abcd']],
  ['puts a mark for a lone surrogate', 'a\ud800b', ['a\ufffdb']],
  ['has no blocks for an empty text', '  \n\t\n', []],
];

test.each(cases)('%s', (_, text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});

test('reads lines with bullets as a list', () => {
  expect(readPlain('He said:\n• one\n- two').blocks.map(({ shape }) => shape.kind)).toEqual([
    'paragraph',
    'list-item',
    'list-item',
  ]);
});

test('counts blocks beyond the most that a story may begin with', () => {
  const read = readPlain('word\n'.repeat(20_000));
  expect([read.blocks.length, read.leftOut.get('beyond-limit')]).toEqual([19_900, 100]);
});

test('cuts a paragraph that is longer than any', () => {
  const read = readPlain('word '.repeat(300_000));
  expect(read.blocks.map(({ runs }) => textOfRuns(runs).length > 400_000)).toEqual([true, true, true]);
});
