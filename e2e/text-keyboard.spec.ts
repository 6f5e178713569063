import { DeskPage } from './pages/desk-page.ts';
import { FindBar } from './pages/find-bar.ts';
import { ImportPage } from './pages/import-page.ts';
import { StoryPage } from './pages/story-page.ts';
import { copyText } from './seed/copy-files.ts';
import { mira } from './seed/people.ts';
import { seedStories } from './seed/seed-stories.ts';
import { expect, startAs, test } from './stet-test.ts';

test('a story is edited, looked through and compared without the mouse', async ({ start, newsroom }) => {
  const [seeded] = seedStories(newsroom, { author: mira, count: 1, words: 80 });
  if (seeded === undefined) throw new Error('No story was seeded');
  const { page } = await startAs(start, newsroom, mira);
  const { keyboard } = page;
  const [desk, story] = [new DeskPage(page), new StoryPage(page)];
  const suggestions = page.getByRole('listbox', { name: 'Suggestions' });

  // Whoever opens a story writes in it at once.
  await desk.row(seeded.copy.slug).waitFor();
  await keyboard.press('j');
  await keyboard.press('Enter');
  await expect(story.text).toBeFocused();
  await keyboard.press('ControlOrMeta+Shift+e');
  await keyboard.press('ControlOrMeta+Home');
  await keyboard.type('Revised ');
  await expect(story.text.locator('ins')).toHaveText('Revised');

  await test.step('between the copy and what stands beside it', async () => {
    await keyboard.press('ControlOrMeta+Alt+2');
    await expect(suggestions).toBeFocused();
    await keyboard.press('F6');
    await expect(story.text).toBeFocused();
    await keyboard.press('F6');
    await expect(suggestions).toBeFocused();
    await keyboard.press('F6');
    // With the inspector hidden the key brings it back.
    await keyboard.press('ControlOrMeta+\\');
    await expect(suggestions).toBeHidden();
    await keyboard.press('F6');
    await expect(suggestions).toBeFocused();
    await keyboard.press('F6');
  });

  await test.step('a command by its whole name is done, not another one with its words', async () => {
    await keyboard.press('ControlOrMeta+Alt+3');
    await keyboard.press('ControlOrMeta+k');
    await keyboard.type('show suggestions');
    await expect(page.getByRole('dialog').getByRole('option').first()).toHaveText(/^Show suggestions/);
    await keyboard.press('Enter');
    await expect(suggestions).toBeFocused();
    await expect(suggestions.getByRole('option')).toHaveCount(1);
  });

  await test.step('a comparison gives the keyboard back to the copy', async () => {
    await keyboard.press('F6');
    await keyboard.press('ControlOrMeta+Shift+S');
    await keyboard.type('First read');
    await keyboard.press('Enter');
    await expect(story.text).toBeFocused();
    await keyboard.press('ControlOrMeta+Shift+d');
    await expect(page.getByRole('region', { name: 'Comparison' })).toBeFocused();
    await keyboard.press('Escape');
    await expect(story.text).toBeFocused();
  });

  await test.step('with Caps Lock on, the key that accepts does not redo', async () => {
    await keyboard.press('ControlOrMeta+z');
    await expect(story.text.locator('ins')).toHaveCount(0);
    // Caps Lock turns the letter back to the small one.
    await keyboard.press('ControlOrMeta+Shift+y');
    await expect(story.text.locator('ins')).toHaveCount(0);
    await keyboard.press('ControlOrMeta+y');
    await expect(story.text.locator('ins')).toHaveText('Revised');
  });

  await test.step('a story that is opened again begins in its copy, wherever the keyboard was', async () => {
    await keyboard.press('ControlOrMeta+Alt+2');
    await expect(suggestions).toBeFocused();
    await keyboard.press('ControlOrMeta+1');
    await desk.row(seeded.copy.slug).waitFor();
    await keyboard.press('j');
    await keyboard.press('Enter');
    await expect(story.text).toBeFocused();
    // Not for a moment only: what is typed from here on is in the copy.
    await keyboard.press('ControlOrMeta+End');
    await keyboard.type(' More');
    await expect(story.text.locator('ins').last()).toHaveText(/More/);
  });
});

test('copy is taken in and made a story from wherever the keyboard is', async ({ start, newsroom }) => {
  const { page } = await startAs(start, newsroom, mira);
  await page.keyboard.press('ControlOrMeta+n');
  const copy = new ImportPage(page);
  await copy.paste({ text: copyText('harbour.txt') });
  await copy.blocks.first().waitFor();
  await page.keyboard.press('Tab');
  await expect(copy.partOf(copy.blocks.first())).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(new StoryPage(page).text).toBeFocused();
});

test('the keyboard stays in the search when the last match is replaced', async ({ start, newsroom }) => {
  const [seeded] = seedStories(newsroom, { author: mira, count: 1, words: 80 });
  if (seeded === undefined) throw new Error('No story was seeded');
  const { page } = await startAs(start, newsroom, mira);
  const { keyboard } = page;
  await new DeskPage(page).open(seeded.copy.slug);
  const [story, bar] = [new StoryPage(page), new FindBar(page)];
  await expect(story.text).toBeFocused();
  await keyboard.press('ControlOrMeta+h');
  await keyboard.type('the');
  await keyboard.press('Tab');
  await keyboard.type('that');
  await bar.bar.getByRole('button', { name: 'Replace all' }).focus();
  await keyboard.press('Enter');
  await expect(bar.said).toHaveText(/^Replaced \d+\.$/);
  await expect(bar.bar.getByRole('button', { name: 'Replace all' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(bar.bar).toBeHidden();
  await expect(story.text).toBeFocused();
});

test('bare words are pasted by their key and from the palette', async ({ start, newsroom }) => {
  const [seeded] = seedStories(newsroom, { author: mira, count: 1, words: 80 });
  if (seeded === undefined) throw new Error('No story was seeded');
  const { page } = await startAs(start, newsroom, mira);
  const { keyboard } = page;
  await new DeskPage(page).open(seeded.copy.slug);
  const story = new StoryPage(page);
  await expect(story.text).toBeFocused();
  const last = story.text.locator('p').last();
  // Through the system's own clipboard, which alone knows what to leave out.
  const copyBoldWords = async () => {
    await keyboard.press('ControlOrMeta+End');
    await keyboard.press('Enter');
    await keyboard.type('It was a ');
    await keyboard.press('ControlOrMeta+b');
    await keyboard.type('pale moon');
    await expect(last.locator('strong')).toHaveText('pale moon');
    for (const _ of 'pale moon') await keyboard.press('Shift+ArrowLeft');
    await keyboard.press('ControlOrMeta+x');
    await expect(last).toHaveText('It was a');
    // What is typed where bold words went is bold; elsewhere and back it is not.
    await keyboard.press('Home');
    await keyboard.press('ControlOrMeta+End');
  };

  await copyBoldWords();
  await keyboard.press('ControlOrMeta+v');
  await expect(last.locator('strong')).toHaveText('pale moon');

  await copyBoldWords();
  await keyboard.press('ControlOrMeta+Shift+v');
  await expect(last).toHaveText('It was a pale moon');
  await expect(last.locator('strong')).toHaveCount(0);

  await copyBoldWords();
  await keyboard.press('ControlOrMeta+k');
  await keyboard.type('paste without');
  await keyboard.press('Enter');
  await expect(last).toHaveText('It was a pale moon');
  await expect(last.locator('strong')).toHaveCount(0);
});
