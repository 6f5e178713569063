import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ImportedCopy } from './imported-copy.ts';
import { textOfRuns } from './read-block.ts';
import { readCopy } from './read-copy.ts';
import { sampleCopy } from './sample-copy.ts';

const read = (text: string, mediaType: ImportedCopy['mediaType'] | null = null): ImportedCopy => {
  const copy = readCopy({ fileName: null, mediaType, bytes: new TextEncoder().encode(text) });
  if (copy === null) throw new Error('The copy was not taken for text');
  return copy;
};
/** Each block in one line: "kicker breadcrumb: Border". */
const listed = (copy: ImportedCopy, length = 40) =>
  copy.blocks.map(({ part, reason, doubts, runs }) =>
    [part, reason, ...doubts.map((doubt) => `(${doubt})`), `: ${textOfRuns(runs).slice(0, length)}`]
      .filter((word) => word !== null)
      .join(' ')
      .replace(' : ', ': '),
  );
const body = 'The council voted on Monday to close the bridge, which has carried trains since 1911.';

const heads: readonly [string, string, readonly string[]][] = [
  [
    'a headline and copy',
    `Bridge is closed\n\n${body}`,
    ['headline first-line: Bridge is closed', `paragraph: ${body}`],
  ],
  [
    'copy without a headline',
    `${body}\n\n${body} Nobody spoke.`,
    [`paragraph: ${body}`, `paragraph: ${body} Nobody spoke.`],
  ],
  [
    'a kicker without a stroke',
    `POLITICS\nCouncil closes the bridge\n\n${body}`,
    [
      'kicker first-line (could-be-kicker): POLITICS',
      'headline first-line: Council closes the bridge',
      `paragraph: ${body}`,
    ],
  ],
  [
    'a section with a stroke, which is not printed',
    `Border /\n\nCouncil closes the bridge\n\n${body}`,
    ['kicker breadcrumb: Border', 'headline first-line: Council closes the bridge', `paragraph: ${body}`],
  ],
  [
    'a trail of sections',
    `World / Europe\n\nCouncil closes the bridge\n\n${body}`,
    [
      'kicker breadcrumb: World / Europe',
      'headline first-line: Council closes the bridge',
      `paragraph: ${body}`,
    ],
  ],
  [
    'head and dateline of an agency',
    `Council closes the bridge\nBy ADA REYES\nPLAINS, Ga. (AP) — ${body}`,
    [
      'headline first-line: Council closes the bridge',
      'byline starts-with-by: By ADA REYES',
      'dateline place-and-dash: PLAINS, Ga. (AP)',
      `paragraph: ${body}`,
    ],
  ],
  [
    'a dateline in capitals alone',
    `Council closes the bridge\n\nSÃO PAULO – ${body}`,
    [
      'headline first-line: Council closes the bridge',
      'dateline place-and-dash: SÃO PAULO',
      `paragraph: ${body}`,
    ],
  ],
  [
    'a place in small letters with its agency',
    `Council closes the bridge\n\nLondon, Nov 12 (Reuters) - ${body}`,
    [
      'headline first-line: Council closes the bridge',
      'dateline place-and-dash: London, Nov 12 (Reuters)',
      `paragraph: ${body}`,
    ],
  ],
  [
    'a dash that is no dateline',
    `Council closes the bridge\n\nThe bridge — old as it was — stood.`,
    ['headline first-line: Council closes the bridge', 'paragraph: The bridge — old as it was — stood.'],
  ],
  [
    'a sentence that begins with By',
    `Council closes the bridge\n\nBy Monday the bridge was closed.\n\n${body}`,
    [
      'headline first-line: Council closes the bridge',
      'paragraph (could-be-dek): By Monday the bridge was closed.',
      `paragraph: ${body}`,
    ],
  ],
  [
    'a dek before a byline',
    `Council closes the bridge\n\nIt had stood since 1911.\n\nBy Ada Reyes and Tom Oke\n\n${body}`,
    [
      'headline first-line: Council closes the bridge',
      'dek second-line: It had stood since 1911.',
      'byline starts-with-by: By Ada Reyes and Tom Oke',
      `paragraph: ${body}`,
    ],
  ],
  [
    'a repetition with other quotation marks and case',
    `Mayor: “I’m going”\nHe will not say where\nMAYOR:  'I'm going'\n“He will not say where”\n${body}`,
    [
      'headline first-line: Mayor: “I’m going”',
      'dek second-line: He will not say where',
      "dropped repeats-headline: MAYOR: 'I'm going'",
      'dropped repeats-dek: “He will not say where”',
      `paragraph: ${body}`,
    ],
  ],
  [
    'furniture of a page',
    `Council closes the bridge\nMay 20, 2026 3:46 pm\n3 min read\nShare this article\n\n${body}`,
    [
      'headline first-line: Council closes the bridge',
      'dropped page-furniture: May 20, 2026 3:46 pm',
      'dropped page-furniture: 3 min read',
      'dropped page-furniture: Share this article',
      `paragraph: ${body}`,
    ],
  ],
  [
    'a headline that ends in an abbreviation',
    `Sixty brought to the U.S.\n\n${body}`,
    ['headline first-line: Sixty brought to the U.S.', `paragraph: ${body}`],
  ],
  [
    'Markdown with something over its headline',
    `Some note.\n\n# Bridge\n\n## It stood long\n\n${body}\n\n## Why\n\n- one`,
    [
      'paragraph: Some note.',
      'headline markup: Bridge',
      'dek markup: It stood long',
      `paragraph: ${body}`,
      'heading markup: Why',
      'list-item markup: one',
    ],
  ],
  ['an empty text', '', []],
];

