import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyToDocument } from '../../formats/copy-to-document.ts';
import { readCopy } from '../../formats/read-copy.ts';
import { project } from '../../text/projection.ts';
import type { Proposal } from './proposal.ts';
import { proposeClaims } from './propose-claims.ts';

const paragraphs = (...texts: readonly string[]) => texts.map((text) => ({ type: 'paragraph', text }));
const proposed = (kind: Proposal['kind'], ...texts: readonly string[]) =>
  proposeClaims(paragraphs(...texts)).filter((each) => each.kind === kind);
const who = ({ source }: Proposal): string => source?.name ?? 'nobody';

describe('the speaker of a quotation', () => {
  it.each([
    ['after it', ['“The pier is safe,” Tobias Vey said.'], ['Tobias Vey']],
    ['after the verb', ['“The pier is safe,” said Tobias Vey, chair of the board.'], ['Tobias Vey']],
    ['before it', ['Tobias Vey told the council: “The pier is safe.”'], ['Tobias Vey']],
    ['with straight marks', ['"The pier is safe," Tobias Vey said.'], ['Tobias Vey']],
    [
      'with something beside the name',
      ['“It holds,” Tobias Vey, who chairs the board, said.'],
      ['Tobias Vey'],
    ],
    [
      'of a quotation in two parts',
      ['“The pier,” Tobias Vey said, “is safe and stays open.”'],
      ['Tobias Vey', 'Tobias Vey'],
    ],
    [
      'of what follows',
      ['“It holds,” Tobias Vey said. “It will hold next year.”'],
      ['Tobias Vey', 'Tobias Vey'],
    ],
    [
      'over two paragraphs',
      ['Tobias Vey wrote: “The pier is safe.', '“It will stay open.”'],
      ['Tobias Vey', 'Tobias Vey'],
    ],
    [
      'after a colon in the paragraph before',
      ['Tobias Vey issued a statement:', '“The pier is safe.”'],
      ['Tobias Vey'],
    ],
    ['under a signature', ['“The pier is safe and open.” — Tobias Vey'], ['Tobias Vey']],
    ['by a source', ['The pier is “safe as a house,” according to Tobias Vey.'], ['Tobias Vey']],
    ['whom nobody names', ['The harbour stays shut.', '“Nobody has told us a thing about it.”'], ['nobody']],
  ])('%s', (_, texts, names) => {
    expect(proposed('quotation', ...texts).map(who)).toEqual(names);
  });

  it('is whole where only the last name stands, with the office that was said once', () => {
    const [, second] = proposed(
      'quotation',
      '“It holds,” said Tobias Vey, the chair of the board.',
      '“It will hold next year,” Vey said.',
    );
    expect(second?.source).toMatchObject({
      name: 'Tobias Vey',
      standing: 'the chair of the board',
      mention: 'Vey',
    });
  });

  it('is a person where a pronoun stands, and never a place or an organisation', () => {
    const [quotation] = proposed(
      'quotation',
      'Tobias Vey flew to London for the Harbour Board. “It holds,” he said.',
    );
    expect(quotation?.source).toMatchObject({ name: 'Tobias Vey', mention: 'he' });
    const [other] = proposed(
      'quotation',
      'London was wet, and so was the Harbour Board. “It holds,” he said.',
    );
    expect(other?.source).toMatchObject({ name: '', mention: 'he' });
  });

  it('fits the pronoun', () => {
    const text = 'Anna Vey met Tobias Lund. “It holds,” she said.';
    expect(proposed('quotation', text).map(who)).toEqual(['Anna Vey']);
  });

  it('of a headline is the one who says it in the body', () => {
    const [head] = proposeClaims([
      { type: 'headline', text: 'Board chair says, ‘The pier holds for years’' },
      ...paragraphs('“The pier holds for years, and more,” Tobias Vey said.'),
    ]);
    expect(head).toMatchObject({
      kind: 'quotation',
      reason: 'words-in-body',
      source: { name: 'Tobias Vey' },
    });
  });
});

