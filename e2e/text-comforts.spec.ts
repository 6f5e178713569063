import { DeskPage } from './pages/desk-page.ts';
import { Frame } from './pages/frame.ts';
import { PeoplePage } from './pages/people-page.ts';
import { StoryPage } from './pages/story-page.ts';
import { mira, ruben } from './seed/people.ts';
import { seedStories } from './seed/seed-stories.ts';
import { expect, type Start, startAs, test } from './stet-test.ts';
import { rowsOf } from './stored.ts';

async function openSeededStory(start: Start, newsroom: string, words = 80) {
  const [story] = seedStories(newsroom, { author: mira, count: 1, words });
  if (story === undefined) throw new Error('No story was seeded');
  const stet = await startAs(start, newsroom, mira);
  await new DeskPage(stet.page).open(story.copy.slug);
  const draft = new StoryPage(stet.page);
  await draft.text.waitFor();
  return { ...stet, draft, copy: story.copy };
}

test('the house says how quotes and dashes are set, and typing does so at once', async ({
  start,
  newsroom,
}) => {
  const { page, draft, copy } = await openSeededStory(start, newsroom);
  const { keyboard } = page;
  const first = draft.block(copy.paragraphs[0] ?? '');
  await draft.goBehind(copy.paragraphs[0] ?? '');
  await keyboard.type(` "It's the '90s--so`);
  await expect(first).toContainText('“It’s the ’90s — so');
  await keyboard.type('"');
  await expect(first).toContainText('so”');
  await keyboard.press('Backspace');
  await expect(first).toContainText('so"');

  const frame = new Frame(page);
  await frame.goTo('Settings');
  await page.getByLabel('Dashes').selectOption('En dash with spaces: here – there');
  await page.getByLabel('Quotation marks').selectOption('Straight: "it\'s"');
  await frame.goTo('Desk');
  await new DeskPage(page).open(copy.slug);
  await draft.goBehind(copy.headline);
  await keyboard.type(' "a"--b');
  await expect(draft.block(copy.headline)).toHaveText(`${copy.headline} "a" – b`);
  await frame.command('Make quotes and dashes house style');
  await expect(frame.notes).toContainText(/Made house style in \d+ places/);
  await expect(first).toContainText(`"It's the '90s – so"`);
  await draft.text.focus();
  await keyboard.press('ControlOrMeta+z');
  await expect(first).toContainText('“It’s the ’90s — so"');
  expect(rowsOf(newsroom, `SELECT count(*) AS deeds FROM journal WHERE deed = 'house.changed'`)).toEqual([
    { deeds: 2 },
  ]);

  // Who may not change it reads it.
  await new PeoplePage(page).switchTo(ruben);
  await frame.goTo('Settings');
  await expect(page.getByText('En dash with spaces: here – there')).toBeVisible();
  await expect(page.getByLabel('Dashes')).toBeHidden();
});
