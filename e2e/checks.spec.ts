// The real language check in the real app: it loads a dictionary of 16 MB, so journeys wait for it and not for a clock.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { openDatabase } from '#db/open-database.ts';
import { ChecksPane, languageProcessMemory } from './pages/checks-pane.ts';
import { DeskPage } from './pages/desk-page.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import-page.ts';
import { StoryPage } from './pages/story-page.ts';
import { generateCopy } from './seed/copy-generator.ts';
import { mira, type TestPerson } from './seed/people.ts';
import { idOf, seedStory } from './seed/seed-stories.ts';
import { expect, startAs, test } from './stet-test.ts';
import { rowsOf, storedDraft, storeFile } from './stored.ts';

const slug = 'harbour-boats';

function seedCopy(newsroom: string, author: TestPerson, paragraphs: readonly string[]): void {
  const database = openDatabase(storeFile(newsroom));
  try {
    const copy = {
      ...generateCopy(1, 50),
      slug,
      kicker: 'Sea',
      headline: 'Boats are missing',
      dek: 'Many',
      paragraphs,
    };
    seedStory(database, { authorId: idOf(database, author), copy });
  } finally {
    database.close();
  }
}

async function openStory(page: Page): Promise<StoryPage> {
  await new DeskPage(page).open(slug);
  const story = new StoryPage(page);
  await story.text.waitFor();
  return story;
}

test('language is checked when somebody asks, outside quotations, and its memory is given back', async ({
  start,
  newsroom,
}) => {
  test.slow();
  seedCopy(newsroom, mira, [
    'The the bord met on Monday.',
    '“We was teh first to sea it,” a sailor said.',
    'The location of more than 50 boats are unknown.',
  ]);
  const { page, app } = await startAs(start, newsroom, mira);
  const story = await openStory(page);
  const checks = new ChecksPane(page);
  expect(await languageProcessMemory(app)).toBeNull();
  await expect(checks.underlined).toHaveCount(0);

  await checks.show();
  // Agreement is found by a rule of the window, before any process has started.
  await expect(checks.row('are')).toBeVisible();
  await checks.read();
  await expect(checks.row('bord')).toBeVisible();
  await expect(checks.row('The the')).toHaveCount(1);
  await expect(checks.rows).toHaveCount(3);
  await expect(checks.underlined).toHaveText(['The the', 'bord', 'are']);
  expect(await languageProcessMemory(app)).toBeGreaterThan(100_000);

  // What is typed is read again, and only that.
  await story.goBehind('Monday.');
  await page.keyboard.type(' They met at a halll.');
  await expect(checks.row('halll')).toBeVisible();

  await checks.language.uncheck();
  await expect.poll(() => languageProcessMemory(app)).toBeNull();
  await expect(checks.rows).toHaveCount(2);
  await expect(checks.row('The the')).toBeVisible();
  await expect(checks.row('are')).toBeVisible();
  // The choice outlasts the pane.
  await story.showTab('Claims');
  await expect(checks.underlined).toHaveCount(0);
  await checks.show();
  await expect(checks.language).not.toBeChecked();
});

test('findings are walked, amended as suggestions, ignored and taken back, all by keys', async ({
  start,
  newsroom,
}) => {
  test.slow();
  seedCopy(newsroom, mira, ['The the board met.', 'A sailor namd Oonesko said so.', 'It is is late.']);
  const { page } = await startAs(start, newsroom, mira);
  const { keyboard } = page;
  const story = await openStory(page);
  const checks = new ChecksPane(page);
  await page.getByLabel('Mode').selectOption('suggest');

  await story.goBehind('Boats are missing');
  await keyboard.press('F7');
  await checks.read();
  await expect(checks.findings).toBeFocused();
  await expect(checks.card).toContainText('twice');
  await keyboard.press('1');
  await expect(story.text.locator('ins')).toHaveText('The');
  await expect(story.text.locator('del')).toHaveText('The the');

  // The list went on to the next finding, and the caret with it.
  await expect(checks.row('namd')).toHaveAttribute('aria-selected', 'true');
  await expect(story.text.locator('.finding.is-active')).toHaveText('namd');
  await keyboard.press('i');
  await expect(checks.row('namd')).toHaveCount(0);
  await expect(checks.row('Oonesko')).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('w');
  await expect(checks.row('Oonesko')).toHaveCount(0);
  await expect(new Frame(page).notes).toContainText('“Oonesko” is one of your words now.');
  await keyboard.press('a');
  await page.getByLabel('Reason').fill('A line of a song');
  await keyboard.press('Enter');
  await expect(page.getByText('Nothing found.')).toBeVisible();
  await keyboard.press('Escape');

  await checks.openMore(/^Ignored findings \(2\)/);
  const dialog = page.getByRole('dialog', { name: 'Ignored findings' });
  await expect(dialog).toContainText('A line of a song');
  const once = dialog.getByRole('listitem').filter({ hasText: 'namd' });
  await once.getByRole('button', { name: 'Take back' }).click();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(checks.row('namd')).toBeVisible();

  await expect(story.saved).toBeVisible();
  expect(storedDraft(newsroom, slug).text).toContain('The board met.');
  expect(rowsOf(newsroom, `SELECT deed FROM journal WHERE deed LIKE 'finding.%' ORDER BY seq`)).toEqual(
    ['finding.ignored', 'finding.ignored', 'finding.taken-back'].map((deed) => ({ deed })),
  );
  expect(rowsOf(newsroom, 'SELECT word FROM known_words')).toEqual([{ word: 'Oonesko' }]);
});

/** The samples lie beside the project, where it is developed. */
const samples = resolve(import.meta.dirname, '../../shared/samples');

test('in real copy the verb that disagrees with its subject is found', async ({ start, newsroom }) => {
  const texts = existsSync(samples)
    ? readdirSync(samples).map((name) => readFileSync(join(samples, name), 'utf8'))
    : [];
  const real = texts.find((text) => /location of more than \d+ are unknown/.test(text));
  test.skip(real === undefined, 'There are no samples here.');
  test.slow();
  const { page } = await startAs(start, newsroom, mira);
  await new Frame(page).command('Import copy…');
  const copy = new ImportPage(page);
  await copy.paste({ text: real ?? '' });
  await copy.blocks.first().waitFor();
  await copy.slug.fill(slug);
  await page.getByRole('button', { name: 'Make the story' }).click();
  const checks = new ChecksPane(page);
  await checks.show();
  await checks.read();
  await expect(checks.row('are')).toBeVisible();
  await expect(checks.row('are')).toHaveCount(1);
});