test.each(heads)('recognises %s', (_, text, lines) => {
  expect(listed(read(text), 200)).toEqual(lines);
});

const feet: readonly [string, string][] = [
  [
    '*For corrections please email [email\u00a0protected]*',
    'For corrections please email [email\u00a0protected]',
  ],
  ['__To report an error, contact desk@l.example__', 'To report an error, contact desk@l.example'],
  ['Spotted a mistake? Let us know.', 'Spotted a mistake? Let us know.'],
  ['Please send corrections to desk@l.example.', 'Please send corrections to desk@l.example.'],
];

test.each(feet)('recognises the line that asks for corrections: %s', (line, words) => {
  const last = read(`Bridge is closed\n\n${body}\n\n${line}`, 'text/plain').blocks.at(-1);
  expect([last?.part, last?.reason, textOfRuns(last?.runs ?? [])]).toEqual([
    'corrections-line',
    'corrections-phrase',
    words,
  ]);
});

test('does not take a story about corrections for such a line', () => {
  const last = read(
    `Bridge is closed\n\n${body}\n\nThe mayor asked the paper for corrections on Friday.`,
  ).blocks.at(-1);
  expect(last?.part).toBe('paragraph');
});

test('doubts a headline longer than any, and letters that could not be read', () => {
  const copy = read(`${'Council closes the bridge again '.repeat(5)}\n\nIt\ufffds closed.`);
  expect(copy.blocks.map(({ doubts }) => doubts)).toEqual([['long-headline'], ['undecodable-characters']]);
  expect(copy.leftOut).toEqual([{ what: 'undecodable-character', count: 1 }]);
});

test('takes headline and author of a page from what it says of itself where its text does not', () => {
  const copy = read(
    `<title>Council closes the bridge | The Ledger</title><meta name=author content="Ada Reyes"><article><p>${body}</p><p>${body} Nobody spoke.</p></article>`,
  );
  expect(listed(copy).slice(0, 3)).toEqual([
    'headline title-of-page: Council closes the bridge',
    'byline title-of-page: Ada Reyes',
    'paragraph: The council voted on Monday to close the',
  ]);
});

/** What the sample of the brief and our own sample have in common. */
function expectEveryTrait(copy: ImportedCopy, drops: readonly string[], paragraphs: number) {
  const parts = copy.blocks.map(({ part }) => part);
  const dropped = copy.blocks.filter(({ part }) => part === 'dropped').map(({ reason }) => reason);
  expect({ head: parts.slice(0, 3), dropped, last: parts.at(-1) }).toEqual({
    head: ['kicker', 'headline', 'dek'],
    dropped: drops,
    last: 'corrections-line',
  });
  expect(parts.filter((part) => part === 'paragraph')).toHaveLength(paragraphs);
  expect(
    copy.blocks.filter(({ doubts }) => doubts.includes('hidden-address')).map(({ part }) => part),
  ).toEqual(['corrections-line']);
}

test('recognises every trait of the sample story', () => {
  const copy = read(sampleCopy);
  expectEveryTrait(copy, ['repeats-headline', 'repeats-dek'], 11);
  expect(copy.proposedSlug).toBe('port-authority-loses-track-60');
});

const realSample = '../shared/samples/000_ecf4c1d4d2b5069a.txt';

test.runIf(existsSync(realSample))('recognises every trait of the sample of the brief', () => {
  const copy = readCopy({ fileName: 'sample.txt', mediaType: null, bytes: readFileSync(realSample) });
  if (copy === null) throw new Error('The sample was not taken for text');
  expectEveryTrait(copy, ['repeats-headline'], 10);
  expect(copy.proposedSlug).toBe('dhs-identifies-400-migrants-brought');
});
