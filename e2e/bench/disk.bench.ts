import { expect } from '@playwright/test';
import { DeskPage } from '../pages/desk-page.ts';
import { Frame } from '../pages/frame.ts';
import { StoryPage } from '../pages/story-page.ts';
import { seedMarkedUpStory } from '../seed/marked-up.ts';
import { mira } from '../seed/people.ts';
import { startAs, test } from '../stet-test.ts';
import { askStore } from '../stored.ts';
import { keepMeasure } from './measure.ts';

const keys = 2_000;

test('bytes on the disk for each key, before and after the log is packed', async ({ start, newsroom }) => {
  const { copy } = seedMarkedUpStory(newsroom, { author: mira, words: 1_000, suggestions: 0, claims: 0 });
  const { page } = await startAs(start, newsroom, mira);
  const story = new StoryPage(page);
  const begun = bytesOfDrafts(newsroom);
  await new DeskPage(page).open(copy.slug);
  await story.text.locator('> *').last().click();
  const session = await page.context().newCDPSession(page);
  for (let key = 0; key < keys; key += 1) {
    await session.send('Input.insertText', { text: 'etaoin shrdlu'.charAt(key % 13) });
  }
  await expect.poll(() => newestVersion(newsroom)).toBe(keys);
  const before = (bytesOfDrafts(newsroom) - begun) / keys;
  // Leaving the story seals what was written, and packs it.
  await new Frame(page).goTo('Desk');
  await expect.poll(() => rowsLeft(newsroom)).toBe(0);
  const after = (bytesOfDrafts(newsroom) - begun) / keys;
  await keepMeasure(
    'bytes on the disk for a key, 1,000 words: packed / as typed',
    { ours: [after], baseline: [before] },
    { bar: 0.3, unit: 'B' },
  );
});

/** The pages of the file that drafts take; a page that became free is used again and counts no more. */
function bytesOfDrafts(userDataDir: string): number {
  return single(userDataDir, "SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'draft_%'");
}

const newestVersion = (userDataDir: string) => single(userDataDir, 'SELECT max(version) FROM draft_steps');
const rowsLeft = (userDataDir: string) => single(userDataDir, 'SELECT count(*) FROM draft_steps');

function single(userDataDir: string, sql: string): number {
  return askStore(userDataDir, (database) => Number(database.prepare(sql).pluck().get()));
}
