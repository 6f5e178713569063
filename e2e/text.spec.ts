import type { ElectronApplication, Locator } from '@playwright/test';
import type { ReadableDatabase } from '#db/database-handles.ts';
import { DeskPage } from './pages/desk-page.ts';
import { StoryPage } from './pages/story-page.ts';
import { copyText } from './seed/copy-files.ts';
import { seededRandom } from './seed/copy-generator.ts';
import { mira } from './seed/people.ts';
import { seedStories } from './seed/seed-stories.ts';
import { expect, type Start, startAs, test } from './stet-test.ts';
import { askStore, rowsOf, storedDraft } from './stored.ts';

async function openSeededStory(start: Start, newsroom: string) {
  const [story] = seedStories(newsroom, { author: mira, count: 1, words: 80 });
  if (story === undefined) throw new Error('No story was seeded');
  const stet = await startAs(start, newsroom, mira);
  await new DeskPage(stet.page).open(story.copy.slug);
  const page = new StoryPage(stet.page);
  await page.text.waitFor();
  return { stet, page, copy: story.copy };
}

test('what is typed is saved at once, and there after a restart', async ({ start, newsroom }) => {
  const { stet, page, copy } = await openSeededStory(start, newsroom);
  const { keyboard } = stet.page;
  await page.goBehind(copy.headline);
  await keyboard.type(', again');
  await expect(page.block(copy.headline)).toHaveText(`${copy.headline}, again`);
  await keyboard.press('ControlOrMeta+z');
  await expect(page.block(copy.headline)).toHaveText(copy.headline);
  await keyboard.press('ControlOrMeta+Shift+z');
  await expect(page.saved).toBeVisible();

  const [first = ''] = copy.paragraphs;
  const word = first.split(' ')[1] ?? '';
  await page.select(word);
  await keyboard.press('ControlOrMeta+b');
  await page.toolbar.getByRole('button', { name: 'Italic' }).click();
  await expect(page.text.locator('em strong, strong em').getByText(word)).toBeVisible();
  await expect(page.toolbar.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.saved).toBeVisible();
  await stet.close();

  expect(storedDraft(newsroom, copy.slug).text).toContain(`${copy.headline}, again`);
  const again = await startAs(start, newsroom, mira);
  await new DeskPage(again.page).open(copy.slug);
  const reopened = new StoryPage(again.page);
  await expect(reopened.block(copy.headline)).toHaveText(`${copy.headline}, again`);
  await expect(reopened.text.locator('em strong, strong em').getByText(word)).toBeVisible();
});

test('a paragraph that is begun in haste reads as it was typed', async ({ start, newsroom }) => {
  const { stet, page, copy } = await openSeededStory(start, newsroom);
  const { keyboard } = stet.page;
  const [first = ''] = copy.paragraphs;
  await page.goBehind(first);
  // Keys in one go: the second paragraph is written in before any frame has shown it.
  await keyboard.press('Enter');
  await keyboard.type('Nobody was hurt.');
  await keyboard.press('Enter');
  await keyboard.type('The road is open.');
  await expect(page.block('Nobody')).toHaveText('Nobody was hurt.');
  await expect(page.block('The road')).toHaveText('The road is open.');
});

test('a paste from a word processor brings words and no dress', async ({ start, newsroom }) => {
  const { stet, page, copy } = await openSeededStory(start, newsroom);
  const last = copy.paragraphs.at(-1) ?? '';
  await page.goBehind(last.slice(-30));
  await stet.page.keyboard.press('Enter');
  await page.paste({ html: copyText('word-paste.html') });

  const pasted = page.block('The insurer');
  await expect(pasted).toHaveText('The insurer refused to cover');
  await expect(pasted.locator('strong')).toHaveText('refused');
  await expect(page.block('stopped on Friday').locator('em')).toHaveText('Work');
  await expect(page.text.locator('[style], [class*=Mso], script, span[lang]')).toHaveCount(0);
  expect(await stet.page.evaluate(() => Reflect.get(window, 'pasted'))).toBeUndefined();
  await expect(page.saved).toBeVisible();
  await expect(() =>
    expect(storedDraft(newsroom, copy.slug).text).toMatch(/refused to cover\nWork stopped/),
  ).toPass();
});

