import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords } from './find-words.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

const text = 'Mayor resigns\nShe said: “I won’t stay – not  now.” The mayor left. 1+1 (two).';
const found = (typed: string) => findWords(text, typed).map(({ start, end }) => text.slice(start, end));

describe('words that somebody typed', () => {
  it.each([
    ['', []],
    ['   ', []],
    ['mayor', ['Mayor', 'mayor']],
    ['"I won\'t stay - not now."', ['“I won’t stay – not  now.”']],
    [' resigns she ', ['resigns\nShe']],
    ['1+1 (two)', ['1+1 (two)']],
    ['.*', []],
    ['senator', []],
  ])('%j are found as %j', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it('are found whatever they are, where they stand', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (before, words) => {
          const whole = `${before}${words}`;
          const expected = words.trim() !== '';
          expect(findWords(whole, words).length > 0).toBe(expected);
        },
      ),
    );
  });
});
