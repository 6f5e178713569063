import { DeskPage } from './pages/desk-page.ts';
import { Frame } from './pages/frame.ts';
import { StoryPage } from './pages/story-page.ts';
import { mira } from './seed/people.ts';
import { seedStories } from './seed/seed-stories.ts';
import { expect, startAs, test } from './stet-test.ts';
import { rowsOf } from './stored.ts';

test('the desk sorts, filters and searches', async ({ start, newsroom }) => {
  const stories = seedStories(newsroom, { author: mira, count: 120, words: 60 });
  const slugs = stories.map(({ copy }) => copy.slug);
  const { page } = await startAs(start, newsroom, mira);
  const desk = new DeskPage(page);

  await expect(desk.count).toHaveText('120 stories');
  await expect(desk.rows.first()).toContainText(slugs.at(-1) ?? '');
  await desk.sortBy('Slug');
  await expect(desk.rows.first()).toContainText([...slugs].sort()[0] ?? '');
  await desk.sortBy('Slug');
  await expect(desk.rows.first()).toContainText([...slugs].sort().at(-1) ?? '');

  const [wanted] = slugs;
  if (wanted === undefined) throw new Error('No story was seeded');
  await desk.search(wanted);
  await expect(desk.rows).toHaveCount(1);
  await expect(desk.row(wanted)).toBeVisible();
  await desk.search('no story holds thesewords');
  await expect(page.getByText('No story matches')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await desk.filterStatus('Published');
  await expect(page.getByText('No story matches')).toBeVisible();
  await desk.filterStatus('Draft');
  await expect(desk.count).toHaveText('120 stories');
});

test('the keyboard alone finds a story in the list and opens it', async ({ start, newsroom }) => {
  const stories = seedStories(newsroom, { author: mira, count: 30, words: 60 });
  const { page } = await startAs(start, newsroom, mira);
  const desk = new DeskPage(page);
  await desk.list.focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  // The newest stands first, so J, J, K is the second newest.
  await expect(page.getByRole('textbox', { name: 'Text of the story' })).toContainText(
    stories.at(-2)?.copy.headline ?? '',
  );
});

test('a story is renamed, archived, brought back and restored', async ({ start, newsroom }) => {
  const [story] = seedStories(newsroom, { author: mira, count: 3, words: 60 });
  if (story === undefined) throw new Error('No story was seeded');
  const { page } = await startAs(start, newsroom, mira);
  const desk = new DeskPage(page);
  const { notes } = new Frame(page);
  const stored = () =>
    rowsOf<{ slug: string; archived: 0 | 1 }>(
      newsroom,
      'SELECT slug, archived_at IS NOT NULL AS archived FROM stories WHERE id = ?',
      story.id,
    )[0];

  await desk.rename(story.copy.slug, 'east-pier-repair');
  await expect(desk.row('east-pier-repair')).toBeVisible();

  await desk.act('east-pier-repair', 'Archive');
  await expect(desk.row('east-pier-repair')).toBeHidden();
  expect(stored()).toEqual({ slug: 'east-pier-repair', archived: 1 });
  await notes.getByRole('button', { name: 'Undo' }).click();
  await expect(desk.row('east-pier-repair')).toBeVisible();
  expect(stored()).toEqual({ slug: 'east-pier-repair', archived: 0 });

  await desk.act('east-pier-repair', 'Archive');
  await desk.show('Archived');
  await desk.act('east-pier-repair', 'Restore');
  await desk.show('Active');
  await expect(desk.row('east-pier-repair')).toBeVisible();
  expect(rowsOf(newsroom, 'SELECT deed FROM journal WHERE story_id = ? ORDER BY seq', story.id)).toEqual(
    ['story.renamed', 'story.archived', 'story.restored', 'story.archived', 'story.restored'].map((deed) => ({
      deed,
    })),
  );
});

test('an open draft is no longer written in once its story is archived, and again when it is back', async ({
  start,
  newsroom,
}) => {
  const [seeded] = seedStories(newsroom, { author: mira, count: 1, words: 60 });
  if (seeded === undefined) throw new Error('No story was seeded');
  const { page } = await startAs(start, newsroom, mira);
  await new DeskPage(page).open(seeded.copy.slug);
  const [story, frame] = [new StoryPage(page), new Frame(page)];
  await expect(story.text).toBeFocused();
  await page.keyboard.type('Kept. ');
  await frame.command('Archive the story');
  await expect(story.text).toHaveAttribute('aria-readonly', 'true');
  await expect(story.text).toContainText('Kept.');
  // Whoever reads it still has the keyboard in it.
  await expect(story.text).toBeFocused();
  await frame.notes.getByRole('button', { name: 'Undo' }).click();
  await expect(story.text).not.toHaveAttribute('aria-readonly', 'true');
  await expect(story.text).toBeFocused();
  await page.keyboard.type('Again. ');
  await expect(story.text).toContainText('Again.');
});
