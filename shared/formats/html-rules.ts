import { asksForCorrections } from './corrections-phrase.ts';
import { attribute, type Element, elements, isElement, textOf } from './html-tree.ts';
import type { CopyPart, LeftOut } from './imported-copy.ts';

/** What each element of a page means for copy. Everything that is not named here is looked through. */

/** Elements that hold no copy whatever stands in them, and what they are counted as. */
const leftOutTags: Readonly<Record<string, LeftOut>> = {
  script: 'script',
  noscript: 'script',
  template: 'script',
  style: 'style',
  link: 'style',
  img: 'image',
  picture: 'image',
  svg: 'image',
  math: 'image',
  canvas: 'image',
  map: 'image',
  iframe: 'embed',
  frameset: 'embed',
  object: 'embed',
  embed: 'embed',
  applet: 'embed',
  video: 'embed',
  audio: 'embed',
  input: 'form',
  select: 'form',
  textarea: 'form',
  button: 'form',
  dialog: 'form',
  nav: 'navigation',
  menu: 'navigation',
  del: 'deleted-text',
  s: 'deleted-text',
  strike: 'deleted-text',
};

/** Elements that begin and end a block of text. */
const blockTags = new Set(
  `address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr
  ul`.split(/\s+/),
);

export function isBlock(element: Element): boolean {
  return blockTags.has(element.tagName);
}

/** What an element is left out as; null where it is read. `page` says that the story is one part of the page. */
export function leftOutAs(element: Element, page: boolean): LeftOut | null {
  const style = attribute(element, 'style').replace(/\s+/g, '').toLowerCase();
  const named = leftOutTags[element.tagName];
  if (named !== undefined) return named;
  // Some pages are one form as a whole; one for a newsletter or a search holds few words.
  if (element.tagName === 'form') return textOf(element).length < 500 ? 'form' : null;
  if (element.tagName === 'figure') return hasPicture(element) ? 'image' : null;
  if (element.tagName === 'table') return isDataTable(element) ? 'table' : null;
  if (style.includes('mso-element:comment') || classOf(element).includes('msocom')) return 'comment';
  if (isStruck(element, style)) return 'deleted-text';
  if (isHidden(element, style)) return 'navigation';
  return page && isFurniture(element) ? 'navigation' : null;
}

/** Struck out: by a look, as web pages and Google Docs do it, or as a tracked change of Word. */
function isStruck(element: Element, style: string): boolean {
  return (
    /text-decoration(-line)?:[^;]*line-through/.test(style) || /mso(del|movefrom)/.test(classOf(element))
  );
}

/** Class and id together: pages name their parts by either. */
function classOf(element: Element): string {
  return `${attribute(element, 'class')} ${attribute(element, 'id')}`.toLowerCase();
}

/** A figure may also hold a quotation or a table of words, which are copy. */
function hasPicture(figure: Element): boolean {
  return !elements(figure, 'img', 'picture', 'video', 'iframe', 'svg', 'amp-img').next().done;
}

/** What readers did not see is not copy. */
function isHidden(element: Element, style: string): boolean {
  const hidden = element.attrs.some(({ name }) => name === 'hidden');
  return (
    hidden ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display:none|visibility:hidden|mso-hide:all/.test(style)
  );
}

/** A table whose cells hold blocks, or which has one column, only arranges the page: it is looked through. */
function isDataTable(table: Element): boolean {
  let rows = 0;
  let cells = 0;
  let nodes = 0;
  for (const inner of elements(table)) {
    nodes += 1;
    // A table of this size is told by its beginning.
    if (nodes > 3000) break;
    if (['p', 'div', 'table', 'h1', 'h2', 'h3', 'article', 'ul', 'blockquote'].includes(inner.tagName))
      return false;
    if (inner.tagName === 'tr') rows += 1;
    if (inner.tagName === 'td' || inner.tagName === 'th') cells += 1;
  }
  return cells > rows && rows > 1;
}

/** As long as what stands in a cell of figures and names; longer text is running copy in a table's frame. */
const longestCell = 300;

/**
 * Whether a row of a pasted table is one line of words, as in a spreadsheet. Other rows only arrange copy: their
 * cells are read as the blocks that they hold.
 */
