import { describe, expect, it } from 'vitest';
import { standardsRules } from '../check-standards.ts';
import type { StandardsRuleId } from '../rule-id.ts';
import { type Behind, type Claimed, ledgerOf, noon, type Told } from '../testing/ledgers.ts';

/** What a rule says of a story: one phrase for each breach. */
function saidBy(rule: StandardsRuleId, told: Told): readonly string[] {
  return standardsRules
    .filter(({ id }) => id === rule)
    .flatMap(({ check }) => check(ledgerOf(told)).map(({ says }) => says));
}

interface Cases {
  readonly finds: readonly (readonly [name: string, told: Told])[];
  readonly passes: readonly (readonly [name: string, told: Told])[];
}

const paragraph = (...lines: readonly string[]) => lines.map((line) => ['paragraph', line] as const);
const gazette: Behind = { name: 'Tobias Vey', kind: 'named', via: 'Velm Gazette' };
const own: Behind = { name: 'Ada Example', kind: 'named' };
const theirs = (line: string, behind: Partial<Behind> = {}, more: Partial<Claimed> = {}): Told => ({
  text: paragraph(line),
  claims: [{ words: 'The pier closes', from: [{ ...gazette, ...behind }], ...more }],
});
const credited = 'The pier closes, Tobias Vey told the Velm Gazette.';
const confirming = (confirmation: 'confirmed' | 'could-not' | 'not-tried' | null, line = credited): Told =>
  theirs(line, { grounds: { confirmation } });

const accused: Told = {
  text: paragraph('The mayor took money, a clerk said.', 'She declined to comment.'),
  claims: [{ words: 'The mayor took money', kind: 'allegation', from: [own] }],
};
const asking = (line: string, asked: NonNullable<Told['asked']>): Told => ({ text: paragraph(line), asked });
const denial = (line: string, fields: Partial<Claimed> = {}, between = 0): Told => ({
  text: paragraph('The mayor took money.', ...Array<string>(between).fill('Boats came and went.'), line),
  claims: [
    { words: 'The mayor took money', from: [own] },
    { words: line, kind: 'denial', from: [own], disputes: 0, ...fields },
  ],
});
const said = { ...own, grounds: { medium: 'said', saidOn: '2026-03-01' } } as const;
const quote = (line: string, behind: Behind = said, fields: Partial<Claimed> = {}): Told => ({
  text: paragraph(line),
  claims: [{ words: 'We will not go', kind: 'quotation', from: [behind], state: 'verified', ...fields }],
});
const plainQuote = '“We will not go,” Ada Example said.';
const medium = (line: string, grounds: Behind['grounds']): Told =>
  quote(line, { ...own, ...(grounds === undefined ? {} : { grounds }) });
const headed = (headline: string): Told => ({
  text: [
    ['headline', headline],
    ...paragraph(`The pier has 12 shops and closes on Monday. ${'Boats came and went. '.repeat(12)}`),
  ],
});
const changed = (
  was: string,
  now: string,
  ledger: Told['ledger'] = {},
  since: Told['since'] = 'suggestion',
): Told => ({
  text: paragraph(now),
  was: paragraph(was),
  since: since ?? 'suggestion',
  ledger: ledger ?? {},
});