test('the words are counted as they are typed', async ({ start, newsroom }) => {
  const { stet, page, copy } = await openSeededStory(start, newsroom);
  const counted = stet.page.getByText(/^[\d,]+ words$/);
  const before = Number((await counted.innerText()).replace(/\D/g, ''));
  await page.goBehind(copy.paragraphs[0]?.slice(0, 30).replace(/\S+$/, '').trim() ?? '');
  await stet.page.keyboard.type(' in three more');
  await expect(counted).toHaveText(`${before + 3} words`);
  await expect(stet.page.getByText(/^\d+ min read$/)).toBeVisible();
  await expect
    .poll(() => rowsOf(newsroom, 'SELECT count(*) AS changes FROM draft_steps WHERE mode = ?', 'direct'))
    .not.toEqual([{ changes: 0 }]);
});

const kills = 20;

test(`no change that the store has answered is lost in ${kills} kills`, async ({ start, newsroom }) => {
  // Twenty starts of the app, on a machine that may be doing something else.
  test.slow();
  const [story] = seedStories(newsroom, { author: mira, count: 1, words: 20 });
  if (story === undefined) throw new Error('No story was seeded');
  const { slug, headline } = story.copy;
  const random = seededRandom(kills);
  for (let round = 1; round <= kills; round += 1) {
    const before = storedDraft(newsroom, slug);
    const stet = await startAs(start, newsroom, mira);
    await new DeskPage(stet.page).open(slug);
    const { text } = new StoryPage(stet.page);
    await expect(text).toContainText(headline);
    expect(await linesOf(text)).toBe(before.text);

    const answeredVersion = await watchAnswers(stet.app);
    await text.click();
    await stet.page.keyboard.press('ControlOrMeta+End');
    const typed = ` round ${round}${' and on'.repeat(40)}`;
    const typing = stet.page.keyboard.type(typed, { delay: 4 });
    // How much of it is typed when the power goes, only the seed knows.
    const version = before.version + 5 + Math.floor(random() * 60);
    await expect.poll(answeredVersion, { intervals: [5] }).toBeGreaterThan(version);
    await Promise.all([stet.kill(), typing.catch(() => undefined)]);

    const draft = storedDraft(newsroom, slug);
    const integrity = (database: ReadableDatabase) =>
      database.prepare('PRAGMA integrity_check').pluck().all();
    expect(askStore(newsroom, integrity)).toEqual(['ok']);
    expect(draft.versions).toEqual(Array.from({ length: draft.version }, (_, index) => index + 1));
    expect(draft.version).toBeGreaterThanOrEqual(answeredVersion());
    expect(`${before.text}${typed}`.startsWith(draft.text), `round ${round}: ${draft.text}`).toBe(true);
  }
});

/** The text as the store reads it: each block that is not empty a line. */
function linesOf(text: Locator): Promise<string> {
  return text.evaluate((element) =>
    [...element.children]
      .map((block) => block.textContent ?? '')
      .filter((line) => line !== '')
      .join('\n'),
  );
}

/** Listens at the main process for what it answers to changes; the answer is the newest version it has called saved. */
async function watchAnswers(app: ElectronApplication): Promise<() => number> {
  let newest = 0;
  // What was written into a pipe is there even if its writer was killed right after.
  app.process().stdout?.on('data', (chunk: Buffer) => {
    for (const [, version] of chunk.toString().matchAll(/^answered (\d+)$/gm)) newest = Number(version);
  });
  await app.evaluate(({ ipcMain }) => {
    type Handler = (...input: unknown[]) => Promise<{ ok: boolean; value: { version: number } }>;
    // Electron keeps the handlers in a map that its types do not list.
    const handlers: Map<string, Handler> = Reflect.get(ipcMain, '_invokeHandlers');
    const append = handlers.get('text:append');
    if (append === undefined) throw new Error('Nobody handles text:append');
    handlers.set('text:append', async (...input) => {
      const answer = await append(...input);
      if (answer.ok) process.stdout.write(`answered ${answer.value.version}\n`);
      return answer;
    });
  });
  return () => newest;
}
