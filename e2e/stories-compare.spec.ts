import { openDatabase } from '#db/open-database.ts';
import { ClaimsPane } from './pages/claims-pane.ts';
import { ComparePage } from './pages/compare-page.ts';
import { DeskPage } from './pages/desk-page.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import-page.ts';
import { StoryPage } from './pages/story-page.ts';
import { generateCopy } from './seed/copy-generator.ts';
import { generateProse } from './seed/edited-copy.ts';
import { mira } from './seed/people.ts';
import { idOf, seedStory } from './seed/seed-stories.ts';
import { expect, startAs, test } from './stet-test.ts';
import { rowsOf, storeFile } from './stored.ts';

const copy = [
  'East pier to reopen',
  'By Ada Example',
  'The harbour board voted on Monday to reopen the east pier before the summer season begins.',
  'The pier carries 1,300 passengers a day in summer, and none of them knows yet where to board.',
  'Two surveys disagreed about the cost of the work, and the board did not say which one it believed.',
  'Nobody from the ferry company was there to hear it, and nobody answered the telephone later.',
].join('\n\n');

const [, , board = '', passengers = ''] = copy.split('\n\n');

test('a version is kept, compared word for word, taken over piece by piece and restored', async ({
  start,
  newsroom,
}) => {
  const stet = await startAs(start, newsroom, mira);
  const { page } = stet;
  await new Frame(page).command('Import copy…');
  const imported = new ImportPage(page);
  await imported.paste({ text: copy });
  await imported.makeStory('east-pier');
  const story = new StoryPage(page);
  const compare = new ComparePage(page);
  const claims = new ClaimsPane(page);
  await story.select('1,300 passengers');
  await claims.markSelection({ kind: 'Figure' });
  await compare.keep('As filed');

  await story.replace('Monday', 'Tuesday');
  await story.replace('1,300', '1,350');
  // A paragraph is cut and put down at the end, as people move one.
  await story.select(board.replace('Monday', 'Tuesday'));
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Delete');
  await story.goBehind('nobody answered the telephone later.');
  await page.keyboard.press('Enter');
  await page.keyboard.type(board.replace('Monday', 'Tuesday'));
  await story.select('Two surveys');
  await page.keyboard.press('ControlOrMeta+b');
  await expect(story.saved).toBeVisible();

  await compare.compareWithDraft('As filed');
  await expect(compare.rows).toHaveCount(4);
  await expect(compare.text.getByText('Moved down from here:')).toBeVisible();
  await expect(compare.text.getByText('Moved down to here')).toBeVisible();
  await expect(compare.rows.filter({ hasText: 'Paragraph moved' })).toHaveCount(1);
  await expect(compare.rows.filter({ hasText: 'Formatting' })).toContainText('Two surveys');
  // The figure is what a claim rests on, and the list says so.
  const figure = compare.rows.filter({ hasText: '1,350' });
  await expect(figure).toContainText('Claim');

  await test.step('keys walk the changes and turn the view', async () => {
    await expect(compare.chosen).toContainText('1,350');
    await page.keyboard.press('j');
    await expect(compare.chosen).toContainText('Formatting');
    await page.keyboard.press('k');
    await expect(compare.chosen).toContainText('1,350');
    await page.keyboard.press('s');
    const row = compare.text.locator('.compare-pair').filter({ hasText: '1,350' });
    await expect(row.locator('p').first()).toHaveText(passengers);
    await expect(row.locator('p').last()).toHaveText(passengers.replace('1,300', '1,350'));
    await page.keyboard.press('o');
    await expect(compare.text.getByText('paragraph unchanged').first()).toBeVisible();
    await page.keyboard.press('s');
    await page.keyboard.press('o');
  });

  await test.step('the other wording is suggested without leaving', async () => {
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(compare.rows).toHaveCount(3);
    await expect(compare.text.getByText('Suggested, pending')).toContainText('1,350 1,300');
    await expect(compare.changes).toContainText('1 suggestion pending');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(compare.rows).toHaveCount(4);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(compare.rows).toHaveCount(3);
    await page.keyboard.press('Escape');
    await expect(story.block('passengers a day').locator('del')).toHaveText('1,350');
    await expect(story.block('passengers a day').locator('ins')).toHaveText('1,300');
  });

  await test.step('the whole text is set back, and that is undone and done again', async () => {
    await compare.restore('As filed');
    await expect(story.text.locator('> *').filter({ hasText: 'harbour board' })).toHaveText([board]);
    await expect(story.block('passengers a day')).toHaveText(passengers);
    await expect(claims.page.getByText('What it was is kept as a version.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(story.block('Two surveys').locator('strong')).toHaveText('Two surveys');
    await expect(story.block('passengers a day').locator('del')).toHaveText('1,350');
    await compare.restore('As filed');
    await expect(story.block('passengers a day')).toHaveText(passengers);
    await expect(story.saved).toBeVisible();
  });
  await story.showTab('Claims');
  await expect(claims.row('1,300 passengers')).toBeVisible();
  await stet.close();

  const again = await startAs(start, newsroom, mira);
  await new DeskPage(again.page).open('east-pier');
  const kept = new ComparePage(again.page);
  await expect(new StoryPage(again.page).block('passengers a day')).toHaveText(passengers);
  await kept.compareWithDraft('Before the draft was set back');
  await expect(kept.rows.filter({ hasText: 'Paragraph moved' })).toHaveCount(1);
  expect(rowsOf(newsroom, 'SELECT name, reason FROM versions ORDER BY draft_version')).toEqual([
    { name: 'As filed', reason: 'named' },
    { name: null, reason: 'restore' },
    { name: null, reason: 'restore' },
  ]);
});

test('an archived story is compared and not changed', async ({ start, newsroom }) => {
  const { page } = await startAs(start, newsroom, mira);
  await new Frame(page).command('Import the sample story');
  await new ImportPage(page).makeStory();
  const story = new StoryPage(page);
  const compare = new ComparePage(page);
  await compare.keep('As imported');
  await story.text.click();
  await page.keyboard.type('Later. ');
  await expect(story.saved).toBeVisible();
  await new Frame(page).command('Archive the story');
  await compare.compareWithDraft('As imported');
  await expect(compare.rows).toHaveCount(1);
  await expect(compare.changes.getByRole('button', { name: 'Suggest the other wording' })).toHaveCount(0);
  await expect(compare.changes.getByRole('button', { name: 'Restore As imported' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(compare.timeline.getByRole('button', { name: /^Actions for/ })).toHaveCount(0);
});

test('a text as long as a magazine’s is compared too, away from the window’s own thread', async ({
  start,
  newsroom,
}) => {
  const database = openDatabase(storeFile(newsroom));
  const story = { ...generateCopy(1, 0), paragraphs: generateProse(1, 12_000) };
  seedStory(database, { authorId: idOf(database, mira), copy: story });
  database.close();
  const { page } = await startAs(start, newsroom, mira);
  await new DeskPage(page).open(story.slug);
  const compare = new ComparePage(page);
  await compare.keep('As filed');
  const last = story.paragraphs.at(-1) ?? '';
  const opened = new StoryPage(page);
  await opened.goBehind(last);
  await page.keyboard.type(' Nobody came.');
  await expect(opened.saved).toBeVisible();
  const worker = page.waitForEvent('worker');
  await compare.compareWithDraft('As filed');
  expect((await worker).url()).toContain('compare-worker');
  await expect(compare.rows).toHaveCount(1);
  await expect(compare.text.locator('ins')).toHaveText(' Nobody came.');
});
