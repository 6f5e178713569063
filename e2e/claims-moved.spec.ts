import { ClaimsPane } from './pages/claims-pane.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import-page.ts';
import { MovedTray } from './pages/moved-tray.ts';
import { QueriesPane } from './pages/queries-pane.ts';
import { StoryPage } from './pages/story-page.ts';
import { copyText } from './seed/copy-files.ts';
import { mira } from './seed/people.ts';
import { expect, startAs, test } from './stet-test.ts';
import { rowsOf } from './stored.ts';

const figure = '2,884 thousand marks';

test('passages that changed are laid beside what they were, and kept, moved or let go by one key each', async ({
  start,
  newsroom,
}) => {
  const { page, close } = await startAs(start, newsroom, mira);
  await new Frame(page).command('Import copy…');
  const copy = new ImportPage(page);
  await copy.paste({ text: copyText('harbour.txt') });
  await copy.makeStory('east-pier');
  const story = new StoryPage(page);
  const claims = new ClaimsPane(page);
  const queries = new QueriesPane(page);
  await story.showTab('Claims');
  await story.select(figure);
  await claims.markSelection({ kind: 'Figure' });
  await story.select('senior council official');
  await claims.markSelection({ kind: 'Fact' });
  await story.select('“We would rather be late than wrong,”');
  await queries.ask('Did he say it like this?');

  await story.replace('2,884', '2,948');
  await story.replace('a senior council official told the Gazette', 'somebody at the town hall wrote');
  await story.select(' “We would rather be late than wrong,” he told reporters on Tuesday.');
  await page.keyboard.press('Delete');
  const tray = new MovedTray(page);
  await tray.open();
  await expect(tray.rows).toHaveCount(3);
  await expect(tray.head).toContainText('changed');
  await expect(tray.before.getByRole('deletion')).toHaveText(['2,884']);
  await expect(tray.after.getByRole('insertion')).toHaveText(['2,948']);
  await expect(tray.after.locator('mark')).toContainText(['2,948']);

  // Left for later it comes last; kept, it is gone from the list, and taken back, it is there again.
  await tray.press('l');
  await expect(tray.rows.last()).toContainText(figure);
  await tray.rows.last().click();
  await tray.press('Enter');
  await expect(tray.rows).toHaveCount(2);
  await tray.undo();
  await expect(tray.rows).toHaveCount(3);
  await tray.rows.filter({ hasText: figure }).click();
  await tray.press('Enter');
  await expect(tray.rows).toHaveCount(2);

  await tray.rows.filter({ hasText: 'senior council official' }).click();
  await story.select('town hall');
  await page.getByRole('button', { name: 'Pin to the marked words' }).click();
  await expect(tray.rows).toHaveCount(1);
  await expect(tray.head).toContainText('1 gone');
  await tray.rows.first().click();
  await tray.press('Delete');
  await expect(page.getByText('Nothing to look at').first()).toBeVisible();
  await page.getByRole('button', { name: 'Leave the passages' }).click();
  await expect(claims.row('2,948 thousand marks')).toBeVisible();
  await expect(claims.row('town hall')).toBeVisible();

  await close();
  const decisions = rowsOf(
    newsroom,
    'SELECT decision, exact, taken_back_at IS NULL AS stands FROM anchor_decisions',
  );
  expect(decisions).toEqual([
    { decision: 'keep', exact: figure, stands: 0 },
    { decision: 'keep', exact: figure, stands: 1 },
    { decision: 'move', exact: 'senior council official', stands: 1 },
  ]);
  expect(rowsOf(newsroom, "SELECT state FROM anchors WHERE subject_kind = 'claim' ORDER BY start")).toEqual([
    { state: 'exact' },
    { state: 'exact' },
  ]);
});
