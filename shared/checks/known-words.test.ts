import { expect, test } from 'vitest';
import { knowing, knownWord, wordsOfName } from './known-words.ts';
import { readWordList, writeWordList } from './word-list.ts';

const isKnown = knowing({
  own: ['quayside', 'iPhone'],
  house: ["O'Leary", 'Zoë', 'Nguyen-Brandt'],
  names: ['Mayorkas', 'Soufan'],
});

test.each([
  ['quayside', true],
  ['Quayside', true],
  ['QUAYSIDE', true],
  ['quaysides', false],
  ['iPhone', true],
  ['iphone', false],
  ['O’Leary', true],
  ['O’Leary’s', true],
  ["Mayorkas'", true],
  ['MAYORKAS', true],
  ['mayorkas', false],
  ['Zoe\u0308', true],
  ['Nguyen', true],
  ['Brandt', true],
  ['', false],
])('%s is known: %s', (word, known) => {
  expect(isKnown(word)).toBe(known);
});

test.each([
  [' quayside ', 'quayside'],
  ['O’Leary', "O'Leary"],
  ['e\u0301tude', '\u00e9tude'],
  ['two words', null],
  ['', null],
  ['-', null],
  ['x'.repeat(61), null],
])('%j as a word of a list is %j', (text, word) => {
  expect(knownWord.safeParse(text).data ?? null).toBe(word);
});

test('a name gives its words, without the signs between them', () => {
  expect(wordsOfName('Dr. Ada O’Neill-Brandt (Port Haven Authority), U.S.')).toEqual([
    'Dr',
    'Ada',
    "O'Neill-Brandt",
    'Port',
    'Haven',
    'Authority',
    'U.S',
  ]);
});

test('a list is read with whatever line ends and notes it has, each word once, and what is none is named', () => {
  const text = '# House words\r\nquayside\rO’Leary\n\n  quayside\ntwo words\n+49 30\n';
  expect(readWordList(text)).toEqual({ words: ['quayside', "O'Leary"], refused: ['two words', '+49 30'] });
});

test('a list that was written is read as it was', () => {
  const words = ['Zoë', 'apple', 'Äpfel', "O'Leary"];
  const text = writeWordList(words);
  expect(text).toBe("Äpfel\napple\nO'Leary\nZoë\n");
  expect([...readWordList(text).words].sort()).toEqual([...words].sort());
});
