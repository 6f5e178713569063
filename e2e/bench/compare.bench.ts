import type { Node } from 'prosemirror-model';
import type { JsonValue } from '#shared/journal/journal-entry.ts';
import { compareTexts } from '#shared/text/compare/compare-texts.ts';
import { readText } from '#shared/text/compare/styled-paragraphs.ts';
import { project } from '#shared/text/projection.ts';
import { newsSchema } from '#shared/text/schema.ts';
import { generateCopy, seededRandom } from '../seed/copy-generator.ts';
import { editProse, generateProse } from '../seed/edited-copy.ts';
import { documentOf } from '../seed/seed-stories.ts';
import { test } from '../stet-test.ts';
import { keepMeasure } from './measure.ts';
import { plainWordDiff } from './plain-word-diff.ts';

const runs = 31;
/** So many until both are as quick as they get: they are compiled while they run. */
const warmUps = 30;
const words = 20_000;

const prose = generateProse(1, words);
const alike = generateCopy(1, words);

const texts = [
  { name: 'prose, half of its paragraphs edited', before: prose, after: editProse(5, prose) },
  // Every paragraph is like a hundred others, and most are changed: the hardest that there is to lay side by side.
  { name: 'like sentences, most changed', before: alike.paragraphs, after: rewrite(alike.paragraphs) },
];

test('comparing two texts of 20,000 words against one word diff over both', async () => {
  for (const { name, before, after } of texts) {
    const [old, young] = [jsonOf(before), jsonOf(after)];
    const samples = { ours: [] as number[], baseline: [] as number[] };
    for (let run = -warmUps; run < runs; run += 1) {
      // Read anew each time: what is known of a block from an earlier run would make both quicker than they are.
      const ours = timeOf([read(old), read(young)], (one, two) => compareTexts(readText(one), readText(two)));
      const baseline = timeOf([read(old), read(young)], (one, two) =>
        plainWordDiff(textOf(one), textOf(two)),
      );
      if (run < 0) continue;
      samples.ours.push(ours);
      samples.baseline.push(baseline);
    }
    const measure = `compare 20,000 words of ${name}, with moves / one word diff over both`;
    await keepMeasure(measure, samples, { bar: 1 });
  }
});

const jsonOf = (paragraphs: readonly string[]): JsonValue => documentOf({ ...alike, paragraphs });
const read = (json: JsonValue): Node => newsSchema.nodeFromJSON(json);
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

/** Processor time, which whatever else runs on the machine does not lengthen. */
function timeOf(documents: readonly [Node, Node], work: (one: Node, two: Node) => unknown): number {
  const from = process.cpuUsage();
  work(...documents);
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
