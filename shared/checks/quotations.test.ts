import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlapsAny, quotationsOf } from './quotations.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

/** The text with what is quoted between ⟦ and ⟧. */
function marked(text: string, type = 'paragraph'): string {
  let [out, at] = ['', 0];
  for (const { start, end } of quotationsOf({ type, text })) {
    out += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return out + text.slice(at);
}

test.each([
  ['⟦“It opened,”⟧ she said. ⟦“At noon.”⟧'],
  ['⟦"It opened,"⟧ she said. ⟦"At noon."⟧'],
  ["⟦``It opened,''⟧ she said, by the wire."],
  ["⟦''It opened,''⟧ she said. ⟦''At noon.''⟧"],
  ['He called it ⟦«une honte»⟧ on Friday.'],
  // Nested.
  ['⟦“He said ‘no’ twice,”⟧ she said.'],
  ['⟦"She told me \'go\' and I went,"⟧ he said.'],
  ['⟦‘He said “no” twice’⟧, the head says.'],
  // A quotation over several paragraphs: each opens, only the last closes.
  ['⟦“It opened. It was late.⟧'],
  ['⟦It was late.”⟧ That was all.'],
  // Marks that were turned the wrong way.
  ['⟦”It opened,”⟧ she said.'],
  ['⟦“It opened,“⟧ she said.'],
  // Beside dashes and brackets.
  ['The head—⟦“a fool”⟧—went (⟦“at last”⟧).'],
  ['Was it ⟦“open”⟧? It was ⟦"shut"⟧; so he said.'],
  // Single marks, as in headlines.
  ['Mayor says bridge is ⟦‘clearly alarming’⟧'],
  ["Former official says, ⟦'The fact is alarming'⟧"],
  ["⟦'The workers' union is strong'⟧, mayor says"],
  // Apostrophes are no marks.
  ["The dogs' owners don't mind O'Leary's '90s rock 'n' roll."],
  ['The dogs’ owners don’t mind O’Leary’s ’90s rock ’n’ roll.'],
  ['The ‘90s were his; he took ‘em.'],
  ['The pipe is 6" wide and 12” long.'],
  ['It was 6 feet.'],
  [''],
])('quoted: %s', (text) => {
  expect(marked(text.replaceAll(/[⟦⟧]/g, ''))).toBe(text);
});

test('a block that is a quotation, or a printed notice, is quoted as a whole', () => {
  expect(marked('It opened.', 'blockquote')).toBe('⟦It opened.⟧');
  expect(marked('It opened.', 'correction')).toBe('⟦It opened.⟧');
  expect(marked('', 'blockquote')).toBe('');
});

const markedText = fc
  .array(fc.oneof(fc.constantFrom(...'“”‘’"\'«»„` .,s9a—'), fc.string({ unit: 'binary' })), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

test('whatever the text, the ranges lie in it, in order and apart', () => {
  fc.assert(
    fc.property(markedText, (text) => {
      let at = 0;
      for (const { start, end } of quotationsOf({ type: 'paragraph', text })) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2000 },
  );
});

test('every word between well-set marks is quoted, and none outside them', () => {
  const words = fc.stringMatching(/^[a-z]{1,6}(?: [a-z]{1,6}){0,4}$/);
  const pair = fc.constantFrom(['“', '”'] as const, ['"', '"'] as const, ['«', '»'] as const);
  const pieces = fc.array(fc.record({ said: words, told: words, pair }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(pieces, (given) => {
      const expected = given.map(
        ({ said, told, pair: [open, close] }) => `⟦${open}${said},${close}⟧ ${told} `,
      );
      expect(marked(expected.join('').replaceAll(/[⟦⟧]/g, ''))).toBe(expected.join(''));
    }),
  );
});

test.each(['‘a', "'as' b ", '“a” ‘b', '"', '‘as’ b “c” '])(
  'a text of nothing but %s is read at once',
  (piece) => {
    const before = performance.now();
    quotationsOf({ type: 'paragraph', text: piece.repeat(5000) });
    // A reading that grows with the square of the text would take far longer; a starved machine stays well under this.
    expect(performance.now() - before).toBeLessThan(5000);
  },
);

test('ranges that only touch have nothing in common', () => {
  expect(overlapsAny({ start: 2, end: 4 }, [{ start: 4, end: 6 }])).toBe(false);
  expect(overlapsAny({ start: 2, end: 5 }, [{ start: 4, end: 6 }])).toBe(true);
});
