import { ClaimsPane } from './pages/claims-pane.ts';
import { DeskPage } from './pages/desk-page.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import-page.ts';
import { SourcesPage } from './pages/sources-page.ts';
import { StoryPage } from './pages/story-page.ts';
import { copyText } from './seed/copy-files.ts';
import { mira } from './seed/people.ts';
import { expect, startAs, test } from './stet-test.ts';
import { rowsOf } from './stored.ts';

test('a source has roles over time, is found by them, and its claims lead to their words', async ({
  start,
  newsroom,
}) => {
  const { page } = await startAs(start, newsroom, mira);
  await new Frame(page).command('Import copy…');
  const copy = new ImportPage(page);
  await copy.paste({ text: copyText('harbour.txt') });
  await copy.makeStory('east-pier');
  const story = new StoryPage(page);
  await story.select('We would rather be late than wrong');
  await new ClaimsPane(page).markSelection({
    kind: 'Quotation',
    newSource: { kind: 'Named person', name: 'Tobias Vey', standing: 'chair of the harbour board' },
  });

  const sources = new SourcesPage(page);
  await sources.open('Tobias Vey');
  await sources.edit('Tobias Vey', async (dialog) => {
    await dialog.getByLabel('Other names').fill('T. van der Vey');
    await dialog.getByRole('button', { name: 'Add a role' }).click();
    const role = dialog.getByRole('group', { name: 'Role 1' });
    await role.getByLabel('Title').fill('engineer');
    await role.getByLabel('Organisation').fill('Ferry company');
    await role.getByLabel('Until').fill('2019');
  });
  await expect(page.getByText('engineer, Ferry company, until 2019')).toBeVisible();
  await expect(page.getByText('Also known as T. van der Vey')).toBeVisible();
  await sources.backToAll();
  await page.getByRole('searchbox', { name: 'Search sources' }).fill('ferry eng');
  await expect(sources.rows).toHaveCount(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await sources.heading('Tobias Vey').waitFor();
  await sources.claims.first().click();
  await expect(story.text.getByText('We would rather be late than wrong')).toBeInViewport();
  await expect(new ClaimsPane(page).chosen).toContainText('Tobias Vey');
  expect(rowsOf(newsroom, 'SELECT title, organisation, until_date, past FROM source_roles')).toEqual([
    { title: 'engineer', organisation: 'Ferry company', until_date: '2019', past: 1 },
  ]);
});

test('who was asked for comment is waited for on the story and over the desk, until an answer is recorded', async ({
  start,
  newsroom,
}) => {
  const stet = await startAs(start, newsroom, mira);
  const { page } = stet;
  await new Frame(page).command('Import copy…');
  const copy = new ImportPage(page);
  await copy.paste({ text: copyText('harbour.txt') });
  await copy.makeStory('east-pier');
  const story = new StoryPage(page);
  const sources = new SourcesPage(page);
  await story.select('two surveys disagreed about the cost');
  await new ClaimsPane(page).markSelection({ kind: 'Allegation' });
  await page.getByRole('button', { name: 'Ask for comment', exact: true }).first().click();
  await sources.ask({
    who: 'Ida Brandvold',
    how: 'By e-mail',
    deadline: '2 h',
    question: 'Did they disagree?',
  });
  await expect(sources.fold).toHaveText('Requests for comment: 1 waiting');
  await sources.fold.click();
  await expect(sources.request('Ida Brandvold')).toContainText('About 1 claim');

  await sources.showWaiting();
  await expect(sources.request('Ida Brandvold')).toContainText('Waiting');
  await sources.open('Ida Brandvold');
  await page.getByRole('button', { name: 'Ask for comment' }).click();
  await sources.ask({ story: 'east-pier' });
  await expect(page.getByRole('article', { name: 'east-pier' })).toHaveCount(2);
  await sources.showWaiting();
  await expect(sources.request('Ida Brandvold')).toHaveCount(2);
  await stet.close();

  const again = await startAs(start, newsroom, mira);
  await new DeskPage(again.page).open('east-pier');
  const kept = new SourcesPage(again.page);
  await kept.fold.click();
  const first = kept.request('Ida Brandvold').filter({ hasText: 'About 1 claim' });
  await first.getByRole('button', { name: 'Record another try' }).click();
  await again.page.getByRole('dialog').getByRole('button', { name: 'Record the try' }).click();
  await expect(first).toContainText('2 tries');
  await first.getByRole('button', { name: 'Record the answer' }).click();
  const dialog = again.page.getByRole('dialog', { name: 'Answer of Ida Brandvold' });
  await dialog.getByLabel('In their words').fill('Both of them were right.');
  await dialog.getByRole('button', { name: 'Record the answer' }).click();
  await expect(first).toContainText('Both of them were right.');
  await expect(kept.fold).toHaveText('Requests for comment: 1 waiting');
  expect(
    rowsOf(
      newsroom,
      `SELECT way, outcome, words FROM comment_requests r
       LEFT JOIN comment_answers a ON a.request_id = r.id JOIN comment_tries t ON t.request_id = r.id
       ORDER BY r.asked_at, t.at`,
    ),
  ).toEqual([
    { way: 'mail', outcome: 'answered', words: 'Both of them were right.' },
    { way: 'phone', outcome: 'answered', words: 'Both of them were right.' },
    { way: 'phone', outcome: null, words: null },
  ]);
});

test('two entries of one person are proposed, merged with their claims, and taken apart again', async ({
  start,
  newsroom,
}) => {
  const { page } = await startAs(start, newsroom, mira);
  await new Frame(page).command('Import copy…');
  const copy = new ImportPage(page);
  await copy.paste({ text: copyText('harbour.txt') });
  await copy.makeStory('east-pier');
  const story = new StoryPage(page);
  const claims = new ClaimsPane(page);
  await story.select('We would rather be late than wrong');
  await claims.markSelection({
    kind: 'Quotation',
    newSource: { kind: 'Named person', name: 'Tobias Vey' },
  });
  await story.select('2,884 thousand marks');
  await claims.markSelection({ kind: 'Figure', newSource: { kind: 'Named person', name: 'T. Vey' } });

  await new Frame(page).goTo('Sources');
  await page.getByRole('tab', { name: 'Duplicates' }).click();
  const card = page.getByRole('article', { name: /Vey and .*Vey/ });
  await expect(card).toContainText('initials for the other’s first names');
  await card.getByRole('button', { name: 'Merge into Tobias Vey' }).click();
  const sources = new SourcesPage(page);
  await sources.heading('Tobias Vey').waitFor();
  await expect(sources.claims).toHaveCount(2);
  await expect(page.getByText('Also known as T. Vey')).toBeVisible();
  await page.getByRole('button', { name: 'Take apart' }).click();
  await expect(sources.claims).toHaveCount(1);
  expect(
    rowsOf(
      newsroom,
      'SELECT name, count(*) AS claims FROM attributions JOIN sources ON sources.id = source_id GROUP BY name ORDER BY name',
    ),
  ).toEqual([
    { name: 'T. Vey', claims: 1 },
    { name: 'Tobias Vey', claims: 1 },
  ]);
});
