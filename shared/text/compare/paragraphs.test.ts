import { expect, test } from 'vitest';
import { publishedDocument } from '../../stories/published-document.ts';
import { newsSchema } from '../schema.ts';
import { readParagraphs } from './paragraphs.ts';

type Json = Parameters<typeof newsSchema.nodeFromJSON>[0];

const text = (words: string, ...marks: readonly Json[]) => ({ type: 'text', text: words, marks });
const head = (headline: string) => [
  { type: 'kicker' },
  { type: 'headline', content: [text(headline)] },
  ...['dek', 'byline', 'dateline'].map((type) => ({ type })),
];
const read = (...blocks: readonly Json[]) =>
  readParagraphs(newsSchema.nodeFromJSON({ type: 'doc', content: [...head('Mayor resigns'), ...blocks] }));
const paragraph = (...content: readonly Json[]) => ({ type: 'paragraph', content });

test('paragraphs have their words and their place in the text; empty head fields have none', () => {
  const paragraphs = read(paragraph(text('She left on Monday.')), { type: 'paragraph' });
  expect(paragraphs.map(({ form: _form, ...rest }) => rest)).toEqual([
    { type: 'headline', text: 'Mayor resigns', start: 0, end: 13 },
    { type: 'paragraph', text: 'She left on Monday.', start: 14, end: 33 },
    { type: 'paragraph', text: '', start: 34, end: 34 },
  ]);
});

test('a changed link, emphasis or type of paragraph is a changed form of the same words', () => {
  const form = (block: Json) => read(block)[1]?.form;
  const link = (href: string) => ({ type: 'link', attrs: { href } });
  const forms = [
    paragraph(text('She left.')),
    paragraph(text('She left.', { type: 'em' })),
    paragraph(text('She '), text('left.', { type: 'em' })),
    paragraph(text('She left.', link('https://stet.example/a'))),
    paragraph(text('She left.', link('https://stet.example/b'))),
    { type: 'heading', attrs: { level: 2 }, content: [text('She left.')] },
    { type: 'heading', attrs: { level: 3 }, content: [text('She left.')] },
  ].map(form);
  expect(new Set(forms).size).toBe(forms.length);
});

test('a draft with suggestions reads as it would be published', () => {
  const suggestion = { id: '1', author: 'ada', at: 0 };
  const struck = { ...paragraph(text('She ')), attrs: { brk: { del: suggestion } } };
  const suggested = paragraph(
    text('resigned', { type: 'del', attrs: suggestion }),
    text('left', { type: 'em' }, { type: 'ins', attrs: suggestion }),
    text('.'),
  );
  const draft = newsSchema.nodeFromJSON({
    type: 'doc',
    content: [...head('Mayor resigns'), struck, suggested],
  });
  const plain = paragraph(text('She '), text('left', { type: 'em' }), text('.'));
  expect(readParagraphs(publishedDocument(draft))).toEqual(read(plain));
});
