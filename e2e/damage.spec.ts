import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeskPage } from './pages/desk-page.ts';
import { chooseSavePath } from './pages/save-dialog.ts';
import { StoryPage } from './pages/story-page.ts';
import { mira } from './seed/people.ts';
import { seedStories } from './seed/seed-stories.ts';
import { expect, type Start, startAs, test } from './stet-test.ts';
import { rowsOf } from './stored.ts';
import { tamperWithDraft } from './tampering.ts';

/** A story in which each of these letters is a change of its own, and the app closed again. */
async function writeAndClose(start: Start, newsroom: string, letters: string): Promise<string> {
  const [story] = seedStories(newsroom, { author: mira, count: 1, words: 40 });
  if (story === undefined) throw new Error('No story was seeded');
  const stet = await startAs(start, newsroom, mira);
  await new DeskPage(stet.page).open(story.copy.slug);
  const page = new StoryPage(stet.page);
  await page.goBehind(story.copy.headline);
  await stet.page.keyboard.type(letters);
  await expect(page.saved).toBeVisible();
  await stet.kill();
  return story.copy.slug;
}

const storedSteps = (newsroom: string) =>
  rowsOf(newsroom, 'SELECT version, steps FROM draft_steps ORDER BY version');

test('a damaged draft opens at its last good change, says what is lost, and keeps its bytes', async ({
  start,
  newsroom,
}) => {
  const slug = await writeAndClose(start, newsroom, ' abcdef');
  tamperWithDraft(newsroom, `UPDATE draft_steps SET steps = '[{' WHERE version = 4`);
  const kept = storedSteps(newsroom);

  const { app, page } = await startAs(start, newsroom, mira);
  await new DeskPage(page).open(slug);
  const text = new StoryPage(page);
  const alert = page.getByRole('alert', { name: 'Damaged draft' });
  await expect(alert).toContainText('The text is as it was at change 3. 4 later changes could not be read');
  await expect(alert).toContainText(`by ${mira.name}`);
  await expect(text.text).toContainText(/ ab(?!c)/);

  const file = join(newsroom, 'stored.json');
  await chooseSavePath(app, file);
  await alert.getByRole('button', { name: 'Save the stored draft to a file…' }).click();
  await expect(page.getByText(/^Wrote stored\.json/)).toBeVisible();
  const saved: { changes: readonly { version: number; steps: string }[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  expect(saved.changes.map(({ version, steps }) => ({ version, steps }))).toEqual(kept);

  // It is a draft like any other from here on.
  await text.goBehind(' ab');
  await page.keyboard.type('X');
  await expect(text.saved).toBeVisible();
  await expect(() => expect(storedSteps(newsroom).slice(0, kept.length)).toEqual(kept)).toPass();
});

test('a draft of a newer Stet is refused in those words, and left as it is', async ({ start, newsroom }) => {
  const slug = await writeAndClose(start, newsroom, ' ab');
  tamperWithDraft(
    newsroom,
    `UPDATE draft_steps SET steps = replace(steps, '"type":"text"', '"type":"footnote"') WHERE version = 2`,
  );
  const kept = storedSteps(newsroom);
  const { page, close } = await startAs(start, newsroom, mira);
  await new DeskPage(page).open(slug);
  await expect(
    page.getByText(/written by a newer Stet and holds something that this one does not know/).first(),
  ).toBeVisible();
  await expect(page.getByText(/damaged/)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Save the stored draft to a file…' })).toBeVisible();
  await close();
  expect(storedSteps(newsroom)).toEqual(kept);
});
