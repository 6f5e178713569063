import type { CDPSession, Page } from '@playwright/test';
import { DeskPage } from './pages/desk-page.ts';
import { wordsPlace } from './pages/select-words.ts';
import { StoryPage } from './pages/story-page.ts';
import { mira } from './seed/people.ts';
import { seedStories } from './seed/seed-stories.ts';
import { expect, type Start, startAs, test } from './stet-test.ts';
import { storedDraft } from './stored.ts';

// Keys, mouse, clipboard and input methods as Chromium itself gives them to the editor.

/** A seeded story open in one of the modes, and the words of its first two paragraphs. */
async function openIn(mode: 'Edit' | 'Suggest', start: Start, newsroom: string) {
  const [seeded] = seedStories(newsroom, { author: mira, count: 1, words: 80 });
  if (seeded === undefined) throw new Error('No story was seeded');
  const { slug, paragraphs } = seeded.copy;
  const [first = '', second = ''] = paragraphs;
  const { page } = await startAs(start, newsroom, mira);
  await new DeskPage(page).open(slug);
  const draft = new StoryPage(page);
  await draft.text.waitFor();
  await page.getByLabel('Mode').selectOption(mode);
  await draft.showTab('Suggestions');
  const rows = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
  return { page, draft, rows, slug, first, second };
}

