import { parse } from 'parse5';
import { isSameTitle } from './clean-text.ts';
import { decodeAddress, hiddenAddressInLink } from './hidden-address.ts';
import { type Article, baseOf, findArticle } from './html-article.ts';
import { breadcrumbOf, hintOf, isBlock, isRowOfWords, leftOutAs } from './html-rules.ts';
import {
  attribute,
  type ChildNode,
  closest,
  type Element,
  isComment,
  isElement,
  isText,
  textOf,
} from './html-tree.ts';
import {
  type BlockBuilder,
  type BlockShape,
  createBlockBuilder,
  plainFormat,
  plainParagraph,
  type ReadCopy,
  type RunFormat,
} from './read-block.ts';
import { safeLink } from './safe-link.ts';
import { isWordBullet, wordListItem } from './word-list-item.ts';

/** A file may be a whole page with a story in it; of what is pasted somebody chose each word. */
export type HtmlOrigin = 'file' | 'paste';

/**
 * HTML to blocks of formatted text. Nothing of the page is kept but its words, emphasis and links: elements are
 * read by an allow-list, and what else stands there is counted as left out. Nothing is run or loaded.
 */
export function readHtml(source: string, origin: HtmlOrigin = 'file'): ReadCopy {
  const document = parse(source);
  const article = origin === 'paste' ? null : findArticle(document, source);
  const builder = createBlockBuilder();
  const page: Page = {
    builder,
    base: baseOf(document),
    article,
    origin,
    rootSeen: false,
    afterStruck: false,
    commented: false,
  };
  const start: Context = {
    format: plainFormat,
    shape: plainParagraph,
    inRoot: article === null,
    pre: false,
    row: false,
  };
  // A stack of its own instead of calls: pages nest deeper than the stack of the machine.
  const work = taskList(document.childNodes, start);
  for (let task = work.pop(); task !== undefined; task = work.pop()) {
    if (task === 'end-block') builder.endBlock();
    // Not spread into the arguments of one call: an element may have a million children.
    else for (const next of readNode(task, page)) work.push(next);
  }
  builder.endBlock();
  return builder.result(article);
}

interface Page {
  readonly builder: BlockBuilder;
  readonly base: string | null;
  /** The story's element on a whole page; null where everything is copy. */
  readonly article: Article | null;
  readonly origin: HtmlOrigin;
  /** What stands before the story may be its headline; what stands after it belongs to other stories. */
  rootSeen: boolean;
  /** Only struck words since the last ones that stand: programs part one struck passage into many elements. */
  afterStruck: boolean;
  /** A comment was left out before. */
  commented: boolean;
}

/** What the elements around a node say of its text; handed down, never changed. */
interface Context {
  readonly format: RunFormat;
  readonly shape: BlockShape;
  /** Outside the story's element only what names itself a part of the head is read. */
  readonly inRoot: boolean;
  /** Inside preformatted text, whose line ends count. */
  readonly pre: boolean;
  /** Inside a row of a pasted table, which becomes one paragraph whatever its cells hold. */
  readonly row: boolean;
}

/** What is still to be read. An end of a block waits below what stands in the block. */
type Work = { readonly node: ChildNode; readonly context: Context } | 'end-block';

function taskList(nodes: readonly ChildNode[], context: Context): Work[] {
  return nodes.map((node): Work => ({ node, context })).reverse();
}

