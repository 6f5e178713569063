import { expect, test } from 'vitest';
import { chainFaults, type Verdict } from './journal-entry.ts';
import { verdictSentence } from './verdict-words.ts';

test.each<[Verdict, string]>([
  [{ holds: true, entries: 1, lastHash: '' }, '1 entry, unbroken'],
  [{ holds: true, entries: 1412, lastHash: '' }, '1,412 entries, unbroken'],
  [
    { holds: false, entries: 16, badSeq: 17, fault: 'hash' },
    'Entry 17 does not hold: what it says was changed after it was written.',
  ],
])('%o is said as %s', (verdict, sentence) => {
  expect(verdictSentence(verdict)).toBe(sentence);
});

test('every fault has a sentence of its own', () => {
  const sentences = chainFaults.map((fault) =>
    verdictSentence({ holds: false, entries: 0, badSeq: 1, fault }),
  );
  expect(new Set(sentences).size).toBe(chainFaults.length);
});
