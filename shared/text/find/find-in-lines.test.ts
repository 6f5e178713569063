import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInLines } from './find-in-lines.ts';
import { compileFind, emptyFind, type FindQuery } from './find-query.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

/** What is found in a line, as words. */
function found(line: string, query: Partial<FindQuery>): readonly string[] | string {
  const answer = findInLines([line], { ...emptyFind, ...query }, 100);
  if (answer.kind === 'bad-pattern') return answer.reason;
  return answer.matches.map(({ start, end }) => line.slice(start, end));
}

describe('words', () => {
  it.each<[string, string, Partial<FindQuery>, readonly string[]]>([
    ['whatever the capitals', 'Port, port, PORT', { text: 'port' }, ['Port', 'port', 'PORT']],
    ['with the capitals', 'Port, port, PORT', { text: 'port', matchCase: true }, ['port']],
    ['within words', 'reopened', { text: 'open' }, ['open']],
    ['as whole words', 'open reopened open-ended', { text: 'open', wholeWord: true }, ['open', 'open']],
    ['as whole words of any script', 'Łódź łódźka', { text: 'łódź', wholeWord: true }, ['Łódź']],
    [
      'a letter with a mark of its own is in the word',
      'cafe cafe\u0301',
      { text: 'cafe', wholeWord: true },
      ['cafe'],
    ],
    ['signs that mean something to patterns', 'a (b)* c', { text: '(b)*' }, ['(b)*']],
    ['straight quotation marks find curly ones', '“so” ‘it’', { text: '"so" \'it\'' }, ['“so” ‘it’']],
    ['curly ones find themselves', '“so” "so"', { text: '“so”' }, ['“so”']],
    ['a space finds one that does not break', 'No\u00a09', { text: 'no 9' }, ['No\u00a09']],
    ['characters of two units', 'a😀😀b', { text: '😀' }, ['😀', '😀']],
    ['nothing for no words', 'abc', { text: '' }, []],
  ])('are found %s', (_what, line, query, words) => {
    expect(found(line, query)).toEqual(words);
  });

  it('are found wherever a plain search finds them, one after the other', () => {
    const letters = fc.stringMatching(/^[ab.*( ]{0,30}$/);
    const few = fc.stringMatching(/^[ab.*( ]{1,3}$/);
    fc.assert(
      fc.property(letters, few, (line, text) => {
        const places: number[] = [];
        for (let at = line.indexOf(text); at !== -1; at = line.indexOf(text, at + text.length))
          places.push(at);
        const answer = findInLines([line], { ...emptyFind, text, matchCase: true }, 100);
        expect(answer.kind === 'found' && answer.matches.map(({ start }) => start)).toEqual(places);
      }),
    );
  });
});

describe('regular expressions', () => {
  it.each<[string, string, Partial<FindQuery>, readonly string[] | string]>([
    [
      'find what they describe',
      'on 3 May and 14 June',
      { text: '\\d+ \\p{Lu}\\p{L}+' },
      ['3 May', '14 June'],
    ],
    ['begin and end with the line', 'aa', { text: '^a' }, ['a']],
    ['as whole words', 'cat catalogue', { text: 'cat|log', wholeWord: true }, ['cat']],
    ['find no nothing', 'axxb', { text: 'x*' }, ['xx']],
    ['do not stop at an empty place', '😀', { text: '(?=😀)|$' }, []],
    ['say what is wrong with them', 'a', { text: '(a' }, 'Unterminated group'],
    [
      'are not mended by what whole words put round them',
      'ab',
      { text: 'a)(b', wholeWord: true },
      "Unmatched ')'",
    ],
  ])('%s', (_what, line, query, words) => {
    expect(found(line, { ...query, regex: true })).toEqual(words);
  });

  it('tell what their groups took', () => {
    const query = { ...emptyFind, regex: true, text: '(?<day>\\d+) (May)|(x)' };
    const answer = findInLines(['on 3 May'], query, 10);
    expect(answer).toEqual({
      kind: 'found',
      more: false,
      matches: [{ line: 0, start: 3, end: 8, groups: ['3', 'May', null], named: { day: '3' } }],
    });
  });
});

it('looks at each line by itself and stops where it is told to', () => {
  const lines = ['a b', 'a', 'b a'];
  const answer = findInLines(lines, { ...emptyFind, text: 'a' }, 2);
  expect(answer.kind === 'found' && [answer.more, answer.matches.map(({ line }) => line)]).toEqual([
    true,
    [0, 1],
  ]);
  expect(findInLines(['a', 'b'], { ...emptyFind, text: 'a.b', regex: true }, 2)).toMatchObject({
    matches: [],
  });
});

it('makes a pattern of words that takes no longer than the text is long', () => {
  const compiled = compileFind({ ...emptyFind, text: '(a+)+$', wholeWord: true });
  expect(compiled.ok && 'a'.repeat(100_000).match(compiled.pattern)).toBe(null);
});
