import type { Node } from 'prosemirror-model';
import { escapeHtml, writePage } from './html-page.ts';
import type { CopyRun } from './imported-copy.ts';
import {
  datelineDash,
  type PrintedBlock,
  type PrintedItem,
  type PrintedNoticeBlock,
  type PrintedStory,
  printedStory,
} from './printed-story.ts';
import { printedTime } from './printed-time.ts';
import { textOfRuns } from './read-block.ts';
import { safeLink } from './safe-link.ts';

/** Which text of a story it is. */
export interface Edition {
  readonly slug: string;
  /** Null for a draft, which nobody has seen. */
  readonly published: Published | null;
  /** Zone that times are printed in, as in "America/New_York". */
  readonly timeZone: string;
}

export interface Published {
  readonly number: number;
  readonly at: number;
  readonly where: string;
  /** When readers first saw the story. */
  readonly firstAt: number;
  /** When readers first saw each notice, by its id. */
  readonly noticeTimes: ReadonlyMap<string, number>;
}

/** A story as a page that stands alone, with its notices and a schema.org description. */
export function writeStoryHtml(document: Node, edition: Edition): string {
  const story = printedStory(document);
  const { head } = story;
  const parts = [
    paragraph('kicker', head.kicker),
    head.headline.length === 0 ? '' : `<h1>${inline(head.headline)}</h1>`,
    paragraph('dek', head.dek),
    paragraph('byline', head.byline),
    ...bodyOf(story, edition),
    editionLine(edition),
  ];
  const title = textOfRuns(head.headline) || edition.slug;
  const body = `<article>\n${parts.filter((part) => part !== '').join('\n')}\n</article>`;
  return writePage({ title, data: describe(story, edition), body });
}

/** A part of the head; an empty one prints nothing. */
function paragraph(name: string, runs: readonly CopyRun[]): string {
  return runs.length === 0 ? '' : `<p class="${name}">${inline(runs)}</p>`;
}

/** Links are checked again: a document may hold what no import made. */
function inline(runs: readonly CopyRun[]): string {
  return runs
    .map(({ text, strong, em, link }) => {
      const words = escapeHtml(text);
      const slanted = em === true ? `<em>${words}</em>` : words;
      const set = strong === true ? `<strong>${slanted}</strong>` : slanted;
      const address = link === undefined ? null : safeLink(link, null);
      return address === null ? set : `<a href="${escapeHtml(address)}" rel="noreferrer">${set}</a>`;
    })
    .join('');
}

function bodyOf({ head, body }: PrintedStory, edition: Edition): readonly string[] {
  const dateline =
    head.dateline.length === 0 ? '' : `<span class="dateline">${inline(head.dateline)}</span>${datelineDash}`;
  // The dateline stands in the first paragraph, as in print; without one it gets a paragraph of its own.
  const first = body.findIndex(({ kind }) => kind === 'paragraph');
  const html: string[] = first < 0 && dateline !== '' ? [`<p>${dateline.trim()}</p>`] : [];
  let items: PrintedItem[] = [];
  const endList = (): void => {
    if (items.length > 0) html.push(listHtml(items));
    items = [];
  };
  for (const [index, block] of body.entries()) {
    if (block.kind === 'list-item') {
      items.push(block);
      continue;
    }
    endList();
    html.push(
      block.kind === 'notice'
        ? noticeHtml(block, edition)
        : blockHtml(block, index === first ? dateline : ''),
    );
  }
  endList();
  return html;
}

/** A notice with its label, and with the time that it was published at. */
function noticeHtml({ noticeId, label, text }: PrintedNoticeBlock, { published, timeZone }: Edition): string {
  const at = published?.noticeTimes.get(noticeId);
  const time = at === undefined ? '' : ` (${timeHtml(at, timeZone)})`;
  const name = escapeHtml(label);
  const words = `<strong>${name}:</strong> ${escapeHtml(text)}${time}`;
  return `<aside class="notice" aria-label="${name}"><p>${words}</p></aside>`;
}

function timeHtml(at: number, timeZone: string): string {
  return `<time datetime="${new Date(at).toISOString()}">${printedTime(at, timeZone)}</time>`;
}

function blockHtml(block: Exclude<PrintedBlock, PrintedItem | PrintedNoticeBlock>, before: string): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inline(block.runs)}</h${block.level}>`;
    case 'blockquote':
      return `<blockquote>${inline(block.runs)}</blockquote>`;
    case 'paragraph':
      return `<p>${before}${inline(block.runs)}</p>`;
  }
}

/** Items in their order, deeper ones inside the item before them. */
function listHtml(items: readonly PrintedItem[]): string {
  const [first] = items;
  if (first === undefined) return '';
  const tag = first.list === 'ordered' ? 'ol' : 'ul';
  // A change from bullets to numbers at the same depth ends this list and begins another.
  const others = items.findIndex((item) => item.depth <= first.depth && item.list !== first.list);
  const same = others < 0 ? items : items.slice(0, others);
  const html: string[] = [];
  for (let at = 0; at < same.length; ) {
    const item = same[at];
    const next = same.findIndex((each, index) => index > at && each.depth <= first.depth);
    const end = next < 0 ? same.length : next;
    html.push(`<li>${inline(item?.runs ?? [])}${listHtml(same.slice(at + 1, end))}</li>`);
    at = end;
  }
  const rest = others < 0 ? '' : `\n${listHtml(items.slice(others))}`;
  return `<${tag}>${html.join('')}</${tag}>${rest}`;
}

/** When the story was first published and when this text of it was: a reader of a copy must be able to tell. */
function editionLine({ published, timeZone }: Edition): string {
  if (published === null) return '<footer>Draft, not published.</footer>';
  const { number, at, firstAt, where } = published;
  const first = number === 1 ? '' : `First published ${timeHtml(firstAt, timeZone)}. `;
  return `<footer>${first}Revision ${number}, published ${timeHtml(at, timeZone)}, ${escapeHtml(where)}.</footer>`;
}

/** What search engines and archives read. Kinds of notices have no term of their own: the word stands first in the text. */
function describe({ head, body }: PrintedStory, { published }: Edition): object {
  const corrections = body.flatMap((block) => {
    if (block.kind !== 'notice') return [];
    const at = published?.noticeTimes.get(block.noticeId);
    const dated = at === undefined ? {} : { datePublished: new Date(at).toISOString() };
    return [{ '@type': 'CorrectionComment', text: `${block.label}: ${block.text}`, ...dated }];
  });
  // An undefined member is left out of JSON: the description says nothing of what the story does not have.
  const text = (runs: readonly CopyRun[]): string | undefined => textOfRuns(runs) || undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: text(head.headline),
    alternativeHeadline: text(head.dek),
    articleSection: text(head.kicker),
    dateline: text(head.dateline),
    ...(head.byline.length > 0 && {
      author: { '@type': 'Person', name: textOfRuns(head.byline).replace(/^by:?\s+/i, '') },
    }),
    ...(published !== null && {
      datePublished: new Date(published.firstAt).toISOString(),
      dateModified: new Date(published.at).toISOString(),
      version: published.number,
    }),
    ...(corrections.length > 0 && { correction: corrections }),
  };
}
