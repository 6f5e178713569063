import { fromSpreadsheet, fromWord } from '#shared/formats/testing/pasted-copies.ts';
import { DeskPage } from './pages/desk-page.ts';
import { StoryPage } from './pages/story-page.ts';
import { mira } from './seed/people.ts';
import { seedStories } from './seed/seed-stories.ts';
import { expect, type Start, startAs, test } from './stet-test.ts';
import { storedDraft } from './stored.ts';

/** A short story on the screen, with the caret in an empty paragraph at its end. */
async function openAtEnd(start: Start, newsroom: string) {
  const [story] = seedStories(newsroom, { author: mira, count: 1, words: 60 });
  if (story === undefined) throw new Error('No story was seeded');
  const { page } = await startAs(start, newsroom, mira);
  await new DeskPage(page).open(story.copy.slug);
  const text = new StoryPage(page);
  await text.text.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  const notices = page.getByRole('region', { name: 'Notices' });
  const stored = () => storedDraft(newsroom, story.copy.slug).text;
  return { page, text, notices, stored };
}

test('a redline of a word processor comes in as it stands, with its deletions left out and said so', async ({
  start,
  newsroom,
}) => {
  const { page, text, notices, stored } = await openAtEnd(start, newsroom);
  await text.paste({ html: fromWord, text: 'not this' });
  await expect(
    notices.getByText('2 deleted passages were left out. Not pasted: 1 hidden comment.'),
  ).toBeVisible();
  await expect(text.block('What the port said')).toHaveJSProperty('tagName', 'H2');
  await expect(text.block('The ferry')).toHaveText('The ferry sailed late that day, its log says.');
  await expect(text.block('The mate').and(page.locator('[data-list=ordered][data-depth="1"]'))).toBeVisible();
  await page.keyboard.press('Enter');
  await text.paste({ html: fromSpreadsheet });
  await expect(text.block('Ward | Votes | Change')).toBeVisible();
  await expect(text.saved).toBeVisible();
  await expect(() => expect(stored()).not.toMatch(/never|once|A paragraph that went/)).toPass();

  await text.select('sailed late that');
  const line = await text.copy();
  expect(line.text).toBe('sailed late that');
  await page.keyboard.press('ControlOrMeta+a');
  const { html } = await text.copy();
  expect(html).toMatch(
    /<p>The ferry sailed <em>late<\/em> that day, <a href="https:\/\/port\.example\/log">its log<\/a>/,
  );
  expect(html).not.toMatch(/class=|style=|<div|<ins|<del/);
});

test('a paste that no story is made of is refused with the limit, and the app goes on', async ({
  start,
  newsroom,
}) => {
  const { page, text, notices, stored } = await openAtEnd(start, newsroom);
  await text.paste({ text: 'Words of a log. '.repeat(125_000) });
  await expect(
    notices.getByText('This paste is 2,000,000 characters long, and Stet takes up to 500,000 at once.'),
  ).toBeVisible();
  await page.keyboard.type('Still here. ');

  // Nested deeper than any stack, and an element with megabytes of attributes.
  await text.paste({ html: `${'<div>'.repeat(100_000)}<p>From the depths.</p>` });
  await expect(text.block('From the depths.')).toBeVisible();
  await text.paste({ html: `<p data-x="${'y'.repeat(5_000_000)}" onclick="x()">Light words.</p>` });
  await expect(text.block('Light words.')).toBeVisible();
  // Each of these keeps all the ones before it open in each paragraph: no machine reads that through.
  const endless = Array.from({ length: 60_000 }, (_, index) => `<p><b id=${index}>x`).join('');
  await text.paste({ html: endless });
  await page.getByRole('progressbar', { name: 'Reading the paste' }).waitFor();
  await page.keyboard.type(' And now.');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('progressbar')).toBeHidden();
  await expect(() => expect(stored()).toContain('Light words. And now.')).toPass();
});

test('a very long paste goes in with progress, and one paragraph of half a million characters', async ({
  start,
  newsroom,
}) => {
  const { page, text, stored } = await openAtEnd(start, newsroom);
  const paragraphs = Array.from(
    { length: 600 },
    (_, index) => `Line ${index} ${'of the log '.repeat(60).trim()}.`,
  );
  await text.paste({ text: paragraphs.join('\n\n') });
  await page.getByRole('progressbar', { name: 'Pasting' }).waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'hidden', timeout: 60_000 });
  await expect(() => expect(stored()).toContain(paragraphs.join('\n'))).toPass();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text.block('Line 1 ')).toBeHidden();

  const paragraph = `${'word '.repeat(99_998)}the end.`;
  await text.paste({ text: paragraph });
  await expect(text.block('the end.')).toBeVisible({ timeout: 60_000 });
  await page.keyboard.type(' And on.');
  await expect(() => expect(stored()).toContain('word the end. And on.')).toPass();
});
