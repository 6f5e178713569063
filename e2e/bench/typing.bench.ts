import { DeskPage } from '../pages/desk-page.ts';
import { StoryPage } from '../pages/story-page.ts';
import { seedMarkedUpStory } from '../seed/marked-up.ts';
import { mira } from '../seed/people.ts';
import { startAs, test } from '../stet-test.ts';
import { startBareEditor } from './bare-editor-app.ts';
import { createTypist } from './keystrokes.ts';
import { keepMeasure, median, p95 } from './measure.ts';

// The two editors are typed into by turns, so that whatever else the machine does falls on both.
const turns = 12;
const keysInTurn = 20;

/** Copy as it comes, and copy after a long evening, each at the length of a news story and of a whole page. */
const stories = [
  { words: 1_000, suggestions: 0, claims: 0 },
  { words: 1_000, suggestions: 100, claims: 25 },
  { words: 20_000, suggestions: 0, claims: 0 },
  { words: 20_000, suggestions: 2_000, claims: 500 },
];

for (const { words, suggestions, claims } of stories) {
  const text = `${words.toLocaleString('en')} words, ${suggestions} suggestions, ${claims} claims`;

  test(`a keystroke in ${text} against a bare ProseMirror view`, async ({ start, newsroom }) => {
    const { copy, document } = seedMarkedUpStory(newsroom, { author: mira, words, suggestions, claims });
    const { page } = await startAs(start, newsroom, mira);
    await new DeskPage(page).open(copy.slug);
    const bare = await startBareEditor();
    await bare.show(document);

    const middle = 5 + Math.floor(copy.paragraphs.length / 2);
    await new StoryPage(page).text.locator('> *').nth(middle).click();
    await bare.page.getByRole('textbox').locator('> *').nth(middle).click();
    const ours = await createTypist(page);
    const baseline = await createTypist(bare.page);
    const samples: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] };
    // The first turn warms both up.
    for (let turn = 0; turn <= turns; turn += 1) {
      const times = { ours: await ours.type(keysInTurn), baseline: await baseline.type(keysInTurn) };
      if (turn === 0) continue;
      samples.ours.push(...times.ours);
      samples.baseline.push(...times.baseline);
    }
    await bare.close();
    const name = `keystroke to paint, ${text}`;
    await keepMeasure(`${name}, median`, samples, { bar: 1.3, figure: median });
    await keepMeasure(`${name}, 95th percentile`, samples, { bar: 1.3, figure: p95 });
  });
}
