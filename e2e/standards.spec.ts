import { ClaimsPane } from './pages/claims-pane.ts';
import { DeskPage } from './pages/desk-page.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import-page.ts';
import { PeoplePage } from './pages/people-page.ts';
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
