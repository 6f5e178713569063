import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnchorState } from './anchor.ts';
import { anchorStateOf, describeQuote, findQuote } from './quote-anchor.ts';

const text = 'The port reopened Monday. Officials said the port was safe. Critics said the port was not.';

describe('anchorStateOf', () => {
  const cases: readonly (readonly [string, string, AnchorState])[] = [
    ['the port was safe', 'the port was safe', 'exact'],
    ['the port was safe', 'the port is safe', 'changed'],
    ['1,300 people died', '1,350 people died', 'review'],
    ['three people died', 'four people died', 'review'],
    ['Smith denied it', 'Jones denied it', 'review'],
    ['Smith met Jones', 'Jones met Smith', 'review'],
    ['rose 4.5%', 'rose 4.5', 'review'],
    ['on 12 May', 'on 13 May', 'review'],
    ['twenty-one ships', 'twenty-two ships', 'review'],
    ['it opens today', 'it opens tomorrow', 'review'],
    ['the port was safe', 'the port was not safe', 'review'],
    ['The port was safe', 'A port was safe', 'changed'],
    ['the port was safe', 'nobody had asked', 'review'],
    ['he denied it', ' ', 'orphan'],
    ['he denied it', '', 'orphan'],
  ];
  it.each(cases)('“%s” → “%s” is %s', (pinned, current, state) => {
    expect(anchorStateOf(pinned, current)).toBe(state);
  });
});

describe('findQuote', () => {
  const quoteOf = (words: string, at = text.indexOf(words)) =>
    describeQuote(text, { start: at, end: at + words.length });

  it('finds a passage whose surroundings are still there', () => {
    const longer = `An added sentence. ${text}`;
    const found = findQuote(longer, quoteOf('reopened Monday'));
    expect(found && longer.slice(found.start, found.end)).toBe('reopened Monday');
  });

  it('tells repeats apart by what stands around them', () => {
    const third = text.lastIndexOf('the port was');
    const found = findQuote(`New lead. ${text}`, quoteOf('the port was', third));
    expect(found?.start).toBe(third + 'New lead. '.length);
  });

  it('does not take another mention of a name for the passage', () => {
    expect(findQuote('Somebody else wrote of Monday in a letter.', quoteOf('Monday'))).toBeNull();
  });

  it('takes a long quote that was moved elsewhere', () => {
    const words = 'Officials said the port was safe.';
    expect(findQuote(`${words} It had rained.`, quoteOf(words))).toEqual({ start: 0, end: words.length });
  });

  it('does not choose between places that nothing tells apart', () => {
    const twice = `${'x'.repeat(70)}Monday${'x'.repeat(140)}Monday${'x'.repeat(70)}`;
    const quote = describeQuote(twice, { start: 70, end: 76 });
    expect([findQuote(twice, quote), findQuote(twice, quote, 200)?.start]).toEqual([null, 216]);
  });

  it('finds any passage of a text in that text, near where it was', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', ' ') }),
        fc.nat(),
        fc.nat(),
        (any, a, b) => {
          const start = a % any.length;
          const end = start + 1 + (b % (any.length - start));
          expect(findQuote(any, describeQuote(any, { start, end }), start)).toEqual({ start, end });
        },
      ),
      { seed: 21, numRuns: 500 },
    );
  });
});
