import type { Page } from '@playwright/test';
import { DeskPage } from './pages/desk-page.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { QueriesPane } from './pages/queries-pane.ts';
import { StoryPage } from './pages/story-page.ts';
import { resizeWindow } from './pages/window-size.ts';
import { copyText } from './seed/copy-files.ts';
import { mira, ruben, type TestPerson } from './seed/people.ts';
import { expect, startAs, test } from './stet-test.ts';
import { rowsOf } from './stored.ts';

const slug = 'east-pier';
const figure = '2,884 thousand marks';

async function importStory(page: Page): Promise<StoryPage> {
  await new Frame(page).command('Import copy…');
  const copy = new ImportPage(page);
  await copy.paste({ text: copyText('harbour.txt') });
  await copy.makeStory(slug);
  return new StoryPage(page);
}

async function changeSeat(page: Page, person: TestPerson): Promise<void> {
  await new PeoplePage(page).switchTo(person);
  await new DeskPage(page).row(slug).waitFor();
}

test('a query is asked, answered, resolved and opened again, and survives rewriting and a restart', async ({
  start,
  newsroom,
}) => {
  const { page, close } = await startAs(start, newsroom, mira);
  const story = await importStory(page);
  const queries = new QueriesPane(page);
  await story.select(figure);
  await queries.ask('Is that the figure of the minutes?');
  await expect(queries.marks).toHaveText([figure]);
  // The keyboard is back in the text, where the words are still marked.
  await expect(story.text).toBeFocused();
  await queries.address(ruben.name);
  await expect(queries.row(figure)).toContainText(`${mira.name} to ${ruben.name}`);
  await story.select('two unnamed officials');
  await queries.ask('Do we know who they are?');
  await expect(queries.rows).toHaveCount(2);
  await queries.address('Whoever knows');

  await changeSeat(page, ruben);
  const desk = new DeskPage(page);
  await expect(desk.row(slug)).toContainText('1 for you');
  await desk.filterQueries('Queries for me');
  await expect(desk.rows).toHaveCount(1);
  await desk.open(slug);
  await story.text.waitFor();
  // The caret in the words of a query opens its thread.
  await story.goBehind('2,884');
  await story.showTab('Queries');
  await expect(queries.thread).toContainText('Is that the figure of the minutes?');
  await expect(queries.thread.getByRole('button', { name: 'Resolve' })).toHaveCount(0);
  await queries.reply('It is: page 4, item 2.');
  await expect(queries.row(figure)).toContainText('Answered');
  await queries.show('For me');
  await expect(page.getByText('No query waits for you')).toBeVisible();

  await changeSeat(page, mira);
  await desk.filterQueries('Queries for me');
  await expect(desk.row(slug)).toContainText('1 for you');
  await desk.open(slug);
  await story.text.waitFor();
  await queries.show('Unresolved');
  await queries.row(figure).click();
  // On from the one that is read, round and round in the order of the text.
  await page.keyboard.press('ControlOrMeta+Alt+j');
  await expect(queries.thread).toContainText('Do we know who they are?');
  await page.keyboard.press('ControlOrMeta+Alt+j');
  await expect(queries.thread).toContainText('It is: page 4, item 2.');
  await queries.act('Resolve');
  await expect(queries.rows).toHaveCount(1);
  await new Frame(page).notes.getByRole('button', { name: 'Undo' }).click();
  await expect(queries.row(figure)).toContainText('Answered');
  await queries.act('Resolve');
  await expect(queries.row(figure)).toHaveCount(0);
  await queries.act('Open again');

  await story.replace('thousand', 'million');
  await story.select('two unnamed officials');
  await page.keyboard.press('Backspace');
  await expect(story.saved).toBeVisible();
  await expect(queries.row('two unnamed officials')).toContainText('Its words are gone from the text.');
  await close();

  const again = await startAs(start, newsroom, mira);
  await new DeskPage(again.page).open(slug);
  const kept = new QueriesPane(again.page);
  await new StoryPage(again.page).showTab('Queries');
  await expect(kept.marks).toHaveText(['2,884 million marks']);
  await kept.row('two unnamed officials').click();
  await expect(kept.thread).toContainText('They were last: two unnamed officials');
  await kept.row('2,884 million marks').click();
  await expect(kept.thread.getByRole('listitem')).toHaveCount(7);
  await new StoryPage(again.page).showTab('History');
  const history = again.page.getByRole('tabpanel', { name: 'History' });
  await expect(history).toContainText(`resolved a query on “${figure}”`);
  expect(
    rowsOf(
      newsroom,
      'SELECT q.state, a.exact, a.current, a.state AS anchor FROM queries q JOIN anchors a ON a.query_id = q.id ORDER BY q.asked_at',
    ),
  ).toEqual([
    { state: 'open', exact: figure, current: '2,884 million marks', anchor: 'review' },
    { state: 'open', exact: 'two unnamed officials', current: 'two unnamed officials', anchor: 'orphan' },
  ]);
});

test('in the smallest window a thread leaves its row in sight', async ({ start, newsroom }) => {
  const { page, app } = await startAs(start, newsroom, mira);
  const story = await importStory(page);
  const queries = new QueriesPane(page);
  await resizeWindow(app, page, { width: 960, height: 640 });
  for (const words of [figure, 'two unnamed officials']) {
    await story.select(words);
    await queries.ask('Is that so? '.repeat(20));
  }
  for (const words of [figure, 'two unnamed officials']) {
    await page.keyboard.press('ControlOrMeta+Alt+j');
    await expect(queries.row(words)).toHaveAttribute('aria-selected', 'true');
    await expect(queries.row(words)).toBeInViewport({ ratio: 0.8 });
  }
  // Every tab of the inspector stands in one row, by its name for who cannot see it.
  const tabs = page.getByRole('tab');
  await expect(tabs).toHaveCount(6);
  const tops = await tabs.evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
});

test('an unresolved query warns at publication, and lets nobody go on without a reason', async ({
  start,
  newsroom,
}) => {
  const { page } = await startAs(start, newsroom, mira);
  const story = await importStory(page);
  await story.select(figure);
  await new QueriesPane(page).ask('Is that the figure of the minutes?');
  await new Frame(page).command('Publish revision 1…');
  const dialog = page.getByRole('dialog', { name: `Publish ${slug}` });
  await expect(dialog).toContainText('1 query is not resolved');
  await expect(dialog.getByRole('listitem').first()).toHaveText(
    `“${figure}”: Is that the figure of the minutes?`,
  );
  await dialog.getByLabel('Where readers will see it').fill('ostrand.example/east-pier');
  await dialog.getByRole('button', { name: 'Publish revision 1' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Write why it goes out');
  await dialog.getByLabel('Why it goes out all the same').fill('The board meets in an hour.');
  await dialog.getByRole('button', { name: 'Publish revision 1' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await story.showTab('History');
  await expect(page.getByRole('tabpanel', { name: 'History' })).toContainText(
    'with 1 unresolved query, because: The board meets in an hour.',
  );
  const [entry] = rowsOf<{ payload: string; signature: string }>(
    newsroom,
    `SELECT payload, signature FROM journal WHERE deed = 'story.published'`,
  );
  expect(JSON.parse(entry?.payload ?? '{}').openQueries).toMatchObject({
    count: 1,
    reason: 'The board meets in an hour.',
  });
  expect(entry?.signature).toBeTruthy();
});
