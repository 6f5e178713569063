import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWords, readingMinutes } from './counts.ts';
import { putNotice } from './notices.ts';
import { lengthOfBody, lengthOfText, readingOf } from './reading.ts';
import { aDocument, added, paragraph, struck } from './testing/documents.ts';
import { randomDocuments } from './testing/random-edits.ts';

it.each([
  ['', 0],
  ['The port reopened.', 3],
  ['an 18-year-old, (he) said', 4],
  ['the port—closed since May – reopened', 6],
  ['“ … ” & 1,300 * *', 1],
  ['$400 for 5%', 3],
])('counts the words of “%s”', (text, words) => {
  expect(countWords(text)).toBe(words);
});

it.each([
  [0, 0],
  [1, 1],
  [238, 1],
  [600, 3],
])('takes %i words for %i minutes', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});

it('counts the words of any document as reading it does', () => {
  fc.assert(
    fc.property(randomDocuments, (document) => {
      expect(lengthOfBody(document)).toEqual(lengthOfText(readingOf(document).body));
    }),
    { seed: 61, numRuns: 300 },
  );
});

it('reads the fields and the body as printed, without struck words and notices', () => {
  const document = aDocument({
    kicker: 'Border',
    headline: 'Port reopens',
    byline: 'By A. Writer',
    body: [paragraph('It ', struck('closed'), added('opened'), ' Monday.'), '', 'It rained.'],
  });
  const printed = putNotice(document, { noticeId: 'n', label: 'Correction', text: 'Tuesday.' }, 'foot').doc;
  expect(readingOf(printed)).toEqual({
    kicker: 'Border',
    headline: 'Port reopens',
    dek: '',
    byline: 'By A. Writer',
    dateline: '',
    body: 'It opened Monday.\n\nIt rained.',
    words: 5,
  });
});
