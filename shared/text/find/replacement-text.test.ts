import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findInLines } from './find-in-lines.ts';
import { compileFind, emptyFind } from './find-query.ts';
import { type Replacing, replacementText } from './replacement-text.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

/** A line with everything replaced, by the rule of this module. */
function replaced(line: string, pattern: string, replacing: Omit<Replacing, 'regex'>): string {
  const query = { ...emptyFind, text: pattern, matchCase: true, regex: true };
  const answer = findInLines([line], query, 1000);
  if (answer.kind !== 'found') throw new Error(answer.reason);
  return [...answer.matches].reverse().reduce((text, match) => {
    const words = replacementText({ ...replacing, regex: true }, line.slice(match.start, match.end), match);
    return text.slice(0, match.start) + words + text.slice(match.end);
  }, line);
}

it.each([
  ['$2 $1', '3 May', 'May 3'],
  ['$<day>. $$1 $& $0 $9', '3 May', '3. $1 3 May $0 $9'],
  ['$01 $22', '3 May', '3 May2'],
  ['$<year>', '3 May', ''],
])('%s makes %s to %s', (text, line, result) => {
  expect(replaced(line, '(?<day>\\d+) (\\p{L}+)', { text, keepCase: false })).toBe(result);
});

it('does what the engine does', () => {
  const patterns = fc.constantFrom('(a)(b)?', '(?<x>a+)', 'a|(b)', '[ab]', '(a)(a)(b)');
  const parts = fc.constantFrom('$1', '$2', '$3', '$10', '$01', '$&', '$$', '$<x>', '$0', 'x', '$', '<');
  const text = fc.array(parts, { maxLength: 5 }).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.stringMatching(/^[ab ]{0,12}$/), patterns, text, (line, pattern, template) => {
      const compiled = compileFind({ ...emptyFind, text: pattern, matchCase: true, regex: true });
      if (!compiled.ok) throw new Error(compiled.reason);
      expect(replaced(line, pattern, { text: template, keepCase: false })).toBe(
        line.replace(compiled.pattern, template),
      );
    }),
  );
});

it.each([
  ['port', 'harbour', 'harbour'],
  ['Port', 'harbour', 'Harbour'],
  ['PORT', 'harbour', 'HARBOUR'],
  ['A', 'the', 'The'],
  ['McDuff', 'smith', 'Smith'],
  ['“Port', '“harbour', '“Harbour'],
  ['9', 'nine', 'nine'],
  ['port', 'Harbour', 'Harbour'],
])('carries the capitals of %s over to %s: %s', (found, text, result) => {
  const match = { line: 0, start: 0, end: found.length, groups: [], named: {} };
  expect(replacementText({ text, regex: false, keepCase: true }, found, match)).toBe(result);
});

it('takes words as they are where nothing is a pattern', () => {
  const match = { line: 0, start: 0, end: 1, groups: [], named: {} };
  expect(replacementText({ text: '$1 $&', regex: false, keepCase: false }, 'a', match)).toBe('$1 $&');
});
