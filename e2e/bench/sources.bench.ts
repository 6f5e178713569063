import type { Page } from '@playwright/test';
import type { SourceId } from '#shared/claims/source.ts';
import { mira } from '../seed/people.ts';
import { seedSources, sourceName } from '../seed/seed-sources.ts';
import { startAs, test } from '../stet-test.ts';
import { storeFile } from '../stored.ts';
import { startBareSearch } from './bare-search-app.ts';
import { keepMeasure, type Samples } from './measure.ts';

const runs = 30;
const many = 50_000;
/** As many as the registry asks for at once. */
const limit = 100;

const columns = 's.id, s.kind, s.name, s.standing, s.created_at, s.updated_at';
/** The plainest queries for the same rows. */
const bareQueries = {
  list: `SELECT ${columns} FROM sources s ORDER BY s.name COLLATE NOCASE, s.id LIMIT ${limit}`,
  search: `SELECT ${columns} FROM sources_search f JOIN sources s ON s.seq = f.rowid
    WHERE sources_search MATCH ? ORDER BY s.name COLLATE NOCASE LIMIT ${limit}`,
  open: `SELECT ${columns} FROM sources s WHERE s.id = ?`,
  duplicates: 'SELECT key FROM source_keys GROUP BY key HAVING count(*) BETWEEN 2 AND 8',
};

// As for the desk: the call from the window, there and back, beside a bare app that hands its window the rows of one
// query over the same file. For duplicates the floor is finding the keys that several share; ours names them all.
test('a registry of 50,000 sources against bare queries', async ({ start, newsroom }) => {
  const last = seedSources(newsroom, many);
  const { page } = await startAs(start, newsroom, mira);
  const bare = await startBareSearch(storeFile(newsroom), bareQueries);
  const surname = sourceName(4711).split(' ')[1] ?? '';
  const rows = [
    { name: `list ${limit}`, ours: () => timeList(page, ''), bare: ['list'], bar: 3 },
    {
      name: 'search a surname',
      ours: () => timeList(page, surname),
      bare: ['search', `"${surname}" *`],
      bar: 3,
    },
    { name: 'open a page', ours: () => timeOpen(page, last), bare: ['open', last], bar: 3 },
    { name: 'duplicates of a source', ours: () => timeDuplicates(page, last), bare: ['open', last], bar: 3 },
    {
      name: 'duplicates of the registry',
      ours: () => timeDuplicates(page, null),
      bare: ['duplicates'],
      bar: 3,
    },
  ];
  for (const row of rows) {
    const samples: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] };
    for (let run = -3; run < runs; run += 1) {
      const times = { ours: await row.ours(), baseline: await timeBare(bare.page, row.bare) };
      // The first ones warm both up.
      if (run < 0) continue;
      samples.ours.push(times.ours);
      samples.baseline.push(times.baseline);
    }
    const measured: Samples = samples;
    await keepMeasure(`sources, ${row.name} of 50,000: call / bare query`, measured, { bar: row.bar });
  }
  await bare.close();
});

function timeList(page: Page, text: string): Promise<number> {
  const query = { text, kind: null, offset: 0, limit };
  return page.evaluate(async (wanted) => {
    const before = performance.now();
    const answer = await window.stet.calls['sources:list'](wanted);
    const time = performance.now() - before;
    if (!answer.ok || answer.value.sources.length === 0) throw new Error('Nothing was found');
    return time;
  }, query);
}

function timeOpen(page: Page, sourceId: SourceId): Promise<number> {
  return page.evaluate(async (wanted) => {
    const before = performance.now();
    const answer = await window.stet.calls['sources:get']({ sourceId: wanted });
    const time = performance.now() - before;
    if (!answer.ok) throw new Error('There is no such source');
    return time;
  }, sourceId);
}

function timeDuplicates(page: Page, sourceId: SourceId | null): Promise<number> {
  return page.evaluate(async (wanted) => {
    const before = performance.now();
    const answer = await window.stet.calls['sources:list-duplicates']({ sourceId: wanted, limit: 200 });
    const time = performance.now() - before;
    if (!answer.ok) throw new Error('Nothing was answered');
    return time;
  }, sourceId);
}

function timeBare(page: Page, [query = '', ...values]: readonly string[]): Promise<number> {
  return page.evaluate(
    async (asked) => {
      const before = performance.now();
      await window.ask(asked.query, ...asked.values);
      return performance.now() - before;
    },
    { query, values },
  );
}
