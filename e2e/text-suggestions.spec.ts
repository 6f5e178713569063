import type { Page } from '@playwright/test';
import { DeskPage } from './pages/desk-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { StoryPage } from './pages/story-page.ts';
import { mira, ruben, type TestPerson } from './seed/people.ts';
import { seedStories } from './seed/seed-stories.ts';
import { expect, startAs, test } from './stet-test.ts';
import { rowsOf, storedDraft } from './stored.ts';

async function openStory(page: Page, slug: string): Promise<StoryPage> {
  await new DeskPage(page).open(slug);
  const story = new StoryPage(page);
  await story.text.waitFor();
  return story;
}

async function changeSeat(page: Page, person: TestPerson, slug: string): Promise<StoryPage> {
  await new PeoplePage(page).switchTo(person);
  return openStory(page, slug);
}

test('a reporter suggests in another’s story, and its author decides from the keyboard', async ({
  start,
  newsroom,
}) => {
  const [seeded] = seedStories(newsroom, { author: mira, count: 1, words: 80 });
  if (seeded === undefined) throw new Error('No story was seeded');
  const { slug, paragraphs } = seeded.copy;
  const [first = '', second = ''] = paragraphs;
  const wrong = first.split(' ')[1] ?? '';
  const struck = second.split(' ').slice(0, 3).join(' ');

  const { page } = await startAs(start, newsroom, ruben);
  const { keyboard } = page;
  const draft = await openStory(page, slug);
  await expect(page.getByLabel('Mode')).toHaveValue('suggest');
  await expect(page.getByRole('option', { name: 'Edit', exact: true })).toBeDisabled();
  await draft.replace(wrong, 'Ames');
  await draft.select(struck);
  await keyboard.press('Backspace');
  await expect(draft.text.locator('ins')).toHaveText('Ames');
  await expect(draft.text.locator('del')).toHaveText([wrong, struck]);
  await expect(draft.saved).toBeVisible();
  expect(rowsOf(newsroom, `SELECT DISTINCT mode FROM draft_steps`)).toEqual([{ mode: 'suggest' }]);

  const review = await changeSeat(page, mira, slug);
  await page.getByRole('tab', { name: /^Suggestions/ }).click();
  const suggestions = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
  await expect(suggestions).toHaveCount(2);
  await suggestions.first().click();
  await expect(suggestions.first()).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('ControlOrMeta+Shift+y');
  await expect(review.text.locator('ins')).toHaveCount(0);
  await expect(suggestions).toHaveCount(1);
  await expect(suggestions.first()).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('ControlOrMeta+Shift+n');
  await expect(review.text.locator('del')).toHaveCount(0);
  await expect(page.getByText('No suggestions')).toBeVisible();
  await expect(review.saved).toBeVisible();
  const { text } = storedDraft(newsroom, slug);
  expect(text).toContain(first.replace(wrong, 'Ames'));
  expect(text).toContain(second);
});

test('a text is read as marked, as it will be and as it was', async ({ start, newsroom }) => {
  const [seeded] = seedStories(newsroom, { author: mira, count: 1, words: 80 });
  if (seeded === undefined) throw new Error('No story was seeded');
  const [first = ''] = seeded.copy.paragraphs;
  const wrong = first.split(' ')[1] ?? '';
  const { page } = await startAs(start, newsroom, mira);
  const draft = await openStory(page, seeded.copy.slug);
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await expect(page.getByLabel('Mode')).toHaveValue('suggest');
  await draft.replace(wrong, 'Ames');
  const inserted = draft.text.locator('ins');
  const deleted = draft.text.locator('del');
  await expect(inserted).toBeVisible();
  await expect(deleted).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Alt+v');
  await expect(deleted).toBeHidden();
  await expect(inserted).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Alt+v');
  await expect(deleted).toBeVisible();
  await expect(inserted).toBeHidden();
});

test('an editor decides on facts apart, and only on the words that are marked', async ({
  start,
  newsroom,
}) => {
  const [seeded] = seedStories(newsroom, { author: mira, count: 1, words: 80 });
  if (seeded === undefined) throw new Error('No story was seeded');
  const [first = '', second = ''] = seeded.copy.paragraphs;
  const name = second.split(' ').slice(0, 2).join(' ');
  const plain = first.split(' ').slice(1, 3).join(' ');
  const { page } = await startAs(start, newsroom, mira);
  const draft = await openStory(page, seeded.copy.slug);
  await page.getByLabel('Mode').selectOption('Suggest');
  await draft.replace(name, 'Rae Smith');
  await draft.replace(plain, 'town and its council');
  await page.getByRole('tab', { name: /^Suggestions/ }).click();
  const suggestions = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
  await expect(suggestions).toHaveCount(2);
  await page.getByLabel('About', { exact: true }).selectOption('Facts');
  await expect(suggestions).toHaveText([/Rae Smith/]);
  await page.getByRole('button', { name: 'Accept all 1' }).click();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(suggestions).toHaveText([/town and its council/]);
  await draft.select(' and its council');
  await page.getByRole('button', { name: 'Stet marked' }).click();
  await expect(suggestions).toHaveText([/Replace .* with town/]);
  await expect(draft.saved).toBeVisible();
  const { text } = storedDraft(newsroom, seeded.copy.slug);
  expect(text).toContain(first.replace(plain, 'town'));
  expect(text).toContain(second.replace(name, 'Rae Smith'));
});