export function isRowOfWords(row: Element): boolean {
  const cells = row.childNodes.filter(isElement);
  if (cells.length < 2) return false;
  return cells.every(
    (cell) =>
      textOf(cell).length <= longestCell &&
      elements(cell, 'table', 'ul', 'ol', 'blockquote', 'h1').next().done,
  );
}

/** An `article` inside the story is a teaser of another one: the story's own was found before. */
const furnitureTags = ['article', 'aside', 'footer'];
/** Roles of WAI-ARIA that say of a part of the page that it is not the story. */
const furnitureRoles = ['navigation', 'complementary', 'contentinfo', 'search', 'dialog', 'menu', 'toolbar'];
/** Names that pages give what is not the story, as whole words of a class or an id. */
const furnitureWords =
  /(^|[\s_-])(nav(bar|igation)?|menu|share|sharing|social|related|recirc\w*|recommend\w*|more-stories|trending|newsletter|promos?|adverts?|advertisement|ads?|sponsor(ed)?|comments?|disqus|cookies?|consent|gdpr|paywall|sidebar|subscribe|subscription|signup|tags?|taglist|skip-link|toolbar|print-only|sr-only|visually-hidden|screen-reader-text|most-(read|popular)|outbrain|taboola|copyright)([\s_-]|$)/;

/** What stands around a story on its page. The line that asks for corrections often stands in such a place. */
function isFurniture(element: Element): boolean {
  if (furnitureRoles.includes(attribute(element, 'role'))) return true;
  const furniture =
    furnitureTags.includes(element.tagName) ||
    (isContainer(element) && furnitureWords.test(classOf(element)));
  if (!furniture) return false;
  const text = textOf(element);
  // What holds a first heading or much text is the story, whatever its class is called.
  if (!elements(element, 'h1').next().done || text.length > 2500) return false;
  return !asksForCorrections(text);
}

/** A class on a link or a word says how it looks; on a block it says what the block is. */
function isContainer(element: Element): boolean {
  return isBlock(element) && element.tagName !== 'body' && !/^h\d$/.test(element.tagName);
}

/** Names that pages give the parts of a story, as whole words of a class or an id. */
const hints: readonly (readonly [RegExp, CopyPart])[] = [
  [/(^|[\s_-])by-?lines?([\s_-]|$)|(^|[\s_-])author-?names?([\s_-]|$)/, 'byline'],
  [/(^|[\s_-])datelines?([\s_-]|$)/, 'dateline'],
  [
    /(^|[\s_-])(deks?|decks?|standfirst|sub-?heads?|sub-?headlines?|sub-?titles?|msosubtitle)([\s_-]|$)/,
    'dek',
  ],
  [/(^|[\s_-])(kickers?|eyebrows?|section-?(name|label|title)|rubric|overline)([\s_-]|$)/, 'kicker'],
  [/(^|[\s_-])(headlines?|entry-title|post-title|article-title|msotitle)([\s_-]|$)/, 'headline'],
  [/(^|[\s_-])corrections?(-?(line|note|notice|contact|text))?([\s_-]|$)/, 'corrections-line'],
];

/** The longest text that a part of the head is taken for by its class alone. */
const longestHint = 400;

/** What a class, a property or a relation calls an element. */
export function hintOf(element: Element): CopyPart | null {
  const property = attribute(element, 'itemprop').toLowerCase();
  const rel = attribute(element, 'rel').toLowerCase();
  const words = property === 'headline' ? 'headline' : `${classOf(element)} ${property}`;
  const hint =
    rel === 'author' || property === 'author' ? 'byline' : hints.find(([test]) => test.test(words))?.[1];
  return hint !== undefined && textOf(element).length <= longestHint ? hint : null;
}

/** The trail of sections over a story, as one line: "Home › World › Border" is "World / Border". */
export function breadcrumbOf(element: Element): string | null {
  const label = attribute(element, 'aria-label').toLowerCase();
  if (!/bread-?crumbs?/.test(`${classOf(element)} ${label}`) || element.tagName === 'body') return null;
  // The last section of a trail is often the story itself and no link, so only links are sections.
  const links = [...elements(element, 'a')].map((link) => textOf(link));
  const sections = links.filter((text) => text !== '' && !/^home( page)?$/i.test(text));
  const trail = sections.join(' / ');
  return trail !== '' && trail.length <= 120 ? trail : null;
}
