import type { Node } from 'prosemirror-model';
import { compareTexts } from '#shared/text/compare/compare-texts.ts';
import { readText } from '#shared/text/compare/styled-paragraphs.ts';
import { wordDiff } from '#shared/text/compare/word-diff.ts';
import { project } from '#shared/text/projection.ts';
import { newsSchema } from '#shared/text/schema.ts';
import { generateCopy, seededRandom } from '../seed/copy-generator.ts';
import { documentOf } from '../seed/seed-stories.ts';
import { test } from '../stet-test.ts';
import { keepMeasure } from './measure.ts';

const runs = 7;

test('comparing two texts of 20,000 words against one word diff over both', async () => {
  const copy = generateCopy(1, 20_000);
  const before = read(copy.paragraphs);
  const after = read(rewrite(copy.paragraphs));
  const samples = { ours: [] as number[], baseline: [] as number[] };
  for (let run = 0; run <= runs; run += 1) {
    const ours = timeOf(() => compareTexts(readText(before), readText(after)));
    const baseline = timeOf(() => wordDiff(textOf(before), textOf(after)));
    // The first run warms both up.
    if (run === 0) continue;
    samples.ours.push(ours);
    samples.baseline.push(baseline);
  }
  await keepMeasure('compare 20,000 words: with moves / one word diff over both', samples, { bar: 1 });

  function read(paragraphs: readonly string[]): Node {
    return newsSchema.nodeFromJSON(documentOf({ ...copy, paragraphs }));
  }
});

const textOf = (document: Node) => project(document, 'final').text;

/** One word in thirty is another, and every fiftieth paragraph stands elsewhere. */
function rewrite(paragraphs: readonly string[]): readonly string[] {
  const random = seededRandom(5);
  const edited = paragraphs.map((text) =>
    text
      .split(' ')
      .map((word) => (random() < 1 / 30 ? `re${word}` : word))
      .join(' '),
  );
  const moved = edited.filter((_, index) => index % 50 === 7);
  const staying = edited.filter((_, index) => index % 50 !== 7);
  const half = Math.floor(staying.length / 2);
  return [...staying.slice(0, half), ...moved, ...staying.slice(half)];
}

function timeOf(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
