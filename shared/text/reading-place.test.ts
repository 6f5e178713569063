import { expect, test } from 'vitest';
import { placeOf, positionsOf } from './reading-place.ts';
import { aDocument, paragraph, struck, placeOf as wordsIn } from './testing/documents.ts';

const long = 'The council met on Monday in the town hall and went on until the evening.';
const before = aDocument({
  headline: 'Port',
  body: ['The port reopened on Monday.', long, 'Smith denied it.'],
});
const place = placeOf(before, wordsIn(before, 'met on').from, wordsIn(before, 'reopened').from);

test('in the same text it is where it was', () => {
  expect(positionsOf(before, place)).toEqual({
    caret: wordsIn(before, 'met on').from,
    top: wordsIn(before, 'reopened').from,
  });
});

test('in a text that changed it is where its words are now', () => {
  const after = aDocument({
    headline: 'Port of Ames',
    body: ['New lead.', paragraph(struck('Old. '), 'The port reopened on Monday.'), long],
  });
  expect(positionsOf(after, place)).toEqual({
    caret: wordsIn(after, 'met on').from,
    top: wordsIn(after, 'reopened').from,
  });
});

test('words that stand there twice are those nearer by', () => {
  const twice = aDocument({ body: [long, 'Between.', long] });
  const second = twice.content.size - long.length - 1 + 'The council '.length;
  const kept = placeOf(twice, second, 0);
  const after = aDocument({ headline: 'X', body: [long, 'Between.', long] });
  expect(positionsOf(after, kept).caret).toBe(second + 1);
});

test('where its words are gone it is as far on as it was, and never outside', () => {
  for (const short of [aDocument({ headline: 'Port', body: ['No.'] }), aDocument({})])
    expect(positionsOf(short, place).caret).toBeLessThanOrEqual(short.content.size);
});