it('leaves terms that are set apart, titles of works and the desk’s own lines alone', () => {
  expect(
    proposed('quotation', 'The so-called “smart pier” opened.', 'He was on “The Harbour Show.”'),
  ).toEqual([]);
  expect(proposeClaims([{ type: 'byline', text: 'By Ann “Annie” Smith, who said so' }])).toEqual([]);
});

describe('an unnamed source', () => {
  it.each([
    ['three officials', 'The pier sank, according to three officials.'],
    ['a senior harbour official', 'A senior harbour official said that the pier sank last week.'],
    ['aides', 'Aides say that the pier sank last week.'],
    ['labor leaders', 'Labor leaders point out that the pier sank.'],
    ['people familiar with the talks', 'People familiar with the talks said the pier would be sold.'],
    ['some on the board', 'According to some on the board, the pier sank last week.'],
    ['one of those advisers', 'One of those advisers said that the pier sank last week.'],
    ['a dozen divers', 'The pier sank, according to interviews with a dozen divers.'],
    ['several neighbours who asked for help', 'Several neighbours who asked for help said the pier sank.'],
    [
      'another velm official',
      'The pier held, Tobias Vey said, but another Velm official said that the pier sank.',
    ],
    ['members of the board', 'Members of the board accused the harbour of hiding the report.'],
    ['vey’s close friends', 'Vey’s close friends have in the past said the pier would sink.'],
    ['advisers to mr. vey', 'Advisers to Mr. Vey said that the pier would sink.'],
    ['some republicans', 'Some Republicans made clear that they would sell the pier.'],
    ['officials', 'The officials said that the pier sank last week.'],
  ])('%s', (name, text) => {
    const [report] = proposed('fact', text).filter(({ source }) => source?.kind === 'unnamed');
    expect(report?.source).toMatchObject({ terms: 'unnamed' });
    expect([name, report?.source?.mention.toLowerCase()]).toContain(report?.source?.name.toLowerCase());
    expect(report?.source?.mention.toLowerCase()).toContain(name);
  });
});

describe('nobody is unnamed', () => {
  it.each([
    ['who is described beside a name', 'The pier sank, said Ann Smith, 67, a retired teacher in Velm.'],
    ['who was counted and is known', 'The two voters said that the pier sank last week.'],
    ['whose office only one has', 'The highest-ranking Velm officer said that the pier sank last week.'],
    [
      'with somebody who is named',
      'Tobias Vey said that the pier was old. Vey and his supporters said that the pier sank last week.',
    ],
    ['that is no person', 'Several polls said that the pier would be sold.'],
    ['of those that were polled', 'One in four voters said that the pier should be sold.'],
  ])('%s', (_, text) => {
    expect(proposed('fact', text).map(({ source }) => source?.kind)).not.toContain('unnamed');
  });
});

it('a senator or a chair who is called so again is not unnamed', () => {
  const [report] = proposed('fact', 'The senator said that the pier sank last week.');
  expect(report?.source).toMatchObject({ kind: 'named', name: '' });
});

it('an outlet that a source told stays with what the source says elsewhere', () => {
  const claims = proposeClaims(
    paragraphs(
      '“The pier sank,” Tobias Vey told the Velm Gazette.',
      '“Nobody was there,” Vey said.',
      '“It was dark that night,” Anna Lund told reporters.',
    ),
  ).filter(({ kind }) => kind === 'quotation');
  expect(claims.map(({ via }) => via)).toEqual(['Velm Gazette', 'Velm Gazette', null]);
});

describe('a denial', () => {
  const story = [
    { type: 'headline', text: 'Harbour board sold 40 piers in secret' },
    ...paragraphs(
      'The harbour board sold piers, two officials said.',
      'Tobias Vey denied the report. “We have not identified any piers that the board sold,” he said.',
    ),
  ];

  it('is tied to the words that it denies, and these are a claim of the story’s own', () => {
    const claims = proposeClaims(story);
    const denials = claims.filter(({ denies }) => denies !== null);
    expect(denials.map(({ kind, words, denies }) => [kind, words.slice(0, 24), denies?.words])).toEqual([
      ['denial', 'Tobias Vey denied the re', 'Harbour board sold 40 piers in secret'],
      ['quotation', '“We have not identified ', 'Harbour board sold 40 piers in secret'],
    ]);
    expect(claims[0]).toMatchObject({ kind: 'fact', reason: 'denied', cue: 'Tobias Vey' });
  });
});

