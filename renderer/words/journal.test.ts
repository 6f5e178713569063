import { expect, test } from 'vitest';
import { type Deed, deeds, type JsonValue } from '#shared/journal/journal-entry.ts';
import { deedPhrase } from './journal.ts';

test.each<[Deed, JsonValue, string]>([
  [
    'story.renamed',
    { from: 'border-400', to: 'border-300' },
    'changed the slug from border-400 to border-300',
  ],
  ['story.published', { number: 2, where: 'page-a1' }, 'published revision 2: page-a1'],
  [
    'claim.attributed',
    { terms: 'on-the-record', hand: 'second-hand' },
    'gave a claim a source, on the record, second hand',
  ],
  [
    'claim.verified',
    { state: 'could-not-be-verified' },
    'recorded a finding on a claim: could not be verified',
  ],
  ['source.edited', { before: { name: 'A' }, after: { name: 'B' } }, 'changed the source B'],
  [
    'house.changed',
    { dashes: { from: 'off', to: 'spaced-en' }, wordsPerInch: { from: 30, to: 42 } },
    'changed how the house writes: dashes to spaced en, words in a column inch to 42',
  ],
  ['story.archived', null, 'archived …'],
  ['notice.written', { text: `${'word '.repeat(30)}` }, `wrote a notice: “${'word '.repeat(18).trimEnd()}…”`],
])('%s of %j is said as: %s', (deed, payload, phrase) => {
  expect(deedPhrase({ deed, payload })).toBe(phrase);
});

test('every deed has a phrase of its own', () => {
  const phrases = deeds.map((deed) => deedPhrase({ deed, payload: {} }));
  expect(new Set(phrases).size).toBe(deeds.length);
});