/** Reads one node and answers what is to be read next, last first. */
function readNode({ node, context }: Exclude<Work, string>, page: Page): Work[] {
  const { builder } = page;
  if (isText(node)) {
    const inHead = context.shape.hint !== undefined && !page.rootSeen;
    if (context.inRoot || inHead) readCharacters(node.value, context, page);
    return [];
  }
  if (isComment(node)) {
    if (!/^\s*(StartFragment|EndFragment|\[if|\[endif|<!)/.test(node.data)) builder.leaveOut('comment');
    return [];
  }
  if (!isElement(node)) return [];
  if (node.tagName === 'head') return countHead(node, builder);
  if (node !== page.article?.root) return readElement(node, context, page);
  page.rootSeen = true;
  return readElement(node, { ...context, inRoot: true }, page);
}

/** Scripts and styles of the head are counted; nothing of it is copy. */
function countHead(head: Element, builder: BlockBuilder): Work[] {
  for (const child of head.childNodes) {
    if (!isElement(child)) continue;
    const what = leftOutAs(child, false);
    if (what === 'script' || what === 'style') builder.leaveOut(what);
  }
  return [];
}

/** What is left out ends here; a block's children stand between two ends; everything else is looked through. */
function readElement(element: Element, context: Context, page: Page): Work[] {
  const { builder } = page;
  const address = hiddenAddressOf(element);
  if (address !== null) {
    builder.add(address, { ...context.format, link: safeLink(`mailto:${address}`, null) }, context.shape);
    builder.doubt('decoded-address');
    return [];
  }
  const trail = page.article === null ? null : breadcrumbOf(element);
  if (trail !== null) {
    builder.endBlock();
    builder.add(trail, plainFormat, { kind: 'paragraph', hint: 'kicker' });
    builder.endBlock();
    return [];
  }
  const what = leftOutAs(element, page.article !== null);
  const isRows = what === 'table' && page.origin === 'paste';
  if (what !== null && !isRows && !holdsRoot(element, page)) {
    const isSameAgain =
      (what === 'deleted-text' && page.afterStruck) ||
      // Word signs each comment in the text and lists them all at the foot.
      (what === 'comment' &&
        page.commented &&
        /mso-element:\s*comment-list/i.test(attribute(element, 'style')));
    if (!isSameAgain) builder.leaveOut(what);
    page.afterStruck ||= what === 'deleted-text';
    page.commented ||= what === 'comment';
    return [];
  }
  if (isWordBullet(element)) return [];
  if (element.tagName === 'br') return readBreak(context, builder);
  const inner = contextOf(element, context, page);
  const tasks = taskList(element.childNodes, inner);
  if (context.row) {
    const { format, shape } = inner;
    // A cell is told from the one before it by a sign that copy does not use for anything else.
    if (isFurtherCell(element)) builder.add(' | ', plainFormat, shape);
    else if (isBlock(element)) builder.add(' ', format, shape);
    return tasks;
  }
  if (!isBlock(element) && inner.shape.hint === context.shape.hint) return tasks;
  builder.endBlock();
  return ['end-block', ...tasks];
}

/** Whether the element is a cell of a table's row and not the first of it. */
function isFurtherCell(element: Element): boolean {
  if (element.tagName !== 'td' && element.tagName !== 'th') return false;
  return element.parentNode?.childNodes.find(isElement) !== element;
}

/** Whether leaving the element out would leave the story out. */
function holdsRoot(element: Element, { article }: Page): boolean {
  return article !== null && closest(article.root, (each) => each === element) !== null;
}

function hiddenAddressOf(element: Element): string | null {
  // The guard puts the bytes into an attribute of the element, or into the address of a link around it.
  const hex = attribute(element, 'data-cfemail') || hiddenAddressInLink(attribute(element, 'href'));
  return hex === null || hex === '' ? null : decodeAddress(hex);
}

function readBreak({ shape, format, pre, row }: Context, builder: BlockBuilder): Work[] {
  // A headline may be broken for its looks; in running copy a break is how old pages end a paragraph.
  if (shape.kind === 'heading' || shape.hint === 'headline' || pre || row) builder.add(' ', format, shape);
  else builder.endBlock();
  return [];
}

/** Lines of preformatted text were meant as lines. */
function readCharacters(text: string, { format, shape, pre }: Context, page: Page): void {
  const { builder } = page;
  if (text.trim() !== '') page.afterStruck = false;
  for (const [index, line] of (pre ? text.split(/\r?\n/) : [text]).entries()) {
    if (index > 0) builder.endBlock();
    builder.add(line, format, shape);
  }
}

function contextOf(element: Element, context: Context, page: Page): Context {
  const { article } = page;
  const hint = article === null ? documentHint(element) : hintOf(element);
  const shape = wordListItem(element) ?? shapeOf(element, context.shape);
  // A site's name is often a first heading too: over the story only the one that the page is titled by counts.
  const titled = article !== null && element.tagName === 'h1' && isSameTitle(textOf(element), article.title);
  const known = titled ? 'headline' : (hint ?? context.shape.hint);
  return {
    ...context,
    format: formatOf(element, context, page),
    shape: known === undefined ? shape : { ...shape, hint: known },
    pre: context.pre || element.tagName === 'pre',
    row: context.row || (element.tagName === 'tr' && page.origin === 'paste' && isRowOfWords(element)),
  };
}

/** In a fragment only the styles of word processors are names of parts: a class of a copied page is its own affair. */
function documentHint(element: Element) {
  return /^Mso(Title|Subtitle)$/i.test(attribute(element, 'class')) ? hintOf(element) : null;
}

function shapeOf(element: Element, around: BlockShape): BlockShape {
  const { tagName, parentNode } = element;
  const heading = /^h([1-6])$/.exec(tagName)?.[1];
  if (heading !== undefined) return { ...around, kind: 'heading', level: Number(heading) };
  if (tagName === 'blockquote' || isWordQuote(attribute(element, 'class'))) {
    return { ...around, kind: 'blockquote' };
  }
  if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu') {
    // Deeper lists than a document holds are set at its deepest level.
    const depth = around.list === undefined ? 0 : Math.min((around.depth ?? 0) + 1, 8);
    return { ...around, list: tagName === 'ol' ? 'ordered' : 'bullet', depth };
  }
  if (tagName === 'li' && parentNode !== null) {
    return { ...around, kind: 'list-item', list: around.list ?? 'bullet', depth: around.depth ?? 0 };
  }
  return around;
}

/** A quotation in Word is a paragraph of one of these styles. */
function isWordQuote(names: string): boolean {
  return /\bMso(Intense)?Quote\b/i.test(names);
}

function formatOf(element: Element, { format }: Context, page: Page): RunFormat {
  const { tagName } = element;
  if (tagName === 'a') return { ...format, link: linkOf(element, page) ?? format.link };
  const style = attribute(element, 'style').replace(/\s+/g, '').toLowerCase();
  const weight = /font-weight:(\w+)/.exec(style)?.[1];
  const slant = /font-style:(\w+)/.exec(style)?.[1];
  const { strong, em } = format;
  return {
    ...format,
    // Google Docs wraps everything in a b element that says it is not bold.
    strong:
      weight === undefined
        ? strong || tagName === 'b' || tagName === 'strong'
        : weight === 'bold' || weight === 'bolder' || Number(weight) >= 600,
    em:
      slant === undefined
        ? em || tagName === 'i' || tagName === 'em' || tagName === 'cite'
        : slant === 'italic' || slant === 'oblique',
  };
}

/** A link that leads nowhere safe is taken off its words, which stay. */
function linkOf(element: Element, { base, builder }: Page): string | null {
  const href = attribute(element, 'href').trim();
  if (href === '') return null;
  const link = safeLink(href, base);
  if (link === null) {
    builder.leaveOut('unsafe-link');
    builder.doubt('emptied-link');
  }
  return link;
}
