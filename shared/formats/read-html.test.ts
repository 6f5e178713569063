import { expect, test } from 'vitest';
import { type ReadCopy, textOfRuns } from './read-block.ts';
import { readHtml } from './read-html.ts';

const linesOf = ({ blocks }: ReadCopy) => blocks.map(({ runs }) => textOfRuns(runs));
const left = ({ leftOut }: ReadCopy) => Object.fromEntries(leftOut);

/** A paragraph long enough to be running text. */
const running = (about: string) =>
  `<p>${about} was said to have been closed for years, and nobody in the harbor could say why that was.</p>`;

test('reads blocks, emphasis, links, lists and quotations', () => {
  const read =
    readHtml(`<h2>Bridge <em>closed</em></h2><p>It <b>was</b> <a href="https://a.example/x">closed</a>.</p>
    <blockquote><p>Why?</p></blockquote><ul><li>one<ol><li>deeper</li></ol></li></ul>`);
  expect(read.blocks.map(({ shape, runs }) => ({ ...shape, runs }))).toEqual([
    { kind: 'heading', level: 2, runs: [{ text: 'Bridge ' }, { text: 'closed', em: true }] },
    {
      kind: 'paragraph',
      runs: [
        { text: 'It ' },
        { text: 'was', strong: true },
        { text: ' ' },
        { text: 'closed', link: 'https://a.example/x' },
        { text: '.' },
      ],
    },
    { kind: 'blockquote', runs: [{ text: 'Why?' }] },
    { kind: 'list-item', list: 'bullet', depth: 0, runs: [{ text: 'one' }] },
    { kind: 'list-item', list: 'ordered', depth: 1, runs: [{ text: 'deeper' }] },
  ]);
});

const hostile: readonly [string, string, readonly string[], object][] = [
  ['a script', '<p>a</p><script>alert(1)</script><p>b</p>', ['a', 'b'], { script: 1 }],
  ['a handler', '<p onclick="alert(1)" style="background:url(x)">a</p>', ['a'], {}],
  ['a picture with a handler', '<img src=x onerror=alert(1)>a', ['a'], { image: 1 }],
  ['a javascript link', '<a href=" java\tscript:alert(1)">a</a>', ['a'], { 'unsafe-link': 1 }],
  ['a data link', '<a href="data:text/html,x">a</a>', ['a'], { 'unsafe-link': 1 }],
  ['a relative link of an unknown page', '<a href="/secret">a</a>', ['a'], { 'unsafe-link': 1 }],
  ['a frame', '<iframe srcdoc="<p>x</p>"></iframe>a', ['a'], { embed: 1 }],
  ['SVG', '<svg><script>alert(1)</script><text>x</text></svg>a', ['a'], { image: 1 }],
  ['a form', '<form><input value=x><button>Send</button></form>a', ['a'], { form: 1 }],
  ['a style', '<style>p{}</style>a', ['a'], { style: 1 }],
  ['a comment', 'a<!-- note to self -->', ['a'], { comment: 1 }],
  ['hidden text', '<p style="display: none">x</p><p hidden>y</p>a', ['a'], { navigation: 2 }],
  ['a tag broken by NULs', '<p>a<scr\0ipt>b</p>', ['ab'], {}],
  ['markup in a title', '<title><img src=x></title>a', ['a'], {}],
];

test.each(hostile)('keeps nothing but words of %s', (_, source, lines, counts) => {
  const read = readHtml(source);
  expect([linesOf(read), left(read)]).toEqual([lines, counts]);
});

test('says of the block that a link of it was emptied', () => {
  expect(readHtml('<p>a</p><p><a href="javascript:x">b</a></p>').blocks.map(({ doubts }) => doubts)).toEqual([
    [],
    ['emptied-link'],
  ]);
});

