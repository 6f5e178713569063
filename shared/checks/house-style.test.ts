import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkHouseStyle, readyHouseStyle } from './house-style.ts';
import { readPhraseLines } from './phrase-lines.ts';
import { isFault, parsePattern } from './phrase-pattern.ts';
import { overlapsAny, quotationsOf } from './quotations.ts';
import { startingSet } from './starting-rules/starting-set.ts';
import { type LookFor, ruleId, type StyleRule } from './style-rule.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

function aRule(look: LookFor, changed: Partial<StyleRule> = {}): StyleRule {
  return {
    id: ruleId.parse('a-rule'),
    name: 'A rule',
    theme: 'word-choice',
    owner: 'Copy desk',
    strength: 'amend',
    status: 'live',
    look,
    exceptions: [],
    fields: ['headline', 'dek', 'body'],
    message: 'Another word.',
    reason: '',
    examples: { match: [], pass: [] },
    since: null,
    ...changed,
  };
}

/** The text after every first proposal was taken, from the end to the beginning. */
function amended(text: string, rules: readonly StyleRule[], type = 'paragraph'): string {
  return checkHouseStyle(readyHouseStyle(rules), { type, text }).reduceRight(
    (changed, { range, replacements: [first] }) =>
      first === undefined ? changed : changed.slice(0, range.start) + first + changed.slice(range.end),
    text,
  );
}

const phrases = (
  lines: string,
  changed: Partial<StyleRule> = {},
  capitals: 'not-names' | 'any' | 'exact' = 'not-names',
) => aRule({ kind: 'phrases', capitals, lines: [...readPhraseLines(lines)] }, changed);

test.each([
  ['towards -> toward', 'He went towards it.', 'He went toward it.'],
  ['towards -> toward', 'Towards noon it rained.', 'Toward noon it rained.'],
  ['towards -> toward', 'HE WENT TOWARDS IT', 'HE WENT TOWARD IT'],
  // A name, a part of a longer word, and an address are left alone.
  [
    'towards -> toward',
    'She read Towards Zero, anti-towards, at towards.com.',
    'She read Towards Zero, anti-towards, at towards.com.',
  ],
  [
    '(less|fewer) than {digits} [whole] days -> under {2} days',
    'It took less than 3 whole days.',
    'It took under 3 days.',
  ],
  [
    '(less|fewer) than {digits} [whole] days -> under {2} days',
    'It took fewer than 3 days.',
    'It took under 3 days.',
  ],
  [
    'utilize~ -> use~',
    'They utilized it; utilizing is fun; he utilizes it.',
    'They used it; using is fun; he uses it.',
  ],
  ['get~ rid of -> drop~', 'He got rid of it, getting rid of all.', 'He dropped it, dropping all.'],
  ['e-mail -> email', 'An e-mail came.', 'An email came.'],
  ["it's own -> its own", 'It runs it’s own bus.', 'It runs its own bus.'],
  ['{spelled} cats -> {1:digits} cats', 'Twenty-one cats ate two cats.', '21 cats ate 2 cats.'],
  [
    '{month} {day} -> {1:short} {2}',
    'On January 5 and May 6 and Sept 7.',
    'On Jan. 5 and May 6 and Sept. 7.',
  ],
  ['very -> ', 'It is very late, very.', 'It is late,.'],
  [
    '{start} {digits} men -> Men',
    '12 men came. Then 12 men left. 12 men!',
    'Men came. Then 12 men left. Men!',
  ],
  // What failed from one beginning may fit from the next.
  ['[a] bee -> wasp', 'It is a-bee or a bee, a—bee.', 'It is a-bee or wasp, a—wasp.'],
  // The longer of two readings, and no second finding in the same words.
  ['new -> old\nnew car -> bike', 'A new car.', 'A bike.'],
])('%s: %s', (lines, text, expected) => {
  expect(amended(text, [phrases(lines)])).toBe(expected);
});

test('what is there already is no finding', () => {
  const rule = phrases('(color|colour) -> color');
  expect(amended('color and colour', [rule])).toBe('color and color');
  expect(checkHouseStyle(readyHouseStyle([rule]), { type: 'paragraph', text: 'color' })).toEqual([]);
});

test('exceptions hold for the words that they cover, with the capitals that they have', () => {
  const rule = phrases('dialog -> dialogue', { exceptions: ['dialog box', 'Dialog Inc'] }, 'any');
  expect(amended('A dialog box, a dialog, Dialog Inc and dialog inc.', [rule])).toBe(
    'A dialog box, a dialogue, Dialog Inc and dialogue inc.',
  );
});

test('rules look only where they are told to, and never into bylines, notices and quotations', () => {
  const rule = phrases('towards -> toward', { fields: ['body'] });
  const [body, elsewhere] = [
    ['paragraph', 'heading', 'list_item'],
    ['headline', 'dek', 'byline', 'kicker', 'dateline', 'blockquote', 'correction', '__proto__'],
  ];
  for (const type of body) expect(amended('towards', [rule], type)).toBe('toward');
  for (const type of elsewhere) expect(amended('towards', [rule], type)).toBe('towards');
  expect(amended('“towards” he said, towards it', [rule])).toBe('“towards” he said, toward it');
});

