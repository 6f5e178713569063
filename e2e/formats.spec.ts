import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import-page.ts';
import { chooseSavePath } from './pages/save-dialog.ts';
import { StoryPage } from './pages/story-page.ts';
import { copyPath, copyText } from './seed/copy-files.ts';
import { ruben } from './seed/people.ts';
import { expect, startAs, test } from './stet-test.ts';
import { rowsOf, storedDraft } from './stored.ts';

async function openImport(page: Page): Promise<ImportPage> {
  await page.keyboard.press('ControlOrMeta+n');
  return new ImportPage(page);
}

test('pasted text is recognised, mended by hand and kept as it came', async ({ start, newsroom }) => {
  const { page } = await startAs(start, newsroom, ruben);
  const copy = await openImport(page);
  await copy.paste({ text: copyText('harbour.txt') });

  await expect(copy.partOf(copy.blocks.nth(0))).toHaveValue('kicker');
  await expect(copy.partOf(copy.blocks.nth(1))).toHaveValue('headline');
  await expect(copy.partOf(copy.blocks.nth(2))).toHaveValue('dek');
  await expect(copy.partOf(copy.block('By Mira Halloran'))).toHaveValue('byline');
  await expect(copy.blocks.nth(4)).toContainText('repeats the headline, dropped');
  const address = copy.block('For corrections please email');
  await expect(copy.partOf(address)).toHaveValue('corrections-line');
  await expect(address).toContainText('The web site hid an e-mail address here');
  await address.getByLabel('What is the address?').fill('desk@ostrand.example');
  await copy.choosePart(copy.block('“Nobody told us'), 'Quotation');
  await expect(copy.block('“Nobody told us')).toContainText('chosen by you');
  await copy.makeStory('east-pier');

  const story = new StoryPage(page);
  await expect(story.block('Nobody told us')).toHaveJSProperty('tagName', 'BLOCKQUOTE');
  await expect(story.text.getByText('Harbour board postpones repair of the east pier')).toHaveCount(1);
  const { text } = storedDraft(newsroom, 'east-pier');
  expect(text.split('\n').slice(0, 3)).toEqual([
    'Harbour',
    'Harbour board postpones repair of the east pier',
    'Decision came after two surveys disagreed about the cost',
  ]);
  expect(text).not.toContain('protected]');

  const [original] = rowsOf<{ bytes: Uint8Array; media_type: string; sha256: string }>(
    newsroom,
    'SELECT bytes, media_type, sha256 FROM originals',
  );
  const pasted = Buffer.from(copyText('harbour.txt'), 'utf8');
  expect(original && Buffer.from(original.bytes).equals(pasted)).toBe(true);
  expect(original?.media_type).toBe('text/plain');
  expect(original?.sha256).toBe(createHash('sha256').update(pasted).digest('hex'));
  await new Frame(page).command('Show the original copy');
  await expect(page.getByRole('dialog', { name: 'Original copy' })).toContainText('[email protected]');
});

test('pasted HTML runs nothing, and its hidden address is read', async ({ start, newsroom }) => {
  const { page } = await startAs(start, newsroom, ruben);
  const copy = await openImport(page);
  await copy.paste({ html: copyText('saved-page.html'), text: 'Ferry company cancels the night boat' });

  await expect(copy.block('corrections@ostrand-courier.example')).toContainText('was decoded; check it');
  for (const leftOut of ['1 script', '1 picture', '1 link that led nowhere safe']) {
    await expect(copy.view.getByText(leftOut, { exact: true })).toBeVisible();
  }
  await copy.makeStory('night-boat');
  await expect(new StoryPage(page).block('58 thousand marks').getByRole('strong')).toHaveText('Friday');
  expect(await page.evaluate(() => Reflect.get(window, 'ranFromImport'))).toBeUndefined();
  expect(storedDraft(newsroom, 'night-boat').text).not.toMatch(/javascript|ranFromImport|Home|©/);
});

test('a file of an old charset is read as it was written', async ({ start, newsroom }) => {
  const { app, page } = await startAs(start, newsroom, ruben);
  const copy = await openImport(page);
  await copy.openFile(app, copyPath('saved-page.html'));

  await expect(copy.view.getByRole('heading', { name: 'saved-page.html' })).toBeVisible();
  await expect(copy.view.getByText('read as WINDOWS-1252')).toBeVisible();
  await copy.makeStory('night-boat');
  const { text } = storedDraft(newsroom, 'night-boat');
  expect(text).toContain('about €8 a passenger');
  expect(text).toContain(
    '“We would rather be late than wrong,” said Ruben Castellane, the company’s lawyer.',
  );
  const [original] = rowsOf<{ bytes: Uint8Array; charset: string }>(
    newsroom,
    'SELECT bytes, charset FROM originals',
  );
  expect(original?.charset).toBe('windows-1252');
  expect(original && Buffer.from(original.bytes).equals(readFileSync(copyPath('saved-page.html')))).toBe(
    true,
  );
});

test('a dropped Markdown file keeps its headings, lists and links', async ({ start, newsroom }) => {
  const { page } = await startAs(start, newsroom, ruben);
  const copy = await openImport(page);
  await copy.drop(copyPath('minutes.md'));
  await expect(copy.partOf(copy.block('What happens next'))).toHaveValue('heading');
  await copy.makeStory('flood-gates');

  const { text } = new StoryPage(page);
  await expect(text.getByRole('heading', { name: 'What happens next' })).toBeVisible();
  await expect(text.getByText('The council votes on Monday.')).toHaveAttribute('data-list', 'bullet');
  await expect(text.locator('blockquote')).toHaveText('It is a repair, not a monument.');
  await expect(text.getByRole('link', { name: 'the minutes' })).toHaveAttribute(
    'href',
    'https://ostrand.example/minutes',
  );
});

test('a story goes out as HTML and as Markdown', async ({ start, newsroom }, info) => {
  const { app, page } = await startAs(start, newsroom, ruben);
  const frame = new Frame(page);
  const copy = await openImport(page);
  await copy.drop(copyPath('minutes.md'));
  await copy.makeStory('flood-gates');

  const html = info.outputPath('flood-gates.html');
  await chooseSavePath(app, html);
  await frame.command('Export the story as HTML…');
  await expect(frame.notes).toContainText('Wrote flood-gates.html');
  const written = readFileSync(html, 'utf8');
  expect(written).toMatch(/^<!doctype html>/i);
  expect(written).toContain('<h1>Water authority audits the flood gates</h1>');
  expect(written).toMatch(/<a href="https:\/\/ostrand\.example\/minutes"[^>]*>the minutes<\/a>/);

  const markdown = info.outputPath('flood-gates.md');
  await chooseSavePath(app, markdown);
  await frame.command('Export the story as Markdown…');
  await expect(frame.notes).toContainText('Wrote flood-gates.md');
  const lines = readFileSync(markdown, 'utf8').split('\n');
  expect(lines).toContain('# Water authority audits the flood gates');
  expect(lines).toContain('## What happens next');
  expect(lines).toContain('> It is a repair, not a monument.');
  expect(rowsOf(newsroom, "SELECT count(*) AS written FROM journal WHERE deed = 'export.written'")).toEqual([
    { written: 2 },
  ]);
});
