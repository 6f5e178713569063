import { describe, expect, it } from 'vitest';
import { standardsRules } from '../check-standards.ts';
import type { StandardsRuleId } from '../rule-id.ts';
import { type Behind, ledgerOf, noon, soundGrounds, type Told } from '../testing/ledgers.ts';

/** What a rule says of a story: one phrase for each breach. */
function saidBy(rule: StandardsRuleId, told: Told): readonly string[] {
  return standardsRules
    .filter(({ id }) => id === rule)
    .flatMap(({ check }) => check(ledgerOf(told)).map(({ says }) => says));
}

const text = [
  ['headline', 'Pier to close'],
  ['byline', 'By Ann Example'],
  ['paragraph', 'The pier closes in May.'],
  [
    'paragraph',
    'It costs too much, a council official who attended the talks said, speaking anonymously for fear of losing her job.',
  ],
  ['paragraph', '“The plan is dead,” the official said.'],
] as const;
const official = 'a council official who attended the talks';
const sound: Behind = {
  name: official,
  terms: 'on-background',
  grounds: soundGrounds,
  approved: { level: 'masthead', quoting: true },
};
const costs = 'It costs too much';
const of = (
  behind: Partial<Behind>,
  kind: 'fact' | 'quotation' | 'allegation' | 'date' | 'opinion' = 'fact',
): Told => ({
  text,
  claims: [{ words: costs, kind, from: [{ ...sound, ...behind }] }],
});
const grounds = (changed: Behind['grounds']): Told => of({ grounds: { ...soundGrounds, ...changed } });
const quoted = (behind: Partial<Behind>, words = 'The plan is dead'): Told => ({
  text: text.map(([type, line]) => [type, line.replace('The plan is dead', words)] as const),
  claims: [{ words, kind: 'quotation', from: [{ ...sound, ...behind }] }],
});
const mayor: Behind = { name: 'Ada Example', kind: 'named' };

interface Cases {
  readonly finds: readonly (readonly [name: string, told: Told])[];
  readonly passes: readonly (readonly [name: string, told: Told])[];
}