it('figures with what they count, dates and whole names are proposed once each', () => {
  const claims = proposeClaims(
    paragraphs(
      'Anna Lund sold more than 40 piers on March 3, 2016.',
      'Anna Lund bought 40 percent on March 3, 2016.',
    ),
  );
  expect(claims.map(({ kind, words }) => `${kind} ${words}`)).toEqual([
    'name Anna Lund',
    'figure more than 40 piers',
    'date March 3, 2016',
    'figure 40 percent',
  ]);
});

it('every range is of the words, whatever marks and lines there are', () => {
  const texts = [
    '“',
    '',
    '"A" \'b\' said',
    'He said “x',
    '😀 “Yes, it is so,” Ann Lee said.',
    '¤ ¤',
    'said said said',
  ];
  const text = texts.join('\n');
  for (const { start, end, words } of proposeClaims(paragraphs(...texts)))
    expect(text.slice(start, end)).toBe(words);
});

it.each(['said ', 'Ann Lee said, ', '“a,” he said '])('a paragraph of nothing but “%s” is read', (words) => {
  expect(() => proposeClaims(paragraphs(words.repeat(200)))).not.toThrow();
});

const realSample = '../shared/samples/000_ecf4c1d4d2b5069a.txt';

describe.runIf(existsSync(realSample))('the sample of the brief', () => {
  let claims: readonly Proposal[] = [];
  beforeAll(() => {
    const copy = readCopy({ fileName: 'sample.txt', mediaType: null, bytes: readFileSync(realSample) });
    const { text, blocks } = project(copyToDocument(copy?.blocks ?? []), 'final');
    claims = proposeClaims(blocks.map(({ type, start, end }) => ({ type, text: text.slice(start, end) })));
  });

  it('has its quotations with the right speakers, and the outlet that they came through', () => {
    const quotations = claims.filter(({ kind }) => kind === 'quotation');
    const officials = 'three unnamed officials';
    const senior = 'a senior Biden administration official';
    expect(quotations.map((each) => [who(each), each.via])).toEqual([
      ['Christopher O’Leary', 'NBC News'],
      [officials, 'NBC News'],
      [senior, 'NBC News'],
      [senior, 'NBC News'],
      ['Christopher O’Leary', 'NBC News'],
      ['Alejandro Mayorkas', null],
      ['Alejandro Mayorkas', null],
      ['Alejandro Mayorkas', null],
      ['Alejandro Mayorkas', null],
      ['Christopher O’Leary', 'NBC News'],
      ['Christopher O’Leary', 'NBC News'],
    ]);
    expect(quotations[0]?.source?.standing).toBe(
      'former FBI counterterrorism section chief, who now works at security consulting firm The Soufan Group',
    );
  });

  it('has its unnamed officials, second-hand', () => {
    const reports = claims.filter(({ kind, source }) => kind === 'fact' && source?.kind === 'unnamed');
    expect(reports.map((each) => [who(each), each.via])).toEqual([
      ['three unnamed officials', 'NBC News'],
      ['unnamed sources', 'NBC News'],
    ]);
  });

  it('has the denial of what its headline states, and says so of the headline', () => {
    const [headline] = claims;
    expect(headline).toMatchObject({ kind: 'fact', reason: 'denied', cue: 'Alejandro Mayorkas' });
    const denials = claims.filter(({ denies }) => denies?.words === headline?.words);
    expect(denials.map(({ kind, source }) => `${kind}: ${source?.name}`)).toEqual([
      'denial: Alejandro Mayorkas',
      'quotation: Alejandro Mayorkas',
      'quotation: Alejandro Mayorkas',
      'quotation: Alejandro Mayorkas',
    ]);
  });
});
