import { expect, test } from 'vitest';
import { entryAt, outlineOf } from './outline.ts';
import { newsSchema } from './schema.ts';
import { aDocument, added, paragraph, struck } from './testing/documents.ts';

const { nodes } = newsSchema;
const heading = (level: number, words: string) => nodes.heading.create({ level }, newsSchema.text(words));

test('a text with headings is outlined by them', () => {
  const document = aDocument({
    headline: 'Port',
    body: [paragraph('Lead.'), heading(2, 'Then'), paragraph('More.'), heading(3, 'Now')],
  });
  const outline = outlineOf(document);
  expect(outline.of).toBe('headings');
  expect(outline.entries.map(({ level, words }) => [level, words])).toEqual([
    [2, 'Then'],
    [3, 'Now'],
  ]);
  for (const { position, words } of outline.entries)
    expect(document.resolve(position).parent.textContent).toBe(words);
});

test('one without headings is outlined by how its paragraphs begin, as they will read', () => {
  const long = 'word '.repeat(40);
  const outline = outlineOf(
    aDocument({ headline: 'Port', body: [paragraph(struck('Not '), added('This'), ' one.'), '', long] }),
  );
  expect(outline.of).toBe('paragraphs');
  expect(outline.entries.map(({ words }) => words)).toEqual([
    'This one.',
    `${'word '.repeat(16).trimEnd()}…`,
  ]);
});

test('a position is under the entry before it', () => {
  const outline = outlineOf(aDocument({ body: ['One.', 'Two.', 'Three.'] }));
  const [first, second] = outline.entries;
  expect(entryAt(outline, 0)).toBe(0);
  expect(entryAt(outline, (first?.position ?? 0) + 2)).toBe(0);
  expect(entryAt(outline, second?.position ?? 0)).toBe(1);
  expect(entryAt(outline, 10_000)).toBe(2);
});
