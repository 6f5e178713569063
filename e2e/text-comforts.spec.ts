import type { Locator } from '@playwright/test';
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

test('the copy alone, larger, its line at one height, and all of it there after a restart', async ({
  start,
  newsroom,
}) => {
  const { page, close, draft, copy } = await openSeededStory(start, newsroom, 900);
  const { keyboard } = page;
  const rail = page.getByRole('navigation', { name: 'Places' });
  const size = () => draft.text.evaluate((element) => getComputedStyle(element).fontSize);
  /** How far the line of the caret is from the height at which every line is written, in pixels. */
  const offLine = () =>
    draft.text.evaluate((text) => {
      let box = text.parentElement;
      while (box !== null && getComputedStyle(box).overflowY !== 'auto') box = box.parentElement;
      const caret = document.getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0;
      const { top, height } = (box ?? text).getBoundingClientRect();
      return Math.abs(caret - top - 0.42 * height);
    });

  await draft.goBehind(copy.paragraphs.at(-1)?.slice(-20) ?? '');
  await keyboard.press('ControlOrMeta+Alt+z');
  await expect(rail).toBeHidden();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeHidden();
  await expect(draft.toolbar).toBeHidden();
  await keyboard.press('ControlOrMeta+=');
  await keyboard.press('ControlOrMeta+=');
  await expect.poll(size).toBe(`${19 * 1.25}px`);

  await keyboard.press('ControlOrMeta+Alt+t');
  await keyboard.type('x');
  await expect(draft.text).toBeFocused();
  await expect.poll(offLine).toBeLessThan(4);
  for (const _line of [1, 2, 3]) {
    await keyboard.press('ArrowUp');
    await expect.poll(offLine).toBeLessThan(4);
  }
  await close();

  const again = await startAs(start, newsroom, mira);
  await new DeskPage(again.page).open(copy.slug);
  const reopened = new StoryPage(again.page);
  await reopened.text.waitFor();
  await expect(again.page.getByRole('navigation', { name: 'Places' })).toBeHidden();
  await again.page.keyboard.press('Escape');
  await expect(again.page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  await again.page.keyboard.press('ControlOrMeta+0');
  await expect
    .poll(() => reopened.text.evaluate((element) => getComputedStyle(element).fontSize))
    .toBe('19px');
});

/** The value once it is the same twice in a row. */
async function settledAt(read: () => Promise<number>): Promise<number> {
  let last = Number.NaN;
  await expect
    .poll(async () => {
      const before = last;
      last = await read();
      return last === before;
    })
    .toBe(true);
  return last;
}

test('words and characters are counted of what is marked and of what will read', async ({
  start,
  newsroom,
}) => {
  const { page, draft, copy } = await openSeededStory(start, newsroom);
  const words = Number((await page.getByText(/^[\d,]+ words$/).innerText()).replace(/\D/g, ''));
  const characters = copy.paragraphs.join('').length;
  await expect(page.getByText(`${characters.toLocaleString('en-US')} characters`)).toBeVisible();
  const [first = '', second = ''] = (copy.paragraphs[0] ?? '').split(' ');
  await draft.select(`${first} ${second}`);
  const marked = `Selected: 2 words, ${first.length + 1 + second.length} characters`;
  await expect(page.getByText(marked)).toBeVisible();
  await page.getByLabel('Mode').selectOption('suggest');
  await draft.select(`${first} ${second}`);
  await page.keyboard.press('Delete');
  await expect(page.getByText(`${words - 2} words`, { exact: true })).toBeVisible();
});

test('a long story is gone through by its outline and by its map', async ({ start, newsroom }) => {
  const { page, draft, copy } = await openSeededStory(start, newsroom, 2500);
  const { keyboard } = page;
  const last = copy.paragraphs.at(-1) ?? '';
  await draft.goBehind(copy.headline);
  await keyboard.press('ControlOrMeta+Shift+o');
  const outline = page.getByRole('listbox', { name: 'Outline' });
  await expect(outline).toBeFocused();
  await keyboard.press('End');
  await keyboard.press('k');
  await keyboard.press('j');
  await keyboard.press('Enter');
  await expect(outline).toBeHidden();
  await expect(draft.block(last)).toBeInViewport();
  await keyboard.type('Here: ');
  await expect(draft.block(`Here: ${last}`)).toBeVisible();

  await page.getByLabel('Mode').selectOption('suggest');
  await draft.replace(copy.headline.split(' ')[0] ?? '', 'Ames');
  const map = page.getByRole('img', { name: /^Map of the story/ });
  await expect(map).toHaveAccessibleName('Map of the story: 1 suggested change');
  const strip = await map.boundingBox();
  if (strip === null) throw new Error('The map is not drawn');
  await page.mouse.click(strip.x + strip.width / 2, strip.y + strip.height - 2);
  await expect(draft.block(last)).toBeInViewport();
  await expect(draft.block(copy.headline.slice(10))).not.toBeInViewport();
  await page.mouse.move(strip.x + 5, strip.y + strip.height - 5);
  await page.mouse.down();
  await page.mouse.move(strip.x + 5, strip.y + 2, { steps: 6 });
  await page.mouse.up();
  await expect(draft.block('Ames')).toBeInViewport();
});

test('a story opens where it was left, also after a restart and after others changed it', async ({
  start,
  newsroom,
}) => {
  const { page, close, draft, copy } = await openSeededStory(start, newsroom, 2500);
  const middle = copy.paragraphs[Math.floor(copy.paragraphs.length / 2)] ?? '';
  await draft.goBehind(middle);
  await page.keyboard.type('!');
  await expect(draft.saved).toBeVisible();
  const changed = `${middle}!`;
  const top = await settledAt(() => topOf(draft, changed));
  await close();

  const again = await startAs(start, newsroom, mira);
  await new DeskPage(again.page).open(copy.slug);
  const reopened = new StoryPage(again.page);
  await expect(reopened.block(changed)).toBeInViewport();
  expect(Math.abs((await settledAt(() => topOf(reopened, changed))) - top)).toBeLessThan(40);
  await reopened.text.focus();
  await again.page.keyboard.type('?');
  await expect(reopened.block(`${middle}!?`)).toBeVisible();

  // Another person has a place of their own: the beginning of a story that they were never in.
  await new PeoplePage(again.page).switchTo(ruben);
  await new DeskPage(again.page).open(copy.slug);
  await expect(reopened.block(copy.headline)).toBeInViewport();
  await reopened.goBehind(copy.headline);
  await again.page.keyboard.type(', again and again');
  await expect(reopened.saved).toBeVisible();
  await new PeoplePage(again.page).switchTo(mira);
  await new DeskPage(again.page).open(copy.slug);
  await expect(reopened.block(`${middle}!?`)).toBeInViewport();
});

const topOf = (draft: StoryPage, words: string): Promise<number> =>
  draft.block(words).evaluate((element) => element.getBoundingClientRect().top);

test('files are dropped anywhere: several come up in turn, and one goes into a draft as a suggestion', async ({
  start,
  newsroom,
}) => {
  const { page, draft, copy } = await openSeededStory(start, newsroom);
  const frame = new Frame(page);
  await page.getByLabel('Mode').selectOption('suggest');
  await draft.goBehind(copy.headline);
  const notes = { name: 'notes.txt', text: 'The clerk says Tuesday.\n' };
  const last = draft.block(copy.paragraphs.at(-1) ?? '');
  await dropFiles(last, [notes]);
  const choice = page.getByRole('dialog', { name: 'What should become of this file?' });
  await expect(choice).toContainText('notes.txt');
  await choice.getByRole('button', { name: 'Insert its text here' }).click();
  await expect(draft.text.locator('ins')).toHaveText(['The clerk says Tuesday.']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(draft.text.locator('ins')).toHaveCount(0);

  await frame.goTo('Desk');
  await dropFiles(page.getByRole('main'), [
    { name: 'mayor.txt', text: 'Mayor resigns\n\nThe mayor resigned on Monday.\n' },
    { name: 'photo.png', text: '\u0089PNG\r\n\u001a\n\0\0\0' },
    { name: 'harbour.txt', text: 'Harbour opens\n\nThe harbour opened on Friday.\n' },
  ]);
  await expect(page.getByText('Next: 2 files wait: photo.png, harbour.txt')).toBeVisible();
  await page.getByRole('button', { name: 'Make the story' }).click();
  await expect(frame.notes).toContainText('photo.png');
  await expect(page.getByLabel('Slug')).toHaveValue('harbour-opens');
  await page.getByRole('button', { name: 'Make the story' }).click();
  await expect(draft.block('Harbour opens')).toBeVisible();
});

/** Drops files with bytes of their own where the middle of the element is. */
async function dropFiles(
  target: Locator,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  await target.evaluate((element, given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of given) {
      const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    const { left, top, width, height } = element.getBoundingClientRect();
    const at = { clientX: left + width / 2, clientY: top + height / 2 };
    const options = { dataTransfer, bubbles: true, cancelable: true, ...at };
    element.dispatchEvent(new DragEvent('dragover', options));
    element.dispatchEvent(new DragEvent('drop', options));
  }, files);
}