/** Composes as an input method does: letters that are not yet words, then the words that they become. */
async function compose(page: Page, drafts: readonly string[], words: string): Promise<void> {
  const client: CDPSession = await page.context().newCDPSession(page);
  for (const text of drafts) {
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await client.send('Input.insertText', { text: words });
  await client.detach();
}

/** Takes marked words up with the mouse and drops them behind others. */
async function drag(draft: StoryPage, words: string, behind: string): Promise<void> {
  const { mouse } = draft.page;
  const { from, to } = await wordsPlace(draft.text, words);
  const target = await wordsPlace(draft.text, behind);
  await mouse.move((from.x + to.x) / 2, from.y);
  await mouse.down();
  // A drag begins only after some way, and a drop needs the place to be told twice.
  await mouse.move(target.to.x, target.to.y, { steps: 8 });
  await mouse.move(target.to.x, target.to.y);
  await mouse.up();
}

const wordOf = (paragraph: string, index: number): string => paragraph.split(' ')[index] ?? '';

test('cut and pasted words are one move, accepted as one and undone as one', async ({ start, newsroom }) => {
  const { page, draft, rows, slug, first, second } = await openIn('Suggest', start, newsroom);
  const { keyboard } = page;
  const moved = ` ${first.split(' ').slice(1, 3).join(' ')}`;
  const behind = second.split(' ').slice(0, 2).join(' ');
  await draft.select(moved);
  await keyboard.press('ControlOrMeta+x');
  await expect(rows).toHaveText([/^Strike/]);
  await draft.goBehind(behind);
  await keyboard.press('ControlOrMeta+v');
  await expect(rows).toHaveText([/^Move/]);
  await expect(draft.text.locator('del .moved')).toHaveText(moved);
  await expect(draft.text.locator('ins .moved')).toHaveText(moved);

  await keyboard.press('ControlOrMeta+v');
  await expect(rows).toHaveText([/^Move/, /^Insert/]);
  await keyboard.press('ControlOrMeta+z');
  await expect(rows).toHaveText([/^Move/]);

  await rows.first().click();
  await keyboard.press('ControlOrMeta+Shift+y');
  await expect(page.getByText('No suggestions')).toBeVisible();
  await expect(draft.saved).toBeVisible();
  const { text } = storedDraft(newsroom, slug);
  expect(text).toContain(first.replace(moved, ''));
  expect(text).toContain(second.replace(behind, behind + moved));
  await keyboard.press('ControlOrMeta+z');
  await expect(draft.text.locator('del .moved')).toHaveText(moved);
});

test('dragged words are one move, and stet puts them back', async ({ start, newsroom }) => {
  const { page, draft, rows, slug, first, second } = await openIn('Suggest', start, newsroom);
  const moved = first.split(' ').slice(1, 3).join(' ');
  await draft.select(moved);
  await drag(draft, moved, wordOf(second, 0));
  await expect(rows).toHaveText([/^Move/]);
  await rows.first().click();
  await page.keyboard.press('ControlOrMeta+Shift+n');
  await expect(page.getByText('No suggestions')).toBeVisible();
  await expect(draft.saved).toBeVisible();
  expect(storedDraft(newsroom, slug).text).toContain(`${first}\n`);

  const headline = draft.text.locator('[data-field="headline"]');
  const before = (await headline.innerText()).trim();
  await draft.select(moved);
  await drag(draft, moved, before);
  await page.getByRole('button', { name: 'Accept all 1' }).click();
  await expect(headline).toHaveText(new RegExp(`${moved}.?$`));
});

for (const mode of ['Edit', 'Suggest'] as const) {
  test(`an input method writes at the caret and over marked words: ${mode}`, async ({ start, newsroom }) => {
    const { page, draft, rows, slug, first, second } = await openIn(mode, start, newsroom);
    const behind = first.split(' ').slice(0, 3).join(' ');
    // At the beginning of a paragraph the caret has no words of its own to stand in.
    const over = second.split(' ').slice(0, 2).join(' ');
    await draft.goBehind(behind);
    await compose(page, ['に', 'にほ', 'にほん'], '日本');
    await draft.select(over);
    await compose(page, ['k', 'か', 'かな'], '仮名');
    await expect(draft.text).toContainText('仮名');
    await expect(draft.saved).toBeVisible();
    if (mode === 'Suggest') await expect(rows).toHaveText([/^Insert 日本/, /^Replace .* with 仮名/]);
    if (mode === 'Suggest') await page.getByRole('button', { name: 'Accept all 2' }).click();
    await expect(draft.saved).toBeVisible();
    await expect
      .poll(() => storedDraft(newsroom, slug).text)
      .toContain(first.replace(behind, `${behind}日本`));
    const { text } = storedDraft(newsroom, slug);
    expect(text).toContain(second.replace(over, '仮名'));
  });
}

test('every key that edits is tracked, and rejecting all gives back the text', async ({
  start,
  newsroom,
}) => {
  const { page, draft, slug, first, second } = await openIn('Suggest', start, newsroom);
  const { keyboard } = page;
  const before = storedDraft(newsroom, slug).text;
  await draft.goBehind(wordOf(first, 0));
  await keyboard.press('Enter');
  await keyboard.type('typed');
  await keyboard.press('ControlOrMeta+Shift+8');
  await keyboard.press('ControlOrMeta+]');
  await draft.select(wordOf(second, 0));
  await keyboard.press('ControlOrMeta+b');
  await keyboard.press('ArrowLeft');
  await keyboard.press('Backspace');
  await draft.goBehind(wordOf(second, 2));
  await keyboard.press('Delete');
  await keyboard.press('Delete');
  await draft.select(wordOf(second, 4));
  await draft.paste({ html: '<p>one</p><p>two</p>' });
  await expect(draft.text.locator('[data-mark]')).not.toHaveCount(0);
  await expect(draft.text.locator('.reformatted')).not.toHaveCount(0);
  await page.getByRole('button', { name: /^Reject all/ }).click();
  await expect(page.getByText('No suggestions')).toBeVisible();
  await expect(draft.saved).toBeVisible();
  await expect.poll(() => storedDraft(newsroom, slug).text).toBe(before);
});

test('who has chosen to read marks words by keys and changes none', async ({ start, newsroom }) => {
  const { page, draft, slug, first } = await openIn('Edit', start, newsroom);
  const { keyboard } = page;
  const before = storedDraft(newsroom, slug).text;
  await draft.goBehind(wordOf(first, 0));
  await keyboard.press('ControlOrMeta+Alt+o');
  await expect(page.getByLabel('Mode')).toHaveValue('read');
  await keyboard.type('x');
  await expect(page.getByText('You are reading.', { exact: false })).toBeVisible();
  await keyboard.press('Backspace');
  await compose(page, ['か'], '日');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('ControlOrMeta+x');
  await keyboard.press('ControlOrMeta+Alt+c');
  await expect(page.getByRole('tab', { name: 'Claims' })).toHaveAttribute('aria-selected', 'true');
  await expect(draft.text).toContainText(first);
  expect(storedDraft(newsroom, slug).text).toBe(before);
  await draft.text.focus();
  await keyboard.press('ControlOrMeta+Alt+o');
  await expect(page.getByLabel('Mode')).toHaveValue('edit');
});

test('a selection over the headline and the body empties each and keeps both', async ({
  start,
  newsroom,
}) => {
  const { page, draft, slug, first } = await openIn('Suggest', start, newsroom);
  const { keyboard } = page;
  const before = storedDraft(newsroom, slug).text;
  await draft.text.press('ControlOrMeta+Home');
  for (let field = 0; field < 5; field += 1) await keyboard.press('Shift+ControlOrMeta+ArrowDown');
  await keyboard.press('Shift+ControlOrMeta+ArrowRight');
  await keyboard.press('Backspace');
  await expect(draft.text.locator('.head-field-headline del')).toBeVisible();
  await expect(draft.text.locator('p del').first()).toBeVisible();
  await page.getByRole('button', { name: /^Reject all/ }).click();
  await expect(draft.text).toContainText(first);
  await expect.poll(() => storedDraft(newsroom, slug).text).toBe(before);
});
