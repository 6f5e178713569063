import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { newsSchema } from '../text/schema.ts';
import { copyToDocument } from './copy-to-document.ts';
import { type CopyBlock, type CopyPart, copyParts } from './imported-copy.ts';
import { datelineDash, printedStory } from './printed-story.ts';
import { textOfRuns } from './read-block.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPlain } from './read-plain.ts';
import { recogniseCopy } from './recognise-copy.ts';
import { sampleCopy } from './sample-copy.ts';
import { type Edition, writeStoryHtml } from './write-story-html.ts';
import { writeStoryMarkdown } from './write-story-markdown.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

const { nodes, marks } = newsSchema;
const draft: Edition = { slug: 'bridge', published: null, timeZone: 'UTC' };
const published = {
  number: 2,
  at: Date.UTC(2026, 10, 22, 9, 15),
  firstAt: Date.UTC(2026, 10, 20, 8),
  where: 'ledger.example/bridge & quay',
  noticeTimes: new Map([['n', Date.UTC(2026, 10, 22, 9, 15)]]),
};
const block = (part: CopyPart, text: string, more: Partial<CopyBlock> = {}): CopyBlock => ({
  id: 'block-1',
  part,
  runs: [{ text }],
  ...more,
});
const withNotice = (document: Node): Node => {
  const notice = nodes.correction.create(
    { noticeId: 'n', label: 'Correction' },
    newsSchema.text('It was <Monday>.'),
  );
  return document.copy(document.content.addToEnd(notice));
};

/** What a document says in print, block by block. */
function printedLines(document: Node): string[] {
  const { head, body } = printedStory(document);
  const text = body.map((each) =>
    each.kind === 'notice' ? `${each.label}: ${each.text}` : textOfRuns(each.runs),
  );
  const first = body.findIndex(({ kind }) => kind === 'paragraph');
  const dateline = textOfRuns(head.dateline);
  if (dateline !== '' && first >= 0) text[first] = `${dateline}${datelineDash}${text[first]}`;
  const over = [head.kicker, head.headline, head.dek, head.byline, ...(first < 0 ? [head.dateline] : [])];
  return [...over.map(textOfRuns), ...text].map(squeeze).filter((line) => line !== '');
}
const squeeze = (text: string) => text.replace(/\s+/gu, ' ').trim();

const story = () =>
  withNotice(
    copyToDocument([
      block('kicker', 'Harbor /'),
      block('headline', 'Bridge <closed> for "good"'),
      block('dek', 'It stood since 1911'),
      block('byline', 'By Ada Reyes'),
      block('dateline', 'PLAINS, Ga. (AP)'),
      block('paragraph', '', {
        runs: [
          { text: 'It ' },
          { text: 'was', strong: true },
          { text: ' closed', link: 'https://a.example/?b=1&c=(2)' },
        ],
      }),
      block('heading', 'Why', { level: 3 }),
      block('list-item', 'one'),
      block('list-item', 'two', { list: 'ordered', depth: 1 }),
      block('list-item', 'three'),
      block('blockquote', '“Because.”'),
    ]),
  );

test('writes a page that stands alone', () => {
  const html = writeStoryHtml(story(), { ...draft, published });
  expect(html.slice(html.indexOf('<article>'), html.indexOf('</body>'))).toMatchInlineSnapshot(`
    "<article>
    <p class="kicker">Harbor /</p>
    <h1>Bridge &#60;closed&#62; for &#34;good&#34;</h1>
    <p class="dek">It stood since 1911</p>
    <p class="byline">By Ada Reyes</p>
    <p><span class="dateline">PLAINS, Ga. (AP)</span> — It <strong>was</strong><a href="https://a.example/?b=1&#38;c=(2)" rel="noreferrer"> closed</a></p>
    <h3>Why</h3>
    <ul><li>one<ol><li>two</li></ol></li><li>three</li></ul>
    <blockquote>“Because.”</blockquote>
    <aside class="notice" aria-label="Correction"><p><strong>Correction:</strong> It was &#60;Monday&#62;. (<time datetime="2026-11-22T09:15:00.000Z">November 22, 2026 at 9:15 AM UTC</time>)</p></aside>
    <footer>First published <time datetime="2026-11-20T08:00:00.000Z">November 20, 2026 at 8:00 AM UTC</time>. Revision 2, published <time datetime="2026-11-22T09:15:00.000Z">November 22, 2026 at 9:15 AM UTC</time>, ledger.example/bridge &#38; quay.</footer>
    </article>
    "
  `);
});

