import { describe, expect, it, test } from 'vitest';
import { createCarrier } from './carry-passage.ts';
import { measureCarrying, noFigures, rewriting, standing } from './testing/measure-carrying.ts';
import { naturalText } from './testing/natural-text.ts';
import { rewriteLevels } from './testing/rewrite.ts';

const lines = (...paragraphs: readonly string[]) => paragraphs.join('\n');

const before = lines(
  'Port reopens after the storm',
  'The port of Saltmere reopened on Monday, officials said, after 1,300 people had been brought to safety.',
  '“Nobody is in danger,” the harbour master said. The ferry will run again on Friday.',
  'The council meets on Thursday to talk about the wall. It has put the meeting off twice.',
);

/** Carries the words, and says which words they became: with a question mark where a person has to look. */
function carried(words: string, after: string): string | null {
  const start = before.indexOf(words);
  const { range, sure } = createCarrier(before, after)({ start, end: start + words.length });
  if (range === null) return null;
  return `${after.slice(range.start, range.end)}${sure ? '' : '?'}`;
}

const replaced = (...changes: readonly (readonly [string, string])[]) =>
  changes.reduce((text, [from, to]) => text.replace(from, to), before);

describe('a passage that is carried onto a rewriting', () => {
  it.each([
    ['stands where nothing changed', 'reopened on Monday', before, 'reopened on Monday'],
    ['takes its signs along', '“Nobody is in danger,”', lines('News', before), '“Nobody is in danger,”'],
    [
      'takes in what was put in place of its words',
      'after 1,300 people had been brought to safety',
      replaced(['1,300 people', 'some 1,350 residents']),
      'after some 1,350 residents had been brought to safety',
    ],
    [
      'is to be looked at where one word stands in place of all of it',
      'Monday',
      replaced(['Monday', 'Tuesday']),
      'Tuesday?',
    ],
    [
      'goes with a sentence that was turned round',
      'The ferry will run again on Friday',
      replaced([
        '“Nobody is in danger,” the harbour master said. The ferry will run again on Friday.',
        'The ferry will run again on Friday. “Nobody is in danger,” the harbour master said.',
      ]),
      'The ferry will run again on Friday',
    ],
    [
      'goes with a sentence into another paragraph',
      'put the meeting off twice',
      replaced(
        [' It has put the meeting off twice.', ''],
        ['storm\n', 'storm\nIt has put the meeting off twice.\n'],
      ),
      'put the meeting off twice',
    ],
    [
      'is gone with its sentence',
      'put the meeting off twice',
      replaced([' It has put the meeting off twice.', '']),
      null,
    ],
    [
      'does not go to another mention of its words',
      'The council meets on Thursday',
      replaced(
        ['The council meets on Thursday to talk about the wall. It has put the meeting off twice.', ''],
        ['Port reopens', 'The council meets: port reopens'],
      ),
      null,
    ],
    ['is gone from an empty text', 'reopened on Monday', '', null],
  ])('%s', (_what, words, after, expected) => {
    expect(carried(words, after)).toBe(expected);
  });

  it('that is gone says where it was', () => {
    const sentence = ' The ferry will run again on Friday.';
    const start = before.indexOf(sentence) + 1;
    const { near } = createCarrier(before, before.replace(sentence, ''))({ start, end: start + 9 });
    expect(before.slice(0, near)).toMatch(/the harbour master said$/);
  });
});

/** What may go wrong on a text of a thousand words and more, with eleven hundred anchors a level. */
const bars = { light: 0, medium: 2, heavy: 3 } as const;
const mostMissed = 40;
const rewritings = Number(process.env.STET_ANCHOR_REWRITINGS ?? 20);

test.each(rewriteLevels)('anchors find their own words again in a $name rewriting', (level) => {
  const figures = noFigures();
  for (let seed = 0; seed < rewritings; seed += 1)
    measureCarrying(rewriting(naturalText, { level, seed, anchors: 62 }), createCarrier, figures);
  const share = rewritings / 20;
  expect(standing(figures)).toBeGreaterThan(1100 * share);
  expect({ elsewhere: figures.elsewhere, misses: figures.misses }).toMatchObject({
    elsewhere: expect.toSatisfy((count: number) => count <= bars[level.name] * share),
  });
  expect(figures.missed).toBeLessThanOrEqual(mostMissed * share);
  // Whatever is left of a text that was taken out, nothing is put elsewhere unasked.
  expect(figures.goneSilent).toBeLessThanOrEqual(2 * share);
  expect(figures.silentlyElsewhere).toBeLessThanOrEqual(share);
});
