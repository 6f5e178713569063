import { expect, test } from 'vitest';
import { fileTypeOf, howShown, trustedEnding } from './file-type.ts';

const bytes = (latin1: string) => Uint8Array.from(latin1, (sign) => sign.charCodeAt(0));

test.each([
  ['a picture', '\x89PNG\r\n\x1a\nrest', 'a.png', 'png'],
  ['a picture under another name', '\xff\xd8\xff\xe0', 'a.pdf', 'jpeg'],
  ['a document of pages', '%PDF-1.7\n', 'a.txt', 'pdf'],
  ['a page that is called a document', '<!doctype html><script>go()</script>', 'report.pdf', 'html'],
  [
    'a drawing with a script',
    '<?xml version="1.0"?><svg onload="go()"><script>go()</script></svg>',
    'a.png',
    'svg',
  ],
  ['a drawing in UTF-16', '\xff\xfe<\0s\0v\0g\0 \0', 'a.txt', 'svg'],
  ['a message', 'From: a@stet.example\r\nDate: Monday\r\nSubject: Hello\r\n\r\nWords', 'a.eml', 'mail'],
  ['words', 'From here on it is only words.\n', 'a.txt', 'text'],
  ['words in UTF-16', '\xff\xfeW\0o\0r\0d\0s\0', 'a.txt', 'text'],
  ['nothing at all', '', 'a.txt', 'text'],
  ['a word processor’s file', 'PK\x03\x04', 'a.docx', 'office'],
  ['an archive', 'PK\x03\x04', 'a.zip', 'archive'],
  ['a film', '\0\0\0\x18ftypisom', 'a.mp4', 'video'],
  ['a recording', '\0\0\0\x18ftypM4A ', 'a.m4a', 'audio'],
  ['a program under a harmless name', 'MZ\x90\0', 'photo.jpg', 'program'],
  ['a script of a shell', '#!/bin/sh\n', 'notes.txt', 'program'],
  ['text that the system runs', 'start calc', 'run.bat', 'program'],
  ['bytes of no kind', '\0\x01\x02\x03\x04\x05\x06\x07', 'a.txt', 'unknown'],
] as const)('%s is known by its bytes', (_, head, name, type) => {
  expect(fileTypeOf(bytes(head), name)).toBe(type);
});

test('what could run is shown as its characters or not at all', () => {
  expect((['svg', 'html', 'mail'] as const).map(howShown)).toEqual(['text', 'text', 'text']);
  expect((['program', 'archive', 'unknown'] as const).map(howShown)).toEqual(['never', 'never', 'never']);
});

test('the system is handed a file only under an ending of its own type', () => {
  expect(trustedEnding('pdf', 'Report.PDF')).toBe('pdf');
  expect(trustedEnding('html', 'page.html')).toBeNull();
  expect(trustedEnding('audio', 'tape.exe')).toBeNull();
  expect(trustedEnding('text', 'notes')).toBeNull();
});
