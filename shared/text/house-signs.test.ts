import fc from 'fast-check';
import { expect, test } from 'vitest';
import { houseSignChanges, type SignChange } from './house-signs.ts';
import type { SignForms } from './typed-signs.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

const forms: SignForms = { quotes: 'curly', dashes: 'spaced-em', ellipsis: 'sign' };

function applied(text: string, changes: readonly SignChange[]): string {
  return changes.reduceRight(
    (line, { from, to, insert }) => line.slice(0, from) + insert + line.slice(to),
    text,
  );
}

const styled = (text: string, house: SignForms = forms) => applied(text, houseSignChanges(text, house));

test.each([
  [`"It's the '90s," she said -- "so what..."`, '“It’s the ’90s,” she said — “so what…”'],
  ['one—two – three -- four--five', 'one — two — three — four — five'],
  ['“I was going—”', '“I was going —”'],
  ['from 1990–95, a New York–based firm', 'from 1990–95, a New York–based firm'],
  ['so . . . and', 'so … and'],
])('%s is made %s', (text, made) => expect(styled(text)).toBe(made));

test.each([
  ['closed-em', 'one — two – three -- four', 'one—two—three—four'],
  ['spaced-en', 'one — two—three -- four', 'one – two – three – four'],
  ['off', 'one — two – three -- four', 'one — two – three -- four'],
] as const)('%s: %s is made %s', (dashes, text, made) => {
  expect(styled(text, { ...forms, dashes })).toBe(made);
});

test('a house of straight marks and dots gets them', () => {
  expect(styled('“It’s so…” 6′ 2″', { quotes: 'straight', dashes: 'off', ellipsis: 'dots' })).toBe(
    `"It's so..." 6' 2"`,
  );
});

test('an address is left as it is', () => {
  const text = `see https://stet.example/a--b?q="x" or ada--x@stet.example`;
  expect(styled(text)).toBe(text);
});

test('a change strikes no more than the sign', () => {
  expect(houseSignChanges(`the '90s -- here`, forms)).toEqual([
    { from: 4, to: 5, insert: '’' },
    { from: 9, to: 11, insert: '—' },
  ]);
});

const sentences = fc
  .array(
    fc.constantFrom('"', "'", '-', '--', ' — ', '—', '...', '…', ' ', 'a', 'so', '90', 's', '.', '“', '’'),
  )
  .map((parts) => parts.join(''));
const houses = fc.record({
  quotes: fc.constantFrom('curly' as const, 'straight' as const),
  dashes: fc.constantFrom('spaced-em' as const, 'closed-em' as const, 'spaced-en' as const, 'off' as const),
  ellipsis: fc.constantFrom('sign' as const, 'dots' as const),
});

test('changes stand in order and do not overlap, and letters and figures stay', () => {
  fc.assert(
    fc.property(sentences, houses, (text, house) => {
      const changes = houseSignChanges(text, house);
      for (const [index, { from, to }] of changes.entries()) {
        expect(from).toBeLessThanOrEqual(to);
        expect(from).toBeGreaterThanOrEqual(changes[index - 1]?.to ?? 0);
      }
      const letters = (line: string) => line.replace(/[^\p{L}\p{N}]/gu, '');
      expect(letters(applied(text, changes))).toBe(letters(text));
    }),
  );
});

test('ordinary copy that was made house style once is house style', () => {
  const words = fc.constantFrom(
    '"Go,"',
    "'90s",
    "it's",
    'a--b',
    '—',
    'a—b',
    '...',
    '6\'2"',
    '("so")',
    'here',
  );
  const lines = fc.array(words).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(lines, houses, (line, house) => {
      const once = styled(line, house);
      expect(styled(once, house)).toBe(once);
    }),
  );
});
