import { ClaimsPane } from './pages/claims-pane.ts';
import { DeskPage } from './pages/desk-page.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import-page.ts';
import { ProposalTray } from './pages/proposal-tray.ts';
import { StoryPage } from './pages/story-page.ts';
import { resizeWindow } from './pages/window-size.ts';
import { copyText } from './seed/copy-files.ts';
import { mira } from './seed/people.ts';
import { expect, startAs, test } from './stet-test.ts';
import { rowsOf } from './stored.ts';

test('claims carry their sources, and survive editing and a restart', async ({ start, newsroom }) => {
  const stet = await startAs(start, newsroom, mira);
  await new Frame(stet.page).command('Import copy…');
  const copy = new ImportPage(stet.page);
  await copy.paste({ text: copyText('harbour.txt') });
  await copy.makeStory('east-pier');
  const story = new StoryPage(stet.page);
  const claims = new ClaimsPane(stet.page);

  await story.select('two surveys disagreed about the cost');
  await claims.markSelection({
    kind: 'Fact',
    newSource: { kind: 'Unnamed person', name: 'two officials' },
    terms: 'Unnamed',
    via: 'Velm Gazette',
  });
  await expect(claims.row('two surveys')).toContainText(
    'two officials, unnamed, second-hand via Velm Gazette',
  );

  await story.select('2,884 thousand marks');
  await claims.markSelection({
    kind: 'Figure',
    newSource: { kind: 'Named person', name: 'Tobias Vey', standing: 'chair of the harbour board' },
    finding: { state: 'Verified', evidence: 'Minutes of the board, page 4.' },
  });
  await story.select('We would rather be late than wrong');
  await claims.markSelection({ kind: 'Quotation', source: 'Tobias Vey' });
  await expect(claims.rows).toHaveCount(3);
  await resizeWindow(stet.app, stet.page, { width: 960, height: 640 });
  await story.text.click();
  await stet.page.keyboard.press('ControlOrMeta+End');
  await claims.recordFinding('We would rather', 'Disputed', 'The Gazette prints other words.');
  await expect(claims.row('We would rather')).toContainText('Disputed');
  await claims.rows.first().click();
  await expect(
    story.text.getByText('two surveys disagreed about the cost', { exact: true }),
  ).toBeInViewport();

  await story.replace('The pier carries', 'The east pier still carries');
  await story.replace('thousand', 'million');
  await expect(claims.row('2,884 million marks')).toBeVisible();
  await expect(story.saved).toBeVisible();
  await stet.close();

  const again = await startAs(start, newsroom, mira);
  await new DeskPage(again.page).open('east-pier');
  const kept = new ClaimsPane(again.page);
  await expect(kept.rows).toHaveCount(3);
  await expect(kept.row('2,884 million marks')).toContainText('Tobias Vey, chair of the harbour board');
  await expect(
    new StoryPage(again.page).text.locator('[class*="claim"]').getByText('2,884 million marks'),
  ).toBeVisible();
  expect(
    rowsOf(
      newsroom,
      `SELECT exact, current, sources.name FROM anchors
       JOIN attributions ON attributions.claim_id = anchors.claim_id JOIN sources ON sources.id = source_id
       ORDER BY start`,
    ),
  ).toEqual([
    {
      exact: 'two surveys disagreed about the cost',
      current: 'two surveys disagreed about the cost',
      name: 'two officials',
    },
    { exact: '2,884 thousand marks', current: '2,884 million marks', name: 'Tobias Vey' },
    {
      exact: 'We would rather be late than wrong',
      current: 'We would rather be late than wrong',
      name: 'Tobias Vey',
    },
  ]);
});

test('the text proposes claims, which a person confirms or refuses', async ({ start, newsroom }) => {
  const { page } = await startAs(start, newsroom, mira);
  const frame = new Frame(page);
  await frame.command('Import copy…');
  const copy = new ImportPage(page);
  await copy.paste({ text: copyText('harbour.txt') });
  await copy.makeStory('east-pier');
  const story = new StoryPage(page);
  const claims = new ClaimsPane(page);
  const tray = new ProposalTray(page);

  // What an import suggests is offered, and nothing of it is a claim.
  await expect(page.getByText(/^\d+ claims are proposed\.$/)).toBeVisible();
  expect(rowsOf(newsroom, 'SELECT id FROM claims')).toEqual([]);
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  const told = tray.row('Quotation', 'Nobody told us');
  await expect(told).toContainText('Said in the same sentence: “told”');
  await expect(told).toContainText('a senior council official, unnamed, second-hand via Velm Gazette');
  expect(rowsOf(newsroom, 'SELECT id FROM claims')).toEqual([]);
  await tray.confirm(told);
  await tray.refuse(tray.row('Figure', '412 households'));
  // What is proposed stays with its words while the text is edited.
  await story.replace('The pier carries', 'The east pier still carries');
  await tray.show('quotation');
  await tray.confirmAll();
  await expect(page.getByText('2 claims added.')).toBeVisible();
  await tray.close();
  await expect(claims.rows).toHaveCount(3);
  await expect(claims.row('We would rather be late')).toContainText('Tobias Vey');

  await frame.command('Propose claims from the text');
  await expect(tray.row('Figure', '2,884 thousand marks')).toBeVisible();
  await expect(tray.row('Figure', '412 households')).toHaveCount(0);
  await expect(tray.row('Quotation', '“')).toHaveCount(0);
  expect(rowsOf(newsroom, 'SELECT kind, words FROM refused_proposals')).toEqual([
    { kind: 'figure', words: '412 households' },
  ]);
  expect(
    rowsOf(
      newsroom,
      `SELECT current, sources.name FROM anchors JOIN attributions ON attributions.claim_id = anchors.claim_id
       JOIN sources ON sources.id = source_id ORDER BY start`,
    ),
  ).toEqual([
    {
      current: "“Nobody told us that [the board's] figures had changed,”",
      name: 'a senior council official',
    },
    { current: '“incorrect.”', name: 'Tobias Vey' },
    { current: '“We would rather be late than wrong,”', name: 'Tobias Vey' },
  ]);
});