const cases: Partial<Readonly<Record<StandardsRuleId, Cases>>> = {
  S1: {
    finds: [
      ['a sentence has it as our own', theirs('The pier closes in May.')],
      [
        'the ledger has nothing of it',
        { text: paragraph('“The pier closes,” Tobias Vey told the Velm Gazette.') },
      ],
    ],
    passes: [
      ['the sentence says whose it is', theirs(credited)],
      ['it names the speaker', theirs('The pier closes, Vey said.')],
      ['we verified it', theirs('The pier closes in May.', {}, { state: 'verified' })],
    ],
  },
  S2: {
    finds: [
      ['the outlet is not named', theirs('The pier closes, according to media reports.')],
      ['another one is', theirs('The pier closes, Vey told the Harbour Post.')],
    ],
    passes: [
      ['the outlet is named', theirs(credited)],
      [
        'it is ours',
        { text: paragraph('The pier closes.'), claims: [{ words: 'The pier closes', from: [own] }] },
      ],
    ],
  },
  S3: {
    finds: [
      [
        'a paragraph mixes them',
        {
          text: paragraph('The pier closes in May. The ferry goes on.', 'So said the Velm Gazette.'),
          claims: [
            { words: 'The pier closes', from: [gazette] },
            { words: 'The ferry goes on', from: [own] },
          ],
        },
      ],
      [
        'in one sentence',
        {
          text: paragraph('The pier closes and the ferry goes on.'),
          claims: [
            { words: 'The pier closes', from: [gazette] },
            { words: 'the ferry goes on', from: [own] },
          ],
        },
      ],
    ],
    passes: [
      [
        'the paragraph says whose it is',
        {
          text: paragraph('The pier closes, Vey told the Velm Gazette. The ferry goes on.'),
          claims: [
            { words: 'The pier closes', from: [gazette] },
            { words: 'The ferry goes on', from: [own] },
          ],
        },
      ],
      [
        'they stand in different paragraphs',
        {
          text: paragraph('The pier closes in May.', 'The ferry goes on.'),
          claims: [
            { words: 'The pier closes', from: [gazette] },
            { words: 'The ferry goes on', from: [own] },
          ],
        },
      ],
    ],
  },
  S4: {
    finds: [
      ['we verified it, and they are not credited', theirs('The pier closes.', {}, { state: 'verified' })],
      [
        'we matched it, and they are not credited',
        { text: paragraph('The pier closes.'), claims: [{ words: 'The pier closes', from: [gazette, own] }] },
      ],
    ],
    passes: [
      ['they are credited', theirs(credited, {}, { state: 'verified' })],
      ['it is theirs alone', theirs('The pier closes.')],
    ],
  },
  S5: {
    finds: [
      ['nobody said whether', confirming(null)],
      ['nobody tried', confirming('not-tried')],
      ['we could not, and readers are not told', confirming('could-not')],
    ],
    passes: [
      ['we confirmed it', confirming('confirmed')],
      [
        'readers are told that we could not',
        confirming('could-not', `${credited} This newspaper could not independently confirm that.`),
      ],
    ],
  },
  S6: {
    finds: [
      [
        'their source is unnamed, and we do not say so',
        theirs('The pier closes, the Velm Gazette has learned.', { kind: 'unnamed', name: 'a clerk' }),
      ],
      [
        'nor with the terms only',
        theirs('The pier closes, the Velm Gazette reported.', { terms: 'unnamed' }),
      ],
    ],
    passes: [
      [
        'we say so',
        theirs('The pier closes, the Velm Gazette reported, citing an unnamed clerk.', {
          kind: 'unnamed',
          name: 'a clerk',
        }),
      ],
      ['their source is named', theirs(credited)],
    ],
  },
  S7: {
    finds: [
      ['no copy is recorded', theirs(credited)],
      ['nor where we verified it', { ...theirs(credited, {}, { state: 'verified' }) }],
    ],
    passes: [
      [
        'the report is recorded',
        theirs(credited, { grounds: { copyReliedOn: 'velm.example/pier, read on 2 March' } }),
      ],
      ['it is ours', quote(plainQuote)],
    ],
  },
  D1: {
    finds: [
      ['nobody was asked', accused],
      [
        'somebody was asked about something else',
        {
          ...accused,
          claims: [...(accused.claims ?? []), { words: 'a clerk' }],
          asked: [{ name: 'Ada Example', about: 1 }],
        },
      ],
    ],
    passes: [
      ['they were asked about it', { ...accused, asked: [{ name: 'Ada Example', about: 0 }] }],
      ['they were asked about the story', { ...accused, asked: [{ name: 'Ada Example' }] }],
      ['they deny it in the story', denial('She denied it.')],
    ],
  },
  D2: {
    finds: [
      ['nobody was asked', asking('Ada Example declined to comment.', [])],
      [
        'they did not answer, as recorded',
        asking('Ada Example declined to comment.', [{ name: 'Ada Example', outcome: 'no-answer' }]),
      ],
      [
        'what came of it is not recorded',
        asking('Ada Example did not respond to questions.', [{ name: 'Ada Example' }]),
      ],
      [
        'another one could not be reached',
        asking('Ada Example could not be reached.', [
          { name: 'Ada Example', outcome: 'answered' },
          { name: 'Tobias Vey', outcome: 'unreachable' },
        ]),
      ],
    ],
    passes: [
      [
        'they declined',
        asking('Ada Example declined to comment.', [{ name: 'Ada Example', outcome: 'declined' }]),
      ],
      [
        'they did not answer',
        asking('Ms Example did not immediately respond.', [{ name: 'Ada Example', outcome: 'no-answer' }]),
      ],
      ['nobody is said to have been asked', asking('Ada Example resigned.', [])],
    ],
  },
  D3: {
    finds: [
      ['whose it is is not recorded', denial('She denied it.', { from: [] })],
      ['its words deny nothing', denial('She said that she works hard.')],
      [
        'what it denies is not recorded',
        {
          text: paragraph('She denied it.'),
          claims: [{ words: 'She denied it', kind: 'denial', from: [own] }],
        },
      ],
      ['it stands far off', denial('She denied it.', {}, 6)],
    ],
    passes: [
      ['it stands near', denial('She denied it.', {}, 1)],
      ['it calls it false', denial('She called the report “incorrect.”')],
    ],
  },
  D4: {
    finds: [
      [
        'they answered after publication',
        {
          ...asking('It is so.', [{ name: 'Ada Example', outcome: 'answered', at: noon - 1 }]),
          ledger: { publishedAt: noon - 1 },
        },
      ],
      [
        'they were asked only then',
        {
          ...asking('It is so.', [{ name: 'Ada Example', outcome: 'answered' }]),
          ledger: { publishedAt: noon - 9 },
        },
      ],
    ],
    passes: [
      ['nothing is published', asking('It is so.', [{ name: 'Ada Example', outcome: 'answered' }])],
      [
        'they answered before',
        {
          ...asking('It is so.', [{ name: 'Ada Example', outcome: 'answered' }]),
          ledger: { publishedAt: noon + 9 },
        },
      ],
    ],
  },
  D5: {
    finds: [
      ['no date', denial('She denied it.', { from: [{ ...own, standing: 'mayor' }] })],
      ['no office', denial('She denied it.', { from: [{ ...own, grounds: { saidOn: '2026-03-01' } }] })],
    ],
    passes: [
      [
        'both',
        denial('She denied it.', {
          from: [{ ...own, standing: 'mayor', grounds: { saidOn: '2026-03-01' } }],
        }),
      ],
      ['no denial', quote(plainQuote)],
    ],
  },
  Q1: {
    finds: [
      ['a word is another', changed('“We will not go,” she said.', '“We shall not go,” she said.')],
      [
        'its grammar is mended',
        changed('She said, “The boats is late again.”', 'She said, “The boats are late again.”'),
      ],
      [
        'it is shortened',
        changed('“We will not go today, I fear,” she said.', '“We will not go,” she said.'),
      ],
    ],
    passes: [
      [
        'the words round it are others',
        changed('“We will not go,” she said.', '“We will not go,” she told us.'),
      ],
      [
        'signs are set in the house’s way',
        changed('"We won\'t go -- ever," she said.', '“We won’t go — ever,” she said.'),
      ],
      ['it is new', changed('She spoke.', 'She spoke: “We will not go.”')],
      ['it is gone', changed('“We will not go,” she said.', 'She said that they would stay.')],
    ],
  },
  Q2: {
    finds: [
      ['nobody is recorded', quote(plainQuote, said, { from: [] })],
      ['nor how and when', quote(plainQuote, own)],
      ['it is in no claim', { text: paragraph(plainQuote) }],
    ],
    passes: [
      [
        'all is recorded',
        {
          ...quote(plainQuote),
          ledger: { withEvidence: new Set(ledgerOf(quote(plainQuote)).claims.map(({ id }) => id)) },
        },
      ],
      ['another outlet has it', quote('“We will not go,” Vey told the Velm Gazette.', gazette)],
    ],
  },
  Q3: {
    finds: [
      ['it was written', medium(plainQuote, { medium: 'written' })],
      ['it was translated', medium(plainQuote, { medium: 'said', translated: true })],
      ['somebody spoke for her', medium(plainQuote, { medium: 'spokesperson' })],
    ],
    passes: [
      [
        'readers are told that it was written',
        medium('“We will not go,” Ada Example wrote in a letter.', { medium: 'written' }),
      ],
      ['it was said to us', medium(plainQuote, { medium: 'said' })],
      [
        'readers are told that it is translated',
        medium('“We will not go,” Ada Example said through an interpreter.', {
          medium: 'said',
          translated: true,
        }),
      ],
    ],
  },
  Q4: {
    finds: [
      [
        'readers saw other words',
        changed('“We will not go,” she said.', '“We shall not go,” she said.', {}, 'publication'),
      ],
      [
        'and it goes out as a clarification',
        changed(
          '“We will not go,” she said.',
          '“We shall not go,” she said.',
          { noticeLabel: 'Clarification' },
          'publication',
        ),
      ],
    ],
    passes: [
      ['readers saw nothing yet', changed('“We will not go,” she said.', '“We shall not go,” she said.')],
      [
        'readers saw the same',
        changed('“We will not go,” she said.', '“We will not go,” she told us.', {}, 'publication'),
      ],
    ],
  },
  H1: {
    finds: [
      ['another figure', headed('14 shops on the pier')],
      ['another day', headed('The pier closes on Friday')],
    ],
    passes: [
      ['the same figure', headed('12 shops on the pier')],
      ['no figure', headed('Shops on the pier')],
    ],
  },
};

for (const [rule, { finds, passes }] of Object.entries(cases) as [StandardsRuleId, Cases][]) {
  describe(`${rule} finds`, () => {
    it.each(finds)('%s', (_, told) => expect(saidBy(rule, told)).not.toEqual([]));
  });
  describe(`${rule} passes`, () => {
    it.each(passes)('%s', (_, told) => expect(saidBy(rule, told)).toEqual([]));
  });
}
