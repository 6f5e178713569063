import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyToDocument } from './copy-to-document.ts';
import { type CopyBlock, type CopyPart, copyParts } from './imported-copy.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

const block = (part: CopyPart, text: string, more: Partial<CopyBlock> = {}): CopyBlock => ({
  id: 'block-1',
  part,
  runs: text === '' ? [] : [{ text }],
  ...more,
});
const blocksOf = (...blocks: readonly CopyBlock[]) =>
  copyToDocument(blocks).children.map((node) => [node.type.name, node.textContent]);

test('fills the head fields and the body in their order', () => {
  expect(
    blocksOf(
      block('paragraph', 'One.'),
      block('kicker', 'Harbor /'),
      block('headline', 'Bridge is closed'),
      block('dropped', 'Bridge is closed'),
      block('corrections-line', 'For corrections write.'),
      block('heading', 'Why', { level: 1 }),
      block('list-item', 'two', { list: 'ordered', depth: 1 }),
      block('blockquote', 'three'),
    ),
  ).toEqual([
    ['kicker', 'Harbor /'],
    ['headline', 'Bridge is closed'],
    ['dek', ''],
    ['byline', ''],
    ['dateline', ''],
    ['paragraph', 'One.'],
    ['heading', 'Why'],
    ['list_item', 'two'],
    ['blockquote', 'three'],
    ['paragraph', 'For corrections write.'],
  ]);
});

test('joins several blocks in one head field by a space', () => {
  expect(blocksOf(block('byline', 'By Ada Reyes '), block('byline', 'The Ledger'))[3]).toEqual([
    'byline',
    'By Ada Reyes The Ledger',
  ]);
});

test('makes one empty paragraph of nothing', () => {
  expect(blocksOf(block('paragraph', ' \u0000\n')).at(-1)).toEqual(['paragraph', '']);
});

test('keeps emphasis and links in the body, emphasis alone in the head, and sets the corrections line in italics', () => {
  const runs = [
    { text: 'It', strong: true },
    { text: ' was', em: true, link: 'https://a.example/' },
  ];
  const document = copyToDocument([
    block('headline', '', { runs }),
    block('paragraph', '', { runs }),
    block('corrections-line', 'Write.'),
  ]);
  const marksIn = (index: number) =>
    document.child(index).children.map(({ marks }) => marks.map(({ type }) => type.name));
  expect([marksIn(1), marksIn(5), marksIn(6)]).toEqual([
    [[], ['em']],
    [['strong'], ['link', 'em']],
    [['em']],
  ]);
});

test('keeps level, list and depth', () => {
  const document = copyToDocument([
    block('heading', 'Why', { level: 4 }),
    block('list-item', 'one', { list: 'ordered', depth: 3 }),
  ]);
  expect([document.child(5).attrs, document.child(6).attrs]).toMatchObject([
    { level: 4 },
    { list: 'ordered', depth: 3 },
  ]);
});

test('strips what no copy needs', () => {
  expect(blocksOf(block('headline', 'a\u0000b\u200b\u00adc\td\ne \ud800'))[1]).toEqual([
    'headline',
    'abc d e \ufffd',
  ]);
});

test('makes a sound document of any blocks', () => {
  const anyBlock = fc.record({
    id: fc.constant('b'),
    part: fc.constantFrom(...copyParts),
    runs: fc.array(
      fc.record({
        text: fc.string({ unit: 'binary', maxLength: 10 }),
        em: fc.boolean(),
        strong: fc.boolean(),
      }),
    ),
  });
  fc.assert(
    fc.property(fc.array(anyBlock), (blocks) => {
      copyToDocument(blocks).check();
    }),
  );
}, 60_000);
