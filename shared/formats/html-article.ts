import type { DefaultTreeAdapterTypes } from 'parse5';
import { attribute, closest, type Element, elements, textNodes, textOf } from './html-tree.ts';
import type { PageFacts } from './read-block.ts';

/**
 * Which part of a saved page is its story. A person sees the result before it counts, so the rules are few: most
 * running text wins. On saved news pages they find nearly what Mozilla's Readability finds.
 */

type Document = DefaultTreeAdapterTypes.Document;

/** The part of a saved page that is the story, and what the page says of itself. */
export interface Article extends PageFacts {
  readonly root: Element;
}

/** Programs that write a document of somebody's as HTML: all of the body is copy. */
const documentMakers = /word|libreoffice|openoffice|google docs|pages|textedit|cocoa html writer/i;

/** Null for pasted fragments and documents of word processors, which have no furniture to tell from the story. */
export function findArticle(document: Document, source: string): Article | null {
  // The clipboard's mark: somebody chose this passage, so all of it is meant.
  if (source.includes('<!--StartFragment-->')) return null;
  const metas = [...elements(document, 'meta')];
  if (metas.some((meta) => isNamed(meta, 'generator') && documentMakers.test(attribute(meta, 'content')))) {
    return null;
  }
  const title = titleOf(document, metas);
  if (title === null) return null;
  const root = rootOf(document);
  return root === null ? null : { root, title, author: authorOf(metas) };
}

/** The address that the links of a page are relative to. */
export function baseOf(document: Document): string | null {
  for (const each of elements(document, 'base', 'link', 'meta')) {
    const address =
      each.tagName === 'base' || attribute(each, 'rel').toLowerCase() === 'canonical'
        ? attribute(each, 'href')
        : isNamed(each, 'og:url')
          ? attribute(each, 'content')
          : '';
    if (/^https?:\/\//i.test(address)) return address;
  }
  return null;
}

function isNamed(meta: Element, name: string): boolean {
  return [attribute(meta, 'property'), attribute(meta, 'name')].some((each) => each.toLowerCase() === name);
}

/** Pages are titled for sharing without the site's name; their own title mostly has it. */
function titleOf(document: Document, metas: readonly Element[]): string | null {
  const shared = metas.find((meta) => isNamed(meta, 'og:title'));
  if (shared !== undefined) return textOrNull(attribute(shared, 'content'));
  for (const title of elements(document, 'title')) {
    // A drawing in the page may have a title too.
    if (title.namespaceURI.endsWith('/xhtml')) return textOrNull(withoutSiteName(textOf(title)));
  }
  return null;
}

/** A page's author where it names one; some give the address of a profile instead. */
function authorOf(metas: readonly Element[]): string | null {
  const named = metas.find((meta) => isNamed(meta, 'author') || isNamed(meta, 'parsely-author'));
  const author = named === undefined ? null : textOrNull(attribute(named, 'content'));
  return author === null || author.includes('://') || author.length > 120 ? null : author;
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** "Mayor resigns | The Ledger" to "Mayor resigns": a short last part after a bar or a dash is the site. */
function withoutSiteName(title: string): string {
  // At least 15 characters are kept, so that a headline with a dash near its beginning is not cut for a
  // site's name.
  const cut = /^(.{15,}?)\s+[|–—»·-]\s+[^|–—»·]{2,40}$/.exec(title);
  return cut?.[1] ?? title;
}

/** Shorter paragraphs are as often captions and teasers as copy, lengths in characters. */
const shortestParagraph = 25;
const longParagraph = 60;
/** An element around the story is taken for the story only if it adds so much; found by trial on saved news pages. */
const muchMore = 1.3;

/**
 * The element that holds the most running text: each paragraph counts for its parent, half for its grandparent.
 * An article or main element around it is preferred, because it also holds the headline and the byline; without
 * one the elements around it are taken as long as they add much running text, for pages that part a story by advertisements.
 */
function rootOf(document: Document): Element | null {
  const scores = new Map<Element, number>();
  const within = new Map<Element, number>();
  const add = (node: Element['parentNode'], score: number): Element['parentNode'] => {
    if (node === null || !('tagName' in node)) return null;
    scores.set(node, (scores.get(node) ?? 0) + score);
    return node.parentNode;
  };
  // scores: text of children and, at half its weight, of grandchildren; within: all long paragraphs inside.
  for (const paragraph of elements(document, 'p', 'blockquote', 'pre')) {
    const score = runningText(paragraph);
    if (score < shortestParagraph) continue;
    add(add(paragraph.parentNode, score), score / 2);
    if (score >= longParagraph)
      for (const each of around(paragraph)) within.set(each, (within.get(each) ?? 0) + score);
  }
  const best = [...scores].reduce<readonly [Element | null, number]>(
    (most, each) => (each[1] > most[1] ? each : most),
    [null, 0],
  )[0];
  // A page without paragraphs, as old ones with line breaks are, is its whole body.
  if (best === null) return elements(document, 'body').next().value ?? null;
  const marked =
    closest(best, (each) => each.tagName === 'article') ??
    closest(best, (each) => each.tagName === 'main' || attribute(each, 'role') === 'main');
  if (marked !== null) return marked;
  let root = best;
  for (const each of around(best)) {
    if ((within.get(each) ?? 0) > muchMore * (within.get(root) ?? 0)) root = each;
  }
  return root;
}

/** The elements around one, nearest first, as far up as stories are nested in pages. */
function around(element: Element): readonly Element[] {
  const found: Element[] = [];
  closest(
    element,
    (each) => {
      if (each !== element) found.push(each);
      return false;
    },
    60,
  );
  return found;
}

/** How much of an element's text is not links: navigation is all links. */
function runningText(element: Element): number {
  let characters = 0;
  for (const node of textNodes(element)) {
    const parent = node.parentNode;
    const linked =
      parent !== null && 'tagName' in parent && closest(parent, (each) => each.tagName === 'a', 4);
    if (!linked) characters += node.value.trim().length;
  }
  return characters;
}
