import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { electronFlags, inheritedEnvironment, requireElectron } from './launch-stet.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import-page.ts';
import { RevisionPage } from './pages/revision-page.ts';
import { StoryPage } from './pages/story-page.ts';
import { copyText } from './seed/copy-files.ts';
import { mira } from './seed/people.ts';
import { expect, startAs, test } from './stet-test.ts';
import { rowsOf, storeFile } from './stored.ts';
import { tamperWithEntry } from './tampering.ts';

async function publishPier(page: Page): Promise<void> {
  await new Frame(page).command('Import copy…');
  const copy = new ImportPage(page);
  await copy.paste({ text: copyText('harbour.txt') });
  await copy.makeStory('east-pier');
  await new RevisionPage(page).publish('https://ostrand.example/east-pier');
}

/** `stet verify` as a shell runs it, beside a running Stet or without one. */
function verifyFromShell(userDataDir: string): Promise<{ readonly code: number; readonly said: string }> {
  const args = [...electronFlags(), resolve(import.meta.dirname, '..'), 'verify', storeFile(userDataDir)];
  return new Promise((done) => {
    execFile(requireElectron(), args, { env: inheritedEnvironment() }, (error, said) =>
      done({ code: Number(error?.code ?? 0), said: said.trim() }),
    );
  });
}

test('the history of a story follows what is done, row under row', async ({ start, newsroom }) => {
  const { page } = await startAs(start, newsroom, mira);
  const story = new StoryPage(page);
  await publishPier(page);
  await story.showTab('History');
  const rows = page
    .getByRole('listbox', { name: 'Entries of the journal, newest first' })
    .getByRole('option');
  const before = await rows.count();
  await new Frame(page).command('Rename slug…');
  const dialog = page.getByRole('dialog', { name: 'Rename east-pier' });
  await dialog.getByLabel('Slug').fill('repair-of-the-east-pier-postponed');
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect(rows).toHaveCount(before + 1);
  await expect(rows.first()).toContainText('repair-of-the-east-pier-postponed');

  const places = await rows.evaluateAll((all) =>
    all.map((row) => ({ top: row.getBoundingClientRect().top, bottom: row.getBoundingClientRect().bottom })),
  );
  for (const [index, { top }] of places.entries()) {
    const above = places[index - 1];
    if (above !== undefined) expect(Math.abs(top - above.bottom)).toBeLessThanOrEqual(1);
  }
});

test('the journal is verified in the window and from a shell', async ({ start, newsroom }) => {
  const { page } = await startAs(start, newsroom, mira);
  await publishPier(page);
  await new StoryPage(page).showTab('History');
  const history = page.getByRole('listbox', { name: 'Entries of the journal, newest first' });
  await expect(history.getByRole('option').first()).toContainText(
    'published revision 1: https://ostrand.example/east-pier',
  );

  await new Frame(page).goTo('Settings');
  await page.getByRole('button', { name: 'Verify the journal' }).click();
  const [{ entries } = { entries: 0 }] = rowsOf<{ entries: number }>(
    newsroom,
    'SELECT count(*) AS entries FROM journal',
  );
  await expect(page.getByText(`${entries} entries, unbroken`)).toBeVisible();
  expect(await verifyFromShell(newsroom)).toEqual({
    code: 0,
    said: expect.stringContaining(`${entries} entries, unbroken`),
  });
});

test('an entry that was changed behind Stet’s back is named', async ({ start, newsroom }) => {
  const stet = await startAs(start, newsroom, mira);
  await publishPier(stet.page);
  await stet.close();
  const [entry] = rowsOf<{ seq: number }>(newsroom, "SELECT seq FROM journal WHERE deed = 'story.published'");
  tamperWithEntry(newsroom, entry?.seq ?? 0);

  expect(await verifyFromShell(newsroom)).toEqual({
    code: 1,
    said: expect.stringContaining(`Entry ${entry?.seq} does not hold: what it says was changed`),
  });
  const { page } = await startAs(start, newsroom, mira);
  await new Frame(page).goTo('Settings');
  await page.getByRole('button', { name: 'Verify the journal' }).click();
  await expect(page.getByText(`Entry ${entry?.seq} does not hold`)).toBeVisible();
});
