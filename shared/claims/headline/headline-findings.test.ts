import { describe, expect, it } from 'vitest';
import { type BlockFacts, blockFacts, headlineFindings } from './headline-findings.ts';

const body = [
  'The harbour board will mend 52 of its piers by Thursday, Tobias Veyhof said in April. It costs $1.2 million, some twelve per cent of what the board has.',
  'Four hundred households are without water, and 1,196 others have little. A second survey was made by Anna Lundquist, who lives near the harbour.',
];

function found(headline: string, paragraphs: readonly string[] = body) {
  const blocks = [
    { type: 'headline', text: headline },
    { type: 'byline', text: 'By Mira Halloran, 77' },
    ...paragraphs.map((text) => ({ type: 'paragraph', text })),
  ];
  return headlineFindings(blocks).map(({ fault, head, body: said }) => [
    fault,
    head.words,
    said?.words ?? null,
  ]);
}

describe('a headline is held against the body', () => {
  it.each([
    ['another figure of the same', 'Harbour Board Mends 40 of Its Piers', [['other-figure', '40', '52']]],
    [
      'another figure of what is counted',
      'Water Gone for 300 Households',
      [['other-figure', '300', 'Four hundred']],
    ],
    ['a sum that is nowhere', 'Piers cost $3 million', [['lacking-figure', '$3 million', null]]],
    ['a name in another spelling', 'Veyhoff Keeps the Piers', []],
    ['a name with another letter', 'Lundqvist Surveys the Piers', [['other-name', 'Lundqvist', 'Lundquist']]],
    ['a name with letters swapped', 'Veyohf Keeps the Piers', [['other-name', 'Veyohf', 'Veyhof']]],
    ['another day', 'Piers to open on Friday', [['other-date', 'Friday', 'Thursday']]],
    ['another month', 'Piers to open in June', [['other-date', 'June', 'April']]],
  ])('%s', (_, headline, expected) => {
    expect(found(headline)).toEqual(expected);
  });

  it.each([
    ['the same figure in words', 'Water Gone for 400 Households'],
    ['a figure in words that the body has in digits', 'Fifty-two piers mended'],
    ['a rounded figure', 'Little Water for 1,200 Households'],
    ['a sum with another form of its scale', 'Piers cost $1,200,000'],
    ['a part in per cent', 'Piers take 12% of what the board has'],
    ['a list that counts its own parts', '5 things to know about the piers'],
    ['a word of three', 'Veyhof’s 3-word answer'],
    ['one and two, which are said in many ways', 'Two men named in pier survey'],
    ['a year', 'Piers will last until 2041'],
    ['a figure in a name', 'Pier 9/11 and the G20'],
    ['a day of the body', 'Piers to open on Thursday'],
    ['a day in a name', 'Super Monday for the harbour'],
    ['a word that only ends in another way', 'Harbours Keep the Piers'],
  ])('and says nothing of %s', (_, headline) => {
    expect(found(headline)).toEqual([]);
  });

  it('where the body says little, it is not held to it', () => {
    expect(found('Board sells 40 piers', ['More follows.'])).toEqual([]);
  });

  it('the dek is held to it as well, and points into its own block', () => {
    const blocks = [
      { type: 'headline', text: 'Piers mended' },
      { type: 'dek', text: 'Work on 90 households begins on Friday' },
      ...body.map((text) => ({ type: 'paragraph', text })),
    ];
    expect(headlineFindings(blocks)).toEqual([
      {
        fault: 'other-figure',
        head: { block: 1, start: 8, end: 10, words: '90' },
        body: { block: 3, start: 0, end: 12, words: 'Four hundred' },
      },
      {
        fault: 'other-date',
        head: { block: 1, start: 32, end: 38, words: 'Friday' },
        body: { block: 2, start: 47, end: 55, words: 'Thursday' },
      },
    ]);
  });

  it('takes what was read of a block before', () => {
    const read = new Map<string, BlockFacts>();
    const blocks = body.map((text) => ({ type: 'paragraph', text }));
    headlineFindings(blocks, ({ text }) => {
      const facts = read.get(text) ?? blockFacts(text);
      read.set(text, facts);
      return facts;
    });
    expect([...read.keys()]).toEqual(body);
  });
});
