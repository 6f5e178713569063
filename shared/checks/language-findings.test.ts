import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knowing, type WordLists } from './known-words.ts';
import { isReadForLanguage, languageFindings } from './language-findings.ts';
import { type LanguageLint, spellingRule } from './language-lint.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

const noWords: WordLists = { own: [], house: [], names: [] };

/** A check that takes exception to every word. */
function lintsOf(text: string, ruleId = spellingRule): readonly LanguageLint[] {
  return [...text.matchAll(/[\p{L}\p{N}'’-]+/gu)].map(({ 0: word, index }) => ({
    ruleId,
    start: index,
    end: index + word.length,
    message: `Not “${word}”.`,
    replacements: [],
  }));
}

function wordsFound(text: string, type = 'paragraph', known = noWords): readonly string[] {
  return languageFindings({ type, text }, lintsOf(text), knowing(known)).map(({ words }) => words);
}

test('what is quoted is nobody’s to correct', () => {
  expect(wordsFound('He sayd “this aint ours” then.')).toEqual(['He', 'sayd', 'then']);
  expect(wordsFound('This is a whole quotation.', 'blockquote')).toEqual([]);
});

test('addresses, handles, file names and slugs are right as they are', () => {
  expect(
    wordsFound('Wrte to desk@news.example or https://news.example/teh-page about mayor-resigns-over-bridge.'),
  ).toEqual(['Wrte', 'to', 'or', 'about']);
  expect(wordsFound('See www.news.example, @harbor_news and #harbour; slug: border-400.')).toEqual([
    'See',
    'and',
    'slug',
  ]);
  expect(wordsFound('A state-of-the-art, twelve-year-old bridge.')).toEqual([
    'A',
    'twelve-year-old',
    'bridge',
  ]);
});

test('a known word is one that is spelt right, and no more than that', () => {
  const known = { ...noWords, names: ['Brandt'] };
  expect(wordsFound('Brandt and Brandts', 'paragraph', known)).toEqual(['and', 'Brandts']);
  const repeated = languageFindings(
    { type: 'paragraph', text: 'Brandt' },
    lintsOf('Brandt', 'RepeatedWords'),
    knowing(known),
  );
  expect(repeated).toHaveLength(1);
});

test('a finding outside the text, as of an older one, is none', () => {
  const lint = { ruleId: 'A', start: 3, end: 9, message: '', replacements: [] };
  expect(languageFindings({ type: 'paragraph', text: 'short' }, [lint], () => false)).toEqual([]);
});

test.each([
  ['paragraph', 'The bridge is open.', true],
  ['headline', 'Bridge opens', true],
  ['list_item', 'open', true],
  ['byline', 'By Ada Example', false],
  ['dateline', 'PORT HAVEN', false],
  ['blockquote', 'It is open.', false],
  ['correction', 'An earlier version', false],
  ['paragraph', '* * *', false],
])('a %s with “%s” is read: %s', (type, text, read) => {
  expect(isReadForLanguage({ type, text })).toBe(read);
});

test('in paragraphs that somebody speaks in and out of, only the words outside come back', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 6 });
  const pair = fc.constantFrom(['“', '”'] as const, ['"', '"'] as const);
  const pieces = fc.array(fc.record({ said: words, told: words, pair }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(pieces, fc.boolean(), (given, goesOn) => {
      const text = given
        .map(({ said, told, pair: [open, close] }) => `${open}${said.join(' ')},${close} ${told.join(' ')} `)
        .join('');
      // A quotation that goes on in the next paragraph is not closed in this one.
      const whole = goesOn ? `${text}“and there is more` : text;
      expect(wordsFound(whole)).toEqual(given.flatMap(({ told }) => told));
    }),
  );
});