test.each([
  [
    'small-numbers',
    'We saw 3 dogs and 12 cats; 2 of 5 left at 4 p.m. on May 5, 6 feet away, aged 7.',
    'We saw three dogs and 12 cats; 2 of 5 left at 4 p.m. on May 5, 6 feet away, aged 7.',
  ],
  [
    'small-numbers',
    'In Game 7, page 3 and Apollo 8 crews won 3-2. 4 men left. No. 5 seed.',
    'In Game 7, page 3 and Apollo 8 crews won 3-2. Four men left. No. 5 seed.',
  ],
  ['large-numbers', '$1,500,000 for 2,000,000,000 and 1,234,567', '$1.5 million for 2 billion and 1,234,567'],
  [
    'state-names',
    'In Troy, N.Y., and Troy, MI, and Lee, MD, he spoke in Troy, N.Y. The end.',
    'In Troy, New York, and Troy, Michigan, and Lee, MD, he spoke in Troy, New York. The end.',
  ],
  [
    'series-comma',
    'Red, white, and blue. Ann, 4, and Bo. It rained, he said, and left.',
    'Red, white and blue. Ann, 4, and Bo. It rained, he said, and left.',
  ],
  ['repeated-words', 'The the man had had it in in fact.', 'The man had had it in in fact.'],
  ['spaces', 'A  man , late . It ... was .5 up', 'A man, late. It ... was .5 up'],
] as const)('%s: %s', (kind, text, expected) => {
  const look: LookFor = kind === 'small-numbers' ? { kind, under: 10 } : { kind };
  expect(amended(text, [aRule(look)])).toBe(expected);
});

test('a sentence is long by its words', () => {
  const style = readyHouseStyle([aRule({ kind: 'long-sentences', words: 15 }, { strength: 'review' })]);
  const long = `${'word '.repeat(15)}end.`;
  const findings = checkHouseStyle(style, { type: 'paragraph', text: `Short, by Mr. Lee. ${long} Short.` });
  expect(findings.map(({ words }) => words)).toEqual([long]);
});

test.each([
  ['', 'empty'],
  ['(a', 'unclosed'],
  ['[a|b', 'unclosed'],
  ['a)', 'unopened'],
  ['a ~', 'unopened'],
  ['{nothing} a', 'unknown-slot'],
  ['{digits', 'unclosed'],
  ['{word} {name}', 'nothing-fixed'],
  ['[a]', 'nothing-fixed'],
  ['(a|{word})', 'nothing-fixed'],
  ['a '.repeat(201), 'too-long'],
])('%j is no pattern: %s', (line, fault) => {
  expect(parsePattern(line)).toMatchObject({ fault });
});

const starting = readyHouseStyle(startingSet);

/** Text in which the rules find much, cut and joined anyhow, with every kind of mark. */
const copy = fc
  .array(
    fc.oneof(
      fc.constantFrom(...startingSet.flatMap(({ examples }) => [...examples.match, ...examples.pass])),
      fc.constantFrom(...'“”‘’"\'«»-–—.,;:!?()[]$#@&/%', '\u00a0', '\u200b', '\ud800', 'e\u0301', '🗞️'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .chain((pieces) => fc.constantFrom('', ' ').map((joint) => pieces.join(joint)));

test('whatever the text: ranges hold the words they say, and nothing quoted is found', () => {
  fc.assert(
    fc.property(copy, fc.constantFrom('paragraph', 'headline', 'dek'), (text, type) => {
      let reached = 0;
      for (const { range, words } of checkHouseStyle(starting, { type, text })) {
        expect(words).toBe(text.slice(range.start, range.end));
        expect(words.length).toBeGreaterThan(0);
        expect(range.start).toBeGreaterThanOrEqual(reached);
        reached = range.start;
        expect(overlapsAny(range, quotationsOf({ type, text }))).toBe(false);
      }
    }),
    { numRuns: 1500 },
  );
}, 60_000);

test('whatever a rule says, it is made ready and run', () => {
  const line = fc.array(fc.constantFrom(...'ab()[]{}|~ .-'.split(''), '{digits}', '{words}', 'go~', ' '), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(line, fc.string({ unit: 'binary' }), (pieces, text) => {
      const find = pieces.join('');
      const rule = phrases(find);
      const findings = checkHouseStyle(readyHouseStyle([rule]), {
        type: 'paragraph',
        text: `${text} ab go 12`,
      });
      if (isFault(parsePattern(find))) expect(findings).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('the worst of patterns takes time in proportion to the text', () => {
  const worst = phrases(`${'[a] [a|a a] '.repeat(20)}{words} b\n${'[[a]] '.repeat(60)}b`);
  const style = readyHouseStyle([worst]);
  const before = performance.now();
  checkHouseStyle(style, { type: 'paragraph', text: 'a '.repeat(2000) });
  // Were every way through it tried, this would not end.
  expect(performance.now() - before).toBeLessThan(20_000);
}, 60_000);
