import { expect, test } from 'vitest';
import { describeQuote } from '../text/quote-anchor.ts';
import { evidencePassage, placeOfPassage } from './evidence-passage.ts';
import { titleOf } from './evidence-title.ts';
import { plainFileName } from './file-name.ts';

const text = 'We never said so. We said we would look into it, and we never did.';
const words = 'we never did';
const start = text.indexOf(words);
const place = { start, end: start + words.length };
const passage = evidencePassage.parse({ page: null, ...place, ...describeQuote(text, place) });

test('words of evidence are found at their place, and elsewhere where they moved', () => {
  expect(placeOfPassage(text, passage)).toEqual(place);
  const moved = `A line above.\n${text}`;
  expect(placeOfPassage(moved, passage)).toEqual({ start: place.start + 14, end: place.end + 14 });
  expect(placeOfPassage('We did.', passage)).toBeNull();
});

test('a passage is as long as its words', () => {
  expect(evidencePassage.safeParse({ ...passage, end: passage.end + 1 }).success).toBe(false);
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\ann\\letter.pdf', 'letter.pdf'],
  ['photo\u202Egpj.exe', 'photogpj.exe'],
  ['a\0b\n.txt', 'ab.txt'],
  ['..', 'file'],
  ['', 'file'],
])('%j is kept under the name %j', (name, plain) => {
  expect(plainFileName(name)).toBe(plain);
});

test('what has no title is named by what tells it apart', () => {
  const note = { kind: 'note', title: '', text: ` ${'word '.repeat(40)}\nmore` } as const;
  expect(titleOf({ ...note, title: 'Mine' })).toBe('Mine');
  expect(titleOf(note)).toMatch(/^word .{70,78}…$/);
  const link = { kind: 'link', title: '', address: 'https://stet.example', seenAt: 1, said: '' } as const;
  expect(titleOf(link)).toBe('https://stet.example');
});