test('decodes an address that the web site hid, and says so', () => {
  const hidden = '2b4a4f4a6b07454e5c580548444e';
  const address = 'ada@news.coe';
  const hex = [0x2b, ...[...address].map((each) => each.charCodeAt(0) ^ 0x2b)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  expect(hex).not.toBe(hidden);
  const inSpan = readHtml(
    `<p>Write to <span class="__cf_email__" data-cfemail="${hex}">[email&#160;protected]</span></p>`,
  );
  const inLink = readHtml(
    `<p>Write to <a href="/cdn-cgi/l/email-protection#${hex}">[email&#160;protected]</a></p>`,
  );
  const block = {
    shape: { kind: 'paragraph' },
    runs: [{ text: 'Write to ' }, { text: address, link: `mailto:${address}` }],
    doubts: ['decoded-address'],
  };
  expect([inSpan.blocks, inLink.blocks]).toEqual([[block], [block]]);
});

test('leaves hidden bytes that are no address as they are', () => {
  expect(linesOf(readHtml('<p><a data-cfemail="zz">[email&#160;protected]</a></p>'))).toEqual([
    '[email\u00a0protected]',
  ]);
});

test('drops deleted text and counts each passage of it once', () => {
  const read = readHtml(
    '<p>Sixty <del>seventy</del><s>eighty</s><ins>men</ins> <span style="text-decoration: line-through">or so</span>came</p>',
  );
  expect([linesOf(read), left(read)]).toEqual([['Sixty men came'], { 'deleted-text': 2 }]);
});

test('leaves out a table of data, and looks through one that arranges the page', () => {
  const data = '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>';
  const arranged = '<table><tr><td><p>Copy</p></td><td><p>More</p></td></tr></table>';
  const read = readHtml(data + arranged);
  expect([linesOf(read), left(read)]).toEqual([['Copy', 'More'], { table: 1 }]);
});

test('ends a paragraph at a break, but not in a heading', () => {
  expect(linesOf(readHtml('<h1>Bridge<br>closed</h1><p>One<br><br>Two</p>'))).toEqual([
    'Bridge closed',
    'One',
    'Two',
  ]);
});

test('reads a fragment from Google Docs without its bold wrapper', () => {
  const read = readHtml(
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:700">Bold</span><span style="font-weight:400;font-style:italic"> slanted</span></p></b>',
  );
  expect(read.blocks[0]?.runs).toEqual([
    { text: 'Bold', strong: true },
    { text: ' slanted', em: true },
  ]);
});

test('reads a fragment from Word: its title, its lists without their bullets, its comments left out', () => {
  const read =
    readHtml(`<html><head><meta name=Generator content="Microsoft Word 15"><title>x</title></head><body>
    <!--StartFragment--><p class=MsoTitle>Bridge closed</p><p class=MsoNormal>It was.<o:p></o:p></p>
    <p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level2 lfo1'><![if !supportLists]><span
    style='font-family:Symbol'><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span></span><![endif]>Why</p>
    <div style='mso-element:comment-list'><p>Says who?</p></div><!--EndFragment--></body></html>`);
  expect([read.blocks.map(({ shape, runs }) => ({ ...shape, text: textOfRuns(runs) })), left(read)]).toEqual([
    [
      { kind: 'paragraph', hint: 'headline', text: 'Bridge closed' },
      { kind: 'paragraph', text: 'It was.' },
      { kind: 'list-item', list: 'ordered', depth: 1, text: 'Why' },
    ],
    { comment: 1 },
  ]);
});

test('finds the story in a saved page', () => {
  const read = readHtml(`<!doctype html><html><head><title>Bridge is closed for good | The Ledger</title>
    <meta name="author" content="Ada Reyes"></head><body>
    <header><h1>The Ledger</h1><nav><a href="/">Home</a></nav></header>
    <ol class="breadcrumbs"><li><a href="/">Home</a></li><li><a href="/h">Harbor</a></li></ol>
    <h1>Bridge is closed for good</h1>
    <div class="content"><div>${running('The bridge')}<div class="ad-slot">Buy</div>${running('The quay')}
    <aside>Related: other news</aside></div>${running('The pier')}
    <footer>For corrections email desk@ledger.example</footer></div>
    <div class="related"><h2 class="headline">Other news</h2><p>Teaser.</p></div><footer>© 2026</footer></body></html>`);
  expect(linesOf(read).map((line) => line.slice(0, 30))).toEqual([
    'Harbor',
    'Bridge is closed for good',
    'The bridge was said to have be',
    'The quay was said to have been',
    'The pier was said to have been',
    'For corrections email desk@led',
  ]);
  expect(read.page).toMatchObject({ title: 'Bridge is closed for good', author: 'Ada Reyes' });
  expect(read.blocks.map(({ shape }) => shape.hint)).toEqual([
    'kicker',
    'headline',
    ...Array(4).fill(undefined),
  ]);
});

test('makes the links of a saved page absolute', () => {
  const read =
    readHtml(`<title>Bridge is closed for good</title><link rel="canonical" href="https://l.example/a/b">
    <article>${running('It')}<p><a href="../c">more</a></p></article>`);
  expect(read.blocks.at(-1)?.runs).toEqual([{ text: 'more', link: 'https://l.example/c' }]);
});

const deep: readonly [string, string][] = [
  ['200,000 nested divs', `${'<div>'.repeat(200_000)}words`],
  [
    '20,000 nested divs of a page',
    `<title>A title of a page</title>${'<div class="share">'.repeat(20_000)}words`,
  ],
  ['nested lists', `${'<ul><li>'.repeat(20_000)}words`],
  ['a paragraph of 200,000 pieces', `<p>${'<b>a </b><i>b </i>'.repeat(100_000)}`],
];

test.each(deep)(
  'survives %s',
  (_, source) => {
    expect(() => readHtml(source)).not.toThrow();
  },
  60_000,
);
