import { expect, test } from 'vitest';
import { type Finding, inReadingOrder } from './finding.ts';

function aFinding(start: number, end: number): Finding {
  return {
    source: 'house',
    ruleId: 'a-rule',
    strength: 'review',
    range: { start, end },
    words: 'x'.repeat(end - start),
    message: 'Look at this.',
    replacements: [],
    reason: null,
  };
}

test('findings come by where they begin, and the longer of two first', () => {
  const [late, short, long] = [aFinding(9, 12), aFinding(3, 5), aFinding(3, 8)];
  expect(inReadingOrder([late, short, long])).toEqual([long, short, late]);
});
