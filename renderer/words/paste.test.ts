import { expect, test } from 'vitest';
import { pasteWords } from './paste.ts';

test.each([
  [[{ what: 'deleted-text', count: 2 }], '2 deleted passages were left out.'],
  [[{ what: 'deleted-text', count: 1 }], '1 deleted passage was left out.'],
  [
    [
      { what: 'style', count: 1 },
      { what: 'image', count: 3 },
      { what: 'script', count: 1 },
      { what: 'deleted-text', count: 1 },
    ],
    '1 deleted passage was left out. Not pasted: 3 pictures, 1 script.',
  ],
  [[{ what: 'style', count: 1 }], null],
] as const)('what of a paste did not come in is said: %j', (leftOut, sentence) => {
  expect(pasteWords.leftOut(leftOut)).toBe(sentence);
});
