import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTokenBook, type TokenBook } from './token-book.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

function piecesOf(text: string, book: TokenBook = createTokenBook()): readonly string[] {
  const { ends } = book.read(text);
  return [...ends].map((end, index) => text.slice(index === 0 ? 0 : ends[index - 1], end));
}

test.each([
  ['It was 1,300.', ['It', ' ', 'was', ' ', '1,300', '.']],
  ['o’clock, half-past', ['o’clock', ',', ' ', 'half-past']],
  ['a--b', ['a', '-', '-', 'b']],
  ['Żółć  \u00a0no', ['Żółć', '  \u00a0', 'no']],
  ['𝒜𝒷 😀😀', ['𝒜𝒷', ' ', '😀', '😀']],
  ['ends in a lone \ud83d', ['ends', ' ', 'in', ' ', 'a', ' ', 'lone', ' ', '\ud83d']],
  ['', []],
])('%s is read in pieces', (text, pieces) => {
  expect(piecesOf(text)).toEqual(pieces);
});

test('a text is read as a pattern would cut it, whatever stands in it', () => {
  const pattern = /\s+|[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*|./gu;
  const book = createTokenBook();
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(piecesOf(text, book)).toEqual(text.match(pattern) ?? []);
    }),
  );
});

test('equal pieces have equal numbers, and words also where their capitals differ', () => {
  const book = createTokenBook();
  const [one, other] = [book.read('The pier. The'), book.read('the pier, the')];
  expect(one.numbers[2]).toBe(other.numbers[2]);
  expect(one.numbers[0]).not.toBe(other.numbers[0]);
  expect(one.words).toEqual(other.words);
  expect(book.likeness(one.words, other.words)).toBe(1);
  expect(book.likeness(one.words, book.read('the mayor').words)).toBe(0.4);
});