const cases: Partial<Readonly<Record<StandardsRuleId, Cases>>> = {
  U1: {
    finds: [
      ['nobody has said what it gives', grounds({ substance: null })],
      ['it gives opinion', grounds({ substance: 'opinion' })],
      ['the claim is an opinion', of({}, 'opinion')],
    ],
    passes: [
      ['it gives information', of({})],
      ['somebody named gives opinion', { text, claims: [{ words: costs, kind: 'opinion', from: [mayor] }] }],
    ],
  },
  U2: {
    finds: [
      ['nobody has said why not with a name', grounds({ noOtherTerms: '' })],
      ['nothing is recorded', of({ grounds: {} })],
    ],
    passes: [
      ['it is recorded', of({})],
      ['another outlet has it from them', of({ grounds: {}, via: 'Velm Gazette' })],
    ],
  },
  U3: {
    finds: [
      ['how they know is not recorded', grounds({ knows: null })],
      ['of somebody named who spoke on background', of({ ...mayor, terms: 'on-background', grounds: {} })],
    ],
    passes: [
      ['they saw it', grounds({ knows: 'saw' })],
      ['they are named', of({ ...mayor, terms: 'on-the-record', grounds: {} })],
    ],
  },
  U4: {
    finds: [
      ['no editor knows who it is', of({})],
      ['an editor knows somebody else', { ...of({}), attested: [{ name: 'another', kind: 'knows' }] }],
    ],
    passes: [
      ['an editor knows', { ...of({}), attested: [{ name: official, kind: 'knows' }] }],
      ['everybody is named', of({ ...mayor, terms: 'on-the-record' })],
    ],
  },
  U5: {
    finds: [
      ['nobody has approved it', { text, claims: [{ words: costs, from: [{ name: official }] }] }],
      ['the approval has fallen', of({ approved: { stands: false } })],
      [
        'the main point rests on it, and only an editor approved',
        {
          text,
          claims: [{ words: 'The pier closes in May', from: [{ ...sound, approved: { level: 'editor' } }] }],
        },
      ],
    ],
    passes: [
      ['an editor approved what is no main point', of({ approved: { level: 'editor' } })],
      [
        'the main point has somebody named too',
        {
          text,
          claims: [
            { words: 'The pier closes in May', from: [{ ...sound, approved: { level: 'editor' } }, mayor] },
          ],
        },
      ],
    ],
  },
  U6: {
    finds: [
      ['the approval leaves quoting out', quoted({ approved: { quoting: false } })],
      ['the approval that covers it has fallen', quoted({ approved: { quoting: true, stands: false } })],
    ],
    passes: [
      ['the approval covers it', quoted({})],
      ['it is no quotation', of({ approved: { quoting: false } })],
    ],
  },
  U7: {
    finds: [
      ['one official is all there is', of({})],
      ['a person who asked not to be named is all there is', of({ ...mayor, terms: 'unnamed' })],
    ],
    passes: [
      ['they are three', of({ name: 'three council officials who attended the talks' })],
      [
        'a document says so too',
        { text, claims: [{ words: costs, from: [sound, { name: 'Minutes', kind: 'document' }] }] },
      ],
    ],
  },
  U8: {
    finds: [
      [
        'nobody vouches that they are two',
        { text, claims: [{ words: costs, from: [sound, { ...sound, name: 'a clerk' }] }] },
      ],
      [
        'one has it from the other',
        {
          text,
          claims: [
            {
              words: costs,
              from: [sound, { name: 'a clerk', grounds: { knows: 'told', toldBy: official } }],
            },
          ],
          attested: [{ name: official, kind: 'different', other: 'a clerk' }],
        },
      ],
    ],
    passes: [
      [
        'an editor vouches that they are two',
        {
          text,
          claims: [{ words: costs, from: [sound, { ...sound, name: 'a clerk' }] }],
          attested: [{ name: 'a clerk', kind: 'different', other: official }],
        },
      ],
      ['there is one', of({})],
    ],
  },
  U9: {
    finds: [
      [
        'officials say it, and one is recorded',
        {
          text: [['paragraph', 'Council officials said that the pier costs too much to keep.']],
          claims: [{ words: 'the pier costs too much', from: [{ name: 'a council official' }] }],
        },
      ],
      [
        'two say it, and one is recorded',
        {
          text: [['paragraph', 'Two council officials said that the pier costs too much to keep.']],
          claims: [{ words: 'the pier costs too much', from: [{ name: 'a council official' }] }],
        },
      ],
    ],
    passes: [
      [
        'two say it, and two are recorded',
        {
          text: [['paragraph', 'Two council officials said that the pier costs too much to keep.']],
          claims: [
            { words: 'the pier costs too much', from: [{ name: 'a council official' }, { name: 'a clerk' }] },
          ],
        },
      ],
      ['one says it', of({})],
    ],
  },
  U10: {
    finds: [
      ['no reason is recorded', grounds({ anonymityReason: '' })],
      [
        'a reason is recorded, and readers are not told one',
        {
          text: [['paragraph', 'It costs too much, a council official said.']],
          claims: [{ words: costs, from: [sound] }],
        },
      ],
    ],
    passes: [
      ['readers are told', of({})],
      [
        'readers are told in the words that are recorded',
        {
          text: [
            ['paragraph', 'It costs too much, said a council official, whose employer forbids interviews.'],
          ],
          claims: [
            {
              words: costs,
              from: [
                {
                  ...sound,
                  grounds: { ...soundGrounds, anonymityReason: 'Her employer forbids interviews.' },
                },
              ],
            },
          ],
        },
      ],
    ],
  },
  U11: {
    finds: [
      [
        'not authorised is all',
        grounds({ anonymityReason: 'because they were not authorised to speak publicly' }),
      ],
      ['in American spelling', grounds({ anonymityReason: 'who was not authorized to discuss the matter' })],
    ],
    passes: [
      ['there is more to it', grounds({ anonymityReason: 'not authorised to speak, and feared dismissal' })],
      ['it is another reason', of({})],
    ],
  },
  U12: {
    finds: [
      ['a source', { text: [['paragraph', '“It is over,” a source said.']] }],
      ['sources', { text: [['paragraph', 'Sources said that the pier will close for good in May.']] }],
    ],
    passes: [
      [
        'who they are is said',
        { text: [['paragraph', '“It is over,” a council official with knowledge of the talks said.']] },
      ],
      ['somebody who was described before', { text }],
    ],
  },
  U13: {
    finds: [
      ['an allegation without a motive', of({ grounds: { ...soundGrounds, motive: '' } }, 'allegation')],
      ['an opinion without a motive', of({ grounds: { ...soundGrounds, motive: '' } }, 'opinion')],
    ],
    passes: [
      ['the motive is recorded', of({}, 'allegation')],
      ['a plain fact', grounds({ motive: '' })],
    ],
  },
  U14: {
    finds: [
      ['a quotation that runs somebody down', quoted({ approved: { quoting: true } }, 'The mayor is a liar')],
      ['the same without any approval', quoted({ approved: { stands: false } }, 'He is corrupt')],
    ],
    passes: [
      ['the standards editor said yes', quoted({}, 'The mayor is a liar')],
      ['it runs nobody down', quoted({ approved: { quoting: true } })],
    ],
  },
  U15: {
    finds: [
      [
        'somebody declined to comment, and nobody vouches',
        { ...of({}), text: [...text, ['paragraph', 'The mayor declined to comment.']] },
      ],
      [
        'somebody vouches for another source',
        {
          ...of({}),
          text: [...text, ['paragraph', 'The clerk refused to comment.']],
          attested: [{ name: 'another', kind: 'clear-in-story' }],
        },
      ],
    ],
    passes: [
      ['nobody declined', of({})],
      [
        'an editor vouches',
        {
          ...of({}),
          text: [...text, ['paragraph', 'The mayor declined to comment.']],
          attested: [{ name: official, kind: 'clear-in-story' }],
        },
      ],
    ],
  },
  U16: {
    finds: [
      ['a date', of({}, 'date')],
      ['a date among other things', { text, claims: [{ words: 'in May', kind: 'date', from: [sound] }] }],
    ],
    passes: [
      ['a fact', of({})],
      ['a date of somebody named', of({ ...mayor, terms: 'on-the-record' }, 'date')],
    ],
  },
  U17: {
    finds: [
      ['no byline', { ...of({}), text: text.filter(([type]) => type !== 'byline') }],
      [
        'an empty one',
        { ...of({}), text: text.map(([type, line]) => [type, type === 'byline' ? '' : line] as const) },
      ],
    ],
    passes: [
      ['a byline', of({})],
      [
        'nobody is unnamed',
        { ...of({ ...mayor, terms: 'on-the-record' }), text: text.filter(([type]) => type !== 'byline') },
      ],
    ],
  },
  U18: {
    finds: [
      [
        'somebody named says the contrary, and nobody vouches',
        {
          text,
          claims: [
            { words: costs, from: [sound] },
            { words: 'The plan is dead', from: [mayor], disputes: 0 },
          ],
        },
      ],
      [
        'it disputes somebody named, and nobody vouches',
        {
          text,
          claims: [
            { words: costs, from: [sound], disputes: 1 },
            { words: 'The plan is dead', from: [mayor] },
          ],
        },
      ],
    ],
    passes: [
      [
        'nobody says the contrary',
        {
          text,
          claims: [
            { words: costs, from: [sound] },
            { words: 'The plan is dead', from: [mayor] },
          ],
        },
      ],
      [
        'an editor vouches',
        {
          text,
          claims: [
            { words: costs, from: [sound] },
            { words: 'The plan is dead', from: [mayor], disputes: 0 },
          ],
          attested: [{ name: official, kind: 'clear-in-story' }],
        },
      ],
    ],
  },
  U19: {
    finds: [
      ['the ground rules are not recorded', of({ terms: 'unnamed' })],
      ['nor when they were agreed', grounds({ agreedOn: null })],
      ['it was off the record', of({ ...mayor, terms: 'off-the-record' })],
      ['it is under embargo', of({ ...mayor, terms: 'on-the-record', grounds: { embargoUntil: noon + 1 } })],
      ['the text has somebody whom nobody has recorded', { text }],
    ],
    passes: [
      ['they are recorded', of({})],
      ['the embargo is over', of({ ...mayor, terms: 'on-the-record', grounds: { embargoUntil: noon - 1 } })],
    ],
  },
  U20: {
    finds: [
      [
        'the main point is in a document, and nobody says whence it came',
        { text, claims: [{ words: 'The pier closes in May', from: [{ name: 'A memo', kind: 'document' }] }] },
      ],
      [
        'the headline has it from a document',
        { text, claims: [{ words: 'Pier to close', from: [{ name: 'A memo', kind: 'document' }] }] },
      ],
    ],
    passes: [
      [
        'it is no main point',
        { text, claims: [{ words: costs, from: [{ name: 'A memo', kind: 'document' }] }] },
      ],
      [
        'the text says how it was obtained',
        {
          text: [['paragraph', 'The pier closes in May, says a memo obtained by the Velm Gazette.']],
          claims: [{ words: 'The pier closes in May', from: [{ name: 'A memo', kind: 'document' }] }],
        },
      ],
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

it.each(['U4', 'U8', 'U15', 'U18'] as const)(
  '%s says what is missing where no attestations are kept, and only tells',
  (rule) => {
    const told: Told = {
      text: [...text, ['paragraph', 'The mayor declined to comment.']],
      claims: [
        { words: costs, from: [sound, { ...sound, name: 'a clerk' }] },
        { words: 'The plan is dead', from: [mayor], disputes: 0 },
      ],
      ledger: { attestations: null },
    };
    const breaches = standardsRules
      .filter(({ id }) => id === rule)
      .flatMap(({ check }) => check(ledgerOf(told)));
    expect(breaches.length).toBeGreaterThan(0);
    expect(breaches.every(({ force }) => force === 'record')).toBe(true);
  },
);
