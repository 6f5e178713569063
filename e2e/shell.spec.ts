// The frame round the work: window, menu, keys, and what happens when something goes wrong.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { electronFlags, inheritedEnvironment, makeUserDataDir, requireElectron } from './launch-stet.ts';
import { DeskPage } from './pages/desk-page.ts';
import { Frame } from './pages/frame.ts';
import { PeoplePage } from './pages/people-page.ts';
import { StoryPage } from './pages/story-page.ts';
import { mira, ruben } from './seed/people.ts';
import { seedStories } from './seed/seed-stories.ts';
import { expect, startAs, test } from './stet-test.ts';
import { storedDraft, storeFile } from './stored.ts';

/** Starts Stet where nobody can press a button; answers how it ended and what it said. */
function startUnattended(
  userDataDir: string,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const args = [...electronFlags(), `--user-data-dir=${userDataDir}`, resolve(import.meta.dirname, '..')];
  const child = spawn(requireElectron(), args, {
    env: { ...inheritedEnvironment(), STET_UNATTENDED: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  return new Promise((done) => child.once('exit', (code) => done({ code, said })));
}

/** Runs SQL on a store that Stet does not hold. */
function change(userDataDir: string, sql: string): void {
  const database = new Sqlite(storeFile(userDataDir));
  database.exec(sql);
  database.close();
}

function windowBounds(app: ElectronApplication) {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}

test('the window, its theme and its panes come back as they were left', async ({ start, newsroom }) => {
  const [story] = seedStories(newsroom, { author: mira, count: 1, words: 60 });
  const first = await startAs(start, newsroom, mira);
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 1100, height: 720 }),
  );
  await new DeskPage(first.page).open(story?.copy.slug ?? '');
  await first.page.getByRole('separator', { name: 'Resize the inspector' }).press('ArrowLeft');
  const inspector = first.page.getByRole('complementary', { name: 'Inspector' });
  const width = (await inspector.boundingBox())?.width ?? 0;
  const frame = new Frame(first.page);
  await frame.command('Use the dark theme');
  const bounds = await windowBounds(first.app);
  await first.close();

  const second = await startAs(start, newsroom, mira);
  expect(await windowBounds(second.app)).toEqual(bounds);
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await new DeskPage(second.page).open(story?.copy.slug ?? '');
  const resized = second.page.getByRole('complementary', { name: 'Inspector' });
  await expect.poll(async () => Math.round((await resized.boundingBox())?.width ?? 0)).toBeCloseTo(width, -1);
  await second.page.getByRole('button', { name: 'Hide the inspector' }).click();
  await expect(resized).toBeHidden();
  await second.close();

  const third = await startAs(start, newsroom, mira);
  await new DeskPage(third.page).open(story?.copy.slug ?? '');
  await new StoryPage(third.page).text.waitFor();
  await expect(third.page.getByRole('complementary', { name: 'Inspector' })).toBeHidden();
});

test('nothing is cut off in the smallest window', async ({ start, newsroom }) => {
  const { app, page } = await startAs(start, newsroom, mira);
  const size = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setSize(300, 200);
    return window?.getSize();
  });
  expect(size).toEqual([960, 640]);
  const frame = new Frame(page);
  for (const place of ['Desk', 'Corrections', 'Sources', 'Log', 'Settings'] as const) {
    await frame.goTo(place);
    await expect(frame.current(place)).toBeVisible();
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways, `${place} scrolls sideways`).toBeLessThanOrEqual(0);
  }
});

test('everything is done from the keyboard', async ({ start, newsroom }) => {
  const stories = seedStories(newsroom, { author: mira, count: 3, words: 60 });
  const slug = stories[0]?.copy.slug ?? '';
  const { page } = await startAs(start, newsroom, mira);
  const { keyboard } = page;
  const frame = new Frame(page);
  await expect(new DeskPage(page).rows).toHaveCount(stories.length);
  await keyboard.press('j');
  await keyboard.press('j');
  await keyboard.press('Enter');
  await new StoryPage(page).text.waitFor();
  await keyboard.press('Alt+ArrowLeft');
  await expect(new DeskPage(page).list).toBeVisible();
  await keyboard.press('ControlOrMeta+4');
  await expect(frame.current('Log')).toBeVisible();
  await keyboard.press('?');
  await expect(frame.shortcuts).toBeVisible();
  await expect(frame.shortcuts).toContainText('Ctrl+Alt+C');
  await keyboard.press('Escape');
  await expect(frame.shortcuts).toBeHidden();
  await frame.openPalette();
  await keyboard.type(slug);
  await frame.palette.getByRole('option').filter({ hasText: slug }).waitFor();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: slug })).toBeVisible();
  await new StoryPage(page).text.click();
  await keyboard.type('?');
  await expect(frame.shortcuts).toBeHidden();
});

