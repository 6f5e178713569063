import { DeskPage } from '../pages/desk-page.ts';
import { StoryPage } from '../pages/story-page.ts';
import { mira } from '../seed/people.ts';
import { documentOf, seedStories } from '../seed/seed-stories.ts';
import { startAs, test } from '../stet-test.ts';
import { startBareEditor } from './bare-editor-app.ts';
import { createTypist } from './keystrokes.ts';
import { keepMeasure, median, p95 } from './measure.ts';

// The two editors are typed into by turns, so that whatever else the machine does falls on both.
const turns = 12;
const keysInTurn = 20;

for (const words of [1_000, 20_000]) {
  test(`a keystroke in ${words} words against a bare ProseMirror view`, async ({ start, newsroom }) => {
    const [story] = seedStories(newsroom, { author: mira, count: 1, words });
    if (story === undefined) throw new Error('No story was seeded');
    const { page } = await startAs(start, newsroom, mira);
    await new DeskPage(page).open(story.copy.slug);
    const bare = await startBareEditor();
    await bare.show(documentOf(story.copy));

    const middle = 5 + Math.floor(story.copy.paragraphs.length / 2);
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
    const name = `keystroke to paint, ${words.toLocaleString('en')} words`;
    await keepMeasure(`${name}, median`, samples, 1.3, median);
    await keepMeasure(`${name}, 95th percentile`, samples, 1.3, p95);
  });
}
