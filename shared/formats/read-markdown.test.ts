import { expect, test } from 'vitest';
import { textOfRuns } from './read-block.ts';
import { readMarkdown } from './read-markdown.ts';

test('reads headings, emphasis, links, quotations and lists', () => {
  const read = readMarkdown(
    '# Bridge *closed*\n\nIt **was**\n[closed](https://a.example).\n\n> Why?\n\n- one\n  1. deeper\n',
  );
  expect(read.blocks.map(({ shape, runs }) => ({ ...shape, runs }))).toEqual([
    { kind: 'heading', level: 1, runs: [{ text: 'Bridge ' }, { text: 'closed', em: true }] },
    {
      kind: 'paragraph',
      runs: [
        { text: 'It ' },
        { text: 'was', strong: true },
        { text: ' ' },
        { text: 'closed', link: 'https://a.example/' },
        { text: '.' },
      ],
    },
    { kind: 'blockquote', runs: [{ text: 'Why?' }] },
    { kind: 'list-item', list: 'bullet', depth: 0, runs: [{ text: 'one' }] },
    { kind: 'list-item', list: 'ordered', depth: 1, runs: [{ text: 'deeper' }] },
  ]);
});

test('counts pictures, tables and struck text as left out, and keeps HTML and unsafe links as text', () => {
  const read = readMarkdown(
    '![x](y.png) a ~~b~~c\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n<script>x</script>\n\n[j](javascript:x) [f](file:///x)',
  );
  expect([read.blocks.map(({ runs }) => textOfRuns(runs)), Object.fromEntries(read.leftOut)]).toEqual([
    ['a c', '<script>x</script>', '[j](javascript:x) [f](file:///x)'],
    { image: 1, 'deleted-text': 1, table: 1 },
  ]);
});

const hostile: readonly [string, string][] = [
  ['20,000 brackets', '['.repeat(20_000)],
  ['20,000 links begun', '[a]('.repeat(20_000)],
  ['50,000 asterisks and underscores', '**a_'.repeat(50_000)],
];

test.each(hostile)(
  'survives %s',
  (_, source) => {
    const text = readMarkdown(source).blocks.map(({ runs }) => textOfRuns(runs));
    expect(text).toEqual([source]);
  },
  60_000,
);