test('the native menu has the commands, and runs them', async ({ start, newsroom }) => {
  const { app, page } = await startAs(start, newsroom, ruben);
  await expect(new DeskPage(page).searchField).toBeVisible();
  const click = (id: string) =>
    app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
  const state = (id: string) =>
    app.evaluate(({ Menu }, item) => {
      const found = Menu.getApplicationMenu()?.getMenuItemById(item);
      return found ? { label: found.label, accelerator: found.accelerator, enabled: found.enabled } : null;
    }, id);
  await expect
    .poll(() => state('copy.import'))
    .toEqual({ label: 'Import copy…', accelerator: 'CommandOrControl+N', enabled: true });
  expect(await state('story.publish')).toMatchObject({ enabled: false });
  await click('go.sources');
  await expect(new Frame(page).current('Sources')).toBeVisible();
  await click('stet.sign-out');
  await new PeoplePage(page).door.waitFor();
});

test('a window that is closed in the middle of a word keeps it', async ({ start, newsroom }) => {
  const [story] = seedStories(newsroom, { author: mira, count: 1, words: 60 });
  const slug = story?.copy.slug ?? '';
  const { page, close } = await startAs(start, newsroom, mira);
  await new DeskPage(page).open(slug);
  await new StoryPage(page).block(story?.copy.headline ?? '').click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' And then some.');
  await close();
  expect(storedDraft(newsroom, slug).text).toMatch(/ And then some\.$/);
});

test('a window that does not answer is closed by a person’s word alone', async ({ start, newsroom }) => {
  const { app, page } = await startAs(start, newsroom, mira);
  await app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    // The second time the person gives up on it.
    dialog.showMessageBox = ((...given: unknown[]) => {
      const options = given.at(-1) as { message: string };
      asked.push(options.message);
      return Promise.resolve({ response: asked.length - 1, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
  });
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked.length);
  const closeWindow = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  // The page is busy for ever, as one that hangs.
  await page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  await closeWindow();
  await expect.poll(asked, { timeout: 15_000 }).toBe(1);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  const ended = new Promise<void>((done) => app.once('close', () => done()));
  await closeWindow();
  await ended;
});

test('a page that crashes is opened again and says so', async ({ start, newsroom }) => {
  const { app } = await startAs(start, newsroom, mira);
  const shown = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('There is no window');
    const loaded = new Promise<void>((done) => contents.once('did-finish-load', () => done()));
    contents.forcefullyCrashRenderer();
    await loaded;
    const text = () => contents.executeJavaScript('document.body.innerText');
    while (!/opened again/.test(await text())) await new Promise(setImmediate);
    return text();
  });
  // The seat is kept in the main process, so the person goes on where they were.
  expect(shown).toContain('Import copy');
});

test('the page may be drawn anew, and nobody has to sign in again', async ({ start, newsroom }) => {
  const { page } = await startAs(start, newsroom, mira);
  const drawn = page.waitForEvent('load');
  await page.evaluate(() => {
    setTimeout(() => location.reload());
  });
  await drawn;
  await expect(new PeoplePage(page).signedIn(mira)).toBeVisible();
});

test('a second start brings the window that is there', async ({ start, newsroom }) => {
  const { app } = await startAs(start, newsroom, mira);
  await app.evaluate(({ BrowserWindow }) => {
    Object.assign(globalThis, { focused: 0 });
    BrowserWindow.getAllWindows()[0]?.on('focus', () => {
      (globalThis as unknown as { focused: number }).focused += 1;
    });
    BrowserWindow.getAllWindows()[0]?.blur();
  });
  expect((await startUnattended(newsroom)).code).toBe(0);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a store from a newer Stet is left alone', async ({ newsroom }) => {
  change(newsroom, 'PRAGMA user_version = 9999');
  const { code, said } = await startUnattended(newsroom);
  expect(code).toBe(1);
  expect(said).toContain('This store was written by a newer Stet.');
  expect(said).toContain('Nothing in it was changed.');
});

test('a file of another program is left alone', async () => {
  const folder = makeUserDataDir();
  change(folder, 'CREATE TABLE songs (title TEXT)');
  const { code, said } = await startUnattended(folder);
  expect(code).toBe(1);
  expect(said).toContain('This file is not a store of Stet.');
});

test('a store that another program holds is waited for, then said', async ({ newsroom }) => {
  const holder = new Sqlite(storeFile(newsroom));
  holder.exec('BEGIN EXCLUSIVE');
  const { code, said } = await startUnattended(newsroom);
  holder.close();
  expect(code).toBe(1);
  expect(said).toContain('Another program holds the store.');
});
