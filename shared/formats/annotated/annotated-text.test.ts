import { expect, test } from 'vitest';
import type { PlacedClaim } from './annotated-story.ts';
import { isProtected, saidSource } from './annotated-story.ts';
import { annotatedText } from './annotated-text.ts';

type Place = PlacedClaim['place'];

/** One paragraph, or two that meet at a line end, with claims at these places. */
function drawn(text: string, ...places: readonly Place[]): string {
  let start = 0;
  const blocks = text.split('\n').map((line) => {
    const block = { type: 'paragraph', start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
  return annotatedText({ text, blocks, claims: places.map((place) => ({ place })) });
}

const sup = (number: number) => `<sup><a href="#claim-${number}">${number}</a></sup>`;

test.each<[string, string, readonly Place[], string]>([
  ['a claim within a line', 'It was 400.', [{ start: 7, end: 10 }], `<p>It was <u>400</u>${sup(1)}.</p>`],
  ['a whole line', 'All', [{ start: 0, end: 3 }], `<p><u>All</u>${sup(1)}</p>`],
  ['no claim', 'a < b', [], '<p>a &#60; b</p>'],
  ['a claim without a place', 'Words', [null], '<p>Words</p>'],
  [
    'a claim within another',
    'abcdef',
    [
      { start: 0, end: 6 },
      { start: 2, end: 4 },
    ],
    `<p><u>ab</u><u>cd</u>${sup(2)}<u>ef</u>${sup(1)}</p>`,
  ],
  [
    'two claims that end together',
    'abc',
    [
      { start: 0, end: 3 },
      { start: 1, end: 3 },
    ],
    `<p><u>a</u><u>bc</u>${sup(1)} ${sup(2)}</p>`,
  ],
  [
    'a claim over two paragraphs',
    'ab\ncd',
    [{ start: 1, end: 4 }],
    `<p>a<u>b</u></p>\n<p><u>c</u>${sup(1)}d</p>`,
  ],
])('%s is underlined and numbered where it ends', (_, text, places, html) => {
  expect(drawn(text, ...places)).toBe(html);
});

test.each([
  ['unnamed', 'on-the-record', 'an official (left out)'],
  ['named', 'on-the-record', 'an official, harbour board'],
  ['named', 'on-background', 'A source (left out)'],
  ['organisation', 'deep-background', 'A source (left out)'],
  ['document', 'on-background', 'an official, harbour board'],
] as const)('a %s source %s is said as it may be', (kind, terms, said) => {
  const source = { kind, name: 'an official', standing: 'harbour board' };
  const attribution = { source, terms };
  const { words, leftOut } = saidSource(attribution);
  expect(leftOut ? `${words} (left out)` : words).toBe(said);
  expect(isProtected(attribution)).toBe(leftOut);
});
