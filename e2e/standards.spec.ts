import { ClaimsPane } from './pages/claims-pane.ts';
import { DeskPage } from './pages/desk-page.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { RevisionPage } from './pages/revision-page.ts';
import { StandardsPane } from './pages/standards-pane.ts';
import { StoryPage } from './pages/story-page.ts';
import { copyText } from './seed/copy-files.ts';
import { aneke, mira } from './seed/people.ts';
import { expect, startAs, test } from './stet-test.ts';
import { rowsOf } from './stored.ts';

test('an unnamed source is recorded with its grounds, and approved by a second person', async ({
  start,
  newsroom,
}) => {
  const { page } = await startAs(start, newsroom, mira);
  await new Frame(page).command('Import copy…');
  const copy = new ImportPage(page);
  await copy.paste({ text: copyText('harbour.txt') });
  await copy.makeStory('east-pier');
  const claims = new ClaimsPane(page);
  await new StoryPage(page).select('two surveys disagreed about the cost');
  await claims.markSelection({
    kind: 'Fact',
    newSource: { kind: 'Unnamed person', name: 'a council official' },
  });
  await claims.recordGrounds('two surveys', 'a council official', {
    Terms: 'On background',
    'Agreed on': '2026-03-02',
    'How they know': 'Read the document',
    'What they give us': 'Information',
    'Why they asked not to be named': 'because staff may not speak about the surveys',
  });
  await expect(claims.chosen).toContainText('a council official, unnamed, on background');
  await expect(page.getByRole('button', { name: 'Approve a council official' })).toBeVisible();

  await new PeoplePage(page).switchTo(aneke);
  await new DeskPage(page).open('east-pier');
  await claims.approveSource('two surveys', 'a council official');
  await expect(claims.chosen).toContainText('Approved by Aneke Sorrel as standards editor');
  await claims.recordGrounds('two surveys', 'a council official', { Terms: 'Deep background' });
  await expect(claims.chosen).toContainText(
    'The approval by Aneke Sorrel as standards editor has fallen: something changed since',
  );
  expect(
    rowsOf(newsroom, 'SELECT terms, agreed_on, knows, level FROM attributions JOIN source_approvals'),
  ).toEqual([
    { terms: 'deep-background', agreed_on: '2026-03-02', knows: 'read-document', level: 'masthead' },
  ]);
});

test('standards are found in the draft, mended or answered for, and hold the publication', async ({
  start,
  newsroom,
}) => {
  const { page } = await startAs(start, newsroom, mira);
  await new Frame(page).command('Import copy…');
  const copy = new ImportPage(page);
  await copy.paste({ text: copyText('harbour.txt') });
  await copy.makeStory('east-pier');
  const story = new StoryPage(page);
  const standards = new StandardsPane(page);

  await story.select('The pier carries');
  await new ClaimsPane(page).markSelection({
    kind: 'Fact',
    newSource: { kind: 'Unnamed person', name: 'a board member who attended the meeting' },
  });
  await standards.show();
  await expect(standards.finding('a board member who attended the meeting')).toContainText('Stops');
  await expect(standards.finding('Velm Gazette')).toContainText('Wants a reason');
  await standards.open('a board member who attended the meeting');
  await expect(standards.pane).toContainText('U19, stops: the ground rules');
  await expect(standards.pane).toContainText('From: Washington Post; AP; Reuters');
  await page.getByRole('button', { name: 'Record what is missing' }).click();
  await page
    .getByRole('dialog', { name: 'How a board member who attended the meeting stands behind the claim' })
    .waitFor();
  await page.keyboard.press('Escape');

  await story.replace('late than wrong', 'slow than wrong');
  await expect(page.locator('.quotation-changed')).toContainText('slow than wrong');
  await standards.show();
  await standards.open('We would rather be slow than wrong');
  await expect(standards.pane).toContainText('It was: We would rather be late than wrong');
  await new Frame(page).command('Publish revision 1…');
  const dialog = page.getByRole('dialog', { name: 'Publish east-pier' });
  await expect(dialog.getByRole('alert')).toContainText('2 findings stop this publication');
  await expect(dialog.getByRole('button', { name: 'Publish revision 1' })).toBeDisabled();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Restore the words' }).click();
  await expect(story.text).toContainText('“We would rather be late than wrong,”');
  await expect(page.locator('.quotation-changed')).toHaveCount(0);
  await new ClaimsPane(page).detach('The pier carries', 'a board member who attended the meeting');
  await story.replace('two surveys disagreed', 'three surveys disagreed');
  await new RevisionPage(page).publish('ostrand.example/east-pier');
  const [entry] = rowsOf<{ payload: string }>(
    newsroom,
    `SELECT payload FROM journal WHERE deed = 'story.published'`,
  );
  expect(entry?.payload).toMatch(/"reason":"It was read by the desk\.","rules":\["H1"\]/);
});
