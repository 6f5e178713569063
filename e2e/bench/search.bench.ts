import type { Page } from '@playwright/test';
import { storySummaryColumns } from '#db/stories/story-row.ts';
import type { StoryQuery } from '#shared/stories/story.ts';
import { mira } from '../seed/people.ts';
import { seedStories } from '../seed/seed-stories.ts';
import { startAs, test } from '../stet-test.ts';
import { storeFile } from '../stored.ts';
import { startBareSearch } from './bare-search-app.ts';
import { keepMeasure } from './measure.ts';

const runs = 40;
const many = 10_000;
/** As many as the desk asks for at once. */
const limit = 50;

/** The plainest queries for the same rows. */
const bareQueries = {
  list: `SELECT ${storySummaryColumns} FROM stories s ORDER BY s.updated_at DESC LIMIT ${limit}`,
  search: `SELECT ${storySummaryColumns} FROM stories_search JOIN stories s ON s.seq = stories_search.rowid
    WHERE stories_search MATCH ? ORDER BY rank LIMIT ${limit}`,
};

const asked = [
  { name: 'list the desk', text: '', match: null },
  { name: 'search a phrase that most stories have', text: '"flood gates"', match: '"flood gates"' },
  { name: 'search three words', text: 'halloran audited gates', match: 'halloran audited gates*' },
  { name: 'search a figure that few stories have', text: '3535', match: '3535*' },
];

// Measured is the call from the window, there and back. So is its floor: a bare app hands its window the same rows of
// the same file by one bare query, without a contract, a count of the whole, or anybody's rights.
test('the list and the search of 10,000 stories against bare queries', async ({ start, newsroom }) => {
  seedStories(newsroom, { author: mira, count: many, words: 400 });
  const { page } = await startAs(start, newsroom, mira);
  const bare = await startBareSearch(storeFile(newsroom), bareQueries);
  for (const { name, text, match } of asked) {
    const samples: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] };
    for (let run = -5; run < runs; run += 1) {
      const times = { ours: await timeList(page, text), baseline: await timeBare(bare.page, match) };
      // The first ones warm both up.
      if (run < 0) continue;
      samples.ours.push(times.ours);
      samples.baseline.push(times.baseline);
    }
    await keepMeasure(`${name}, ${limit} of 10,000: call / bare query in a bare app`, samples, { bar: 1.2 });
  }
  await bare.close();
});

function timeList(page: Page, text: string): Promise<number> {
  const query: StoryQuery = {
    show: 'active',
    status: 'any',
    queries: 'any',
    text,
    sort: 'updated',
    direction: 'descending',
    offset: 0,
    limit,
  };
  return page.evaluate(async (wanted) => {
    const before = performance.now();
    const answer = await window.stet.calls['stories:list'](wanted);
    const time = performance.now() - before;
    if (!answer.ok || answer.value.stories.length === 0) throw new Error('Nothing was found');
    return time;
  }, query);
}

function timeBare(page: Page, match: string | null): Promise<number> {
  return page.evaluate(async (wanted) => {
    const before = performance.now();
    const rows = wanted === null ? await window.ask('list') : await window.ask('search', wanted);
    const time = performance.now() - before;
    if (rows.length === 0) throw new Error('Nothing was found');
    return time;
  }, match);
}
