import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch } from './search-query.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

const word = (text: string) => ({ text, wanted: true, whole: true });
const begun = (text: string) => ({ text, wanted: true, whole: false });
const not = (text: string) => ({ text, wanted: false, whole: true });

describe('what a person typed', () => {
  it.each([
    ['', []],
    ['   ', []],
    ['border', [begun('border')]],
    ['border ', [word('border')]],
    ['border migr', [word('border'), begun('migr')]],
    ['"smuggling group" dhs', [word('smuggling group'), begun('dhs')]],
    ['“smuggling group”', [word('smuggling group')]],
    ['"not closed', [word('not closed')]],
    ['border -nbc', [word('border'), not('nbc')]],
    ['-"called it incorrect" dhs', [not('called it incorrect'), begun('dhs')]],
    ['border-400-migrants', [begun('border-400-migrants')]],
    ['a"b"c', [word('a'), word('b'), begun('c')]],
    ['" " - -- * () AND', [begun('AND')]],
    ['nul\u0000byte', [word('nul'), begun('byte')]],
    ['— 🙂 ¿', []],
  ])('%j is read as words, phrases and what must not be there', (typed, terms) => {
    expect(parseSearch(typed)).toEqual(terms);
  });

  it('asks only for what holds a letter or a digit, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        for (const term of parseSearch(typed)) expect(term.text).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
