import { expect, test } from 'vitest';
import { decodeText, readText } from './read-text.ts';

const latin = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'number' ? [part] : [...part].map((each) => each.charCodeAt(0)),
    ),
  );
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian = false) =>
  Uint8Array.from(
    [...text].flatMap((each) => {
      const code = each.charCodeAt(0);
      return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

const quote = 'He said “no” – it’s the mayor’s word…';
const windowsQuote = latin(
  'He said ',
  0x93,
  'no',
  0x94,
  ' ',
  0x96,
  ' it',
  0x92,
  's the mayor',
  0x92,
  's word',
  0x85,
);
const macQuote = latin(
  'He said ',
  0xd2,
  'no',
  0xd3,
  ' ',
  0xd0,
  ' it',
  0xd5,
  's the mayor',
  0xd5,
  's word',
  0xc9,
);

// "東京の市長は月曜日に辞任した。" in Shift-JIS, written by hand so that no encoder of ours is tested by itself.
const shiftJis = Uint8Array.from(
  '938c8b9e82cc8e7392b782cd8c8e976a93fa82c98eab944382b582bd8142'
    .match(/../g)
    ?.map((pair) => Number.parseInt(pair, 16)) ?? [],
);

const readable: readonly [string, Uint8Array, string, string][] = [
  ['plain ASCII', utf8('The council met.'), 'utf-8', 'The council met.'],
  ['UTF-8', utf8(quote), 'utf-8', quote],
  ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(quote)), 'utf-8', quote],
  ['UTF-16 with a mark', Uint8Array.of(0xff, 0xfe, ...utf16(quote)), 'utf-16le', quote],
  ['big-endian UTF-16 with a mark', Uint8Array.of(0xfe, 0xff, ...utf16(quote, true)), 'utf-16be', quote],
  ['UTF-16 without a mark', utf16(quote), 'utf-16le', quote],
  ['windows-1252 that says nothing', windowsQuote, 'windows-1252', quote],
  ['mac-roman that says nothing', macQuote, 'macintosh', quote],
  ['Shift-JIS that says nothing', shiftJis, 'shift_jis', '東京の市長は月曜日に辞任した。'],
  [
    'a page that says latin1, which is windows-1252',
    latin('<meta charset="iso-8859-1"><p>it', 0x92, 's</p>'),
    'windows-1252',
    '<meta charset="iso-8859-1"><p>it’s</p>',
  ],
  [
    'a page that says it by http-equiv',
    latin('<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=macintosh"><p>it', 0xd5, 's</p>'),
    'macintosh',
    '<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=macintosh"><p>it’s</p>',
  ],
  [
    'UTF-8 that says it is windows-1252, as HTML pasted from a word processor does',
    utf8('<meta charset="windows-1252"><p>it’s</p>'),
    'utf-8',
    '<meta charset="windows-1252"><p>it’s</p>',
  ],
  ['an empty file', new Uint8Array(), 'utf-8', ''],
];

test.each(readable)('reads %s', (_, bytes, charset, text) => {
  expect(readText(bytes)).toEqual({ text, charset, undecodable: 0 });
});

test('the table of windows-1252 is the right one in all its upper half', () => {
  const bytes = Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index);
  expect(decodeText(bytes, 'windows-1252')).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');
});

test('a broken byte in long UTF-8 copy is counted, not taken for another charset', () => {
  const text = '“Es ist schön”, sagte die Bürgermeisterin über die Gebühren. Später hieß es: “Öffentlich.” ';
  const bytes = Uint8Array.of(...utf8(text), 0xff, ...utf8(text));
  expect(readText(bytes)).toEqual({ text: `${text}\uFFFD${text}`, charset: 'utf-8', undecodable: 1 });
});

const foreign: readonly [string, Uint8Array][] = [
  [
    'a picture',
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0, 0, 1),
  ],
  ['a PDF', utf8('%PDF-1.7 stream of words')],
  ['a zip, as a Word file is', latin('PK', 3, 4, 'word/document.xml')],
  ['RTF', utf8('{\\rtf1\\ansi The mayor}')],
  ['zeros', new Uint8Array(5000)],
];

test.each(foreign)('says of %s that it is not text', (_, bytes) => {
  expect(readText(bytes)).toBeNull();
});

test('a stray escape in good UTF-8 is damage, not a charset that shifts', () => {
  const bytes = utf8(`${quote}\u001b ${quote}`);
  expect(readText(bytes)).toMatchObject({ charset: 'utf-8', text: expect.stringContaining('mayor’s') });
});

test('a stray NUL does not make copy another kind of file', () => {
  const read = readText(utf8(`The council met.\u0000 ${'It decided nothing. '.repeat(20)}`));
  expect(read?.charset).toBe('utf-8');
});

test('reads 20 MB of legacy copy within seconds', () => {
  const line = latin('It', 0x92, 's the mayor', 0x92, 's word, and nobody', 0x92, 's else.\n');
  const bytes = new Uint8Array(20_000_000).fill(0x20);
  for (let at = 0; at + line.length < bytes.length; at += 1000) bytes.set(line, at);
  expect(readText(bytes)?.charset).toBe('windows-1252');
}, 60_000);