test('describes the story for machines without letting its words end the description', () => {
  const html = writeStoryHtml(
    withNotice(
      copyToDocument([
        block('headline', '</script><script>alert(1)</script>'),
        block('byline', 'By Ada Reyes'),
      ]),
    ),
    { ...draft, published },
  );
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  expect(json).not.toContain('<');
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(JSON.parse(json)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: '</script><script>alert(1)</script>',
    author: { '@type': 'Person', name: 'Ada Reyes' },
    datePublished: '2026-11-20T08:00:00.000Z',
    dateModified: '2026-11-22T09:15:00.000Z',
    version: 2,
    correction: [
      {
        '@type': 'CorrectionComment',
        text: 'Correction: It was <Monday>.',
        datePublished: '2026-11-22T09:15:00.000Z',
      },
    ],
  });
});

test('writes CommonMark', () => {
  expect(writeStoryMarkdown(story())).toMatchInlineSnapshot(`
    "Harbor /

    # Bridge \\<closed> for "good"

    ## It stood since 1911

    By Ada Reyes

    PLAINS, Ga. (AP) — It **was** [closed](<https://a.example/?b=1&c=(2)>)

    ### Why

    - one
      1. two
    - three

    > “Because.”

    > **Correction:** It was \\<Monday>.
    "
  `);
});

test('prints the final text: what is struck is gone, what is inserted stands, struck paragraph marks join', () => {
  const by = { id: 's', author: 'a', at: 1 };
  const struck = newsSchema.text('seventy', [marks.del.create(by)]);
  const put = newsSchema.text('sixty', [marks.ins.create(by)]);
  const document = nodes.doc.create(null, [
    ...['kicker', 'headline', 'dek', 'byline', 'dateline'].map((name) => newsSchema.node(name)),
    nodes.paragraph.create({ brk: { del: by } }, [newsSchema.text('About '), struck, put]),
    nodes.paragraph.create(null, newsSchema.text(' came.')),
  ]);
  expect(printedLines(document)).toEqual(['About sixty came.']);
});

test('writes nothing of an empty story', () => {
  const empty = copyToDocument([]);
  expect(writeStoryMarkdown(empty)).toBe('');
  expect(writeStoryHtml(empty, draft)).toContain('<title>bridge</title>');
});

test('the sample reads back from both formats as it was recognised', () => {
  const document = copyToDocument(recogniseCopy(readPlain(sampleCopy)));
  const lines = printedLines(document);
  const fromMarkdown = recogniseCopy(readMarkdown(writeStoryMarkdown(document)));
  const fromHtml = recogniseCopy(readHtml(writeStoryHtml(document, { ...draft, published })));
  const head = ['kicker', 'headline', 'dek'];
  expect(fromMarkdown.map(({ runs }) => squeeze(textOfRuns(runs)))).toEqual(lines);
  expect(fromMarkdown.slice(0, 3).map(({ part }) => part)).toEqual(head);
  expect(fromHtml.map(({ runs }) => squeeze(textOfRuns(runs)))).toEqual(lines);
  expect(fromHtml.slice(0, 3).map(({ part }) => part)).toEqual(head);
});

/** Characters that mean something in Markdown or HTML, among some that don't. */
const awkward = fc.string({
  unit: fc.constantFrom(...'ab 1.)(-+*_#>=~`[]!<&;:|\\/"\'’—é\u00a0😀&#x41;'),
  maxLength: 12,
});
const anyText = fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 8 }));
const anyBlock: fc.Arbitrary<CopyBlock> = fc.record({
  id: fc.constant('b'),
  part: fc.constantFrom(...copyParts),
  runs: fc.array(
    fc.record(
      {
        text: anyText,
        strong: fc.boolean(),
        em: fc.boolean(),
        link: fc.constantFrom(
          'https://a.example/(x)?y=1&copy;=2',
          'mailto:a@b.example',
          'https://ex.example/a_b*c',
        ),
      },
      { requiredKeys: ['text'] },
    ),
    { maxLength: 5 },
  ),
  level: fc.integer({ min: 1, max: 6 }),
  list: fc.constantFrom('bullet', 'ordered'),
  depth: fc.integer({ min: 0, max: 4 }),
});

test('whatever a story says, its Markdown reads back as the same words', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 8 }), (blocks) => {
      const document = withNotice(copyToDocument(blocks));
      const read = readMarkdown(writeStoryMarkdown(document)).blocks.map(({ runs }) =>
        squeeze(textOfRuns(runs)),
      );
      expect(read).toEqual(printedLines(document));
    }),
    { numRuns: 500 },
  );
}, 60_000);

test('whatever a story says, its page holds the same words and no other elements', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 6 }), (blocks) => {
      const html = writeStoryHtml(copyToDocument([...blocks, block('headline', 'A long headline')]), draft);
      expect(html.match(/<(script|img|iframe|style)\b/g)).toEqual(['<style', '<script']);
    }),
    { numRuns: 200 },
  );
}, 60_000);
