import { escapeHtml } from '../html-page.ts';
import type { AnnotatedStory, PlacedClaim } from './annotated-story.ts';

/** Elements for the blocks of a text; whatever else there is prints as a paragraph. */
const elements: Readonly<Record<string, readonly [open: string, close: string]>> = {
  kicker: ['<p class="kicker">', '</p>'],
  headline: ['<h1>', '</h1>'],
  dek: ['<p class="dek">', '</p>'],
  byline: ['<p class="byline">', '</p>'],
  dateline: ['<p class="byline">', '</p>'],
  heading: ['<h2>', '</h2>'],
  blockquote: ['<blockquote>', '</blockquote>'],
  list_item: ['<p class="item">', '</p>'],
  correction: ['<aside class="notice"><p>', '</p></aside>'],
};
const paragraph = ['<p>', '</p>'] as const;

/** A text, and where its claims stand in it, in the order of their numbers. */
export interface NumberedText extends Pick<AnnotatedStory, 'text' | 'blocks'> {
  readonly claims: readonly Pick<PlacedClaim, 'place'>[];
}

/** The text with the words of each claim underlined and its number after them, which leads to what is said of it. */
export function annotatedText({ text, blocks, claims }: NumberedText): string {
  const marks = claims.flatMap(({ place }, index) =>
    place === null ? [] : [{ ...place, number: index + 1 }],
  );
  return blocks
    .map(({ type, start, end }) => {
      const [open, close] = elements[type] ?? paragraph;
      return `${open}${inline(text, { start, end }, marks)}${close}`;
    })
    .join('\n');
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/** Claims may overlap: the underline is that of all of them, and each number stands where its own words end. */
function inline(
  text: string,
  block: { readonly start: number; readonly end: number },
  marks: readonly Mark[],
) {
  const here = marks.filter(({ start, end }) => start < block.end && end > block.start);
  const cuts = here.flatMap(({ start, end }) => [Math.max(start, block.start), Math.min(end, block.end)]);
  const places = [...new Set([block.start, ...cuts, block.end])].sort((a, b) => a - b);
  return places
    .slice(0, -1)
    .map((from, index) => {
      const to = places[index + 1] ?? block.end;
      const words = escapeHtml(text.slice(from, to));
      const isClaimed = here.some(({ start, end }) => start < to && end > from);
      const numbers = here
        .filter(({ end }) => end === to)
        .map(({ number }) => `<sup><a href="#claim-${number}">${number}</a></sup>`);
      return `${isClaimed ? `<u>${words}</u>` : words}${numbers.join(' ')}`;
    })
    .join('');
}
