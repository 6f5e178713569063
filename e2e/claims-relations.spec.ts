import { ChecksPane } from './pages/checks-pane.ts';
import { ClaimsPane } from './pages/claims-pane.ts';
import { DeskPage } from './pages/desk-page.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import-page.ts';
import { ProposalTray } from './pages/proposal-tray.ts';
import { Relations } from './pages/relate-dialog.ts';
import { StoryPage } from './pages/story-page.ts';
import { mira } from './seed/people.ts';
import { expect, startAs, test } from './stet-test.ts';
import { rowsOf } from './stored.ts';

const denied = `Harbour board sold 40 piers in secret

By Mira Halloran

The harbour board sold 40 piers, two officials said on Monday.

Tobias Vey denied the report about the piers of the board.
`;
const before = `Harbour board keeps its piers

By Mira Halloran

The harbour board will keep all of its 52 piers, Tobias Vey said in March.
`;

test('a denial is tied to what it denies, and claims dispute each other across stories', async ({
  start,
  newsroom,
}) => {
  const { page } = await startAs(start, newsroom, mira);
  const frame = new Frame(page);
  const story = new StoryPage(page);
  const claims = new ClaimsPane(page);
  const tray = new ProposalTray(page);
  const relations = new Relations(page);
  const make = async (text: string, slug: string) => {
    await frame.command('Import copy…');
    const copy = new ImportPage(page);
    await copy.paste({ text });
    await copy.makeStory(slug);
  };
  await make(before, 'piers-kept');
  await story.select('will keep all of its 52 piers');
  await claims.markSelection({ kind: 'Fact', newSource: { kind: 'Named person', name: 'Tobias Vey' } });
  await frame.goTo('Desk');
  await make(denied, 'piers-sold');

  await frame.command('Propose claims from the text');
  const denial = tray.row('Denial', 'Tobias Vey denied');
  await expect(denial).toContainText('Disputes: “Harbour board sold 40 piers in secret”');
  await tray.confirm(denial);
  await tray.close();
  const headline = claims.rows.first();
  await expect(headline).toContainText('Disputed');
  await expect(headline).toContainText('Disputed by “Tobias Vey denied');
  await expect(story.text.locator('.claim-disputed')).toHaveText('Harbour board sold 40 piers in secret');

  const coverage = page.getByRole('group', { name: 'Coverage. 2 claims: 1 backed, 1 disputed' });
  await coverage.getByRole('button', { name: '1 disputed' }).click();
  await expect(claims.rows).toHaveCount(1);
  await expect(page.getByText('Only disputed claims')).toBeVisible();
  await frame.command('Show all claims');
  await expect(claims.rows).toHaveCount(2);
  await headline.click();
  await relations.relate('is disputed by the other one', 'keep all', 'He said so in March.');
  await expect(relations.relation('will keep all of its 52 piers')).toContainText('Disputed by piers-kept');
  await page.keyboard.press('ControlOrMeta+Alt+g');
  const graph = page.getByRole('dialog', { name: 'Claims and sources of piers-sold' });
  await expect(graph.getByRole('button', { name: /^Harbour board sold .*Disputed/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(
    graph.getByRole('button', { name: /^will keep all of its 52 piers ?, piers-kept/ }),
  ).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(claims.chosen).toContainText('Tobias Vey denied the report');
  await headline.click();
  await relations.follow('will keep all of its 52 piers');
  await expect(page.getByRole('heading', { name: 'piers-kept' })).toBeVisible();
  await expect(story.text.locator('.claim-chosen')).toBeInViewport();
  await expect(relations.relation('Harbour board sold')).toContainText('Disputes');
  await relations.takeBack('Harbour board sold');
  await expect(relations.list).toHaveCount(0);

  await frame.goTo('Desk');
  await expect(new DeskPage(page).row('piers-sold')).toContainText('2 claims: 1 backed, 1 disputed');
  await expect(new DeskPage(page).row('piers-kept')).toContainText('1 claim: 1 backed');
  await new DeskPage(page).open('piers-sold');
  await claims.rows.first().click();
  await expect(relations.list.getByRole('listitem')).toHaveCount(1);
  expect(
    rowsOf(newsroom, 'SELECT kind, note, taken_back_at IS NULL AS stands FROM relations ORDER BY related_at'),
  ).toEqual([
    { kind: 'disputes', note: '', stands: 1 },
    { kind: 'disputes', note: 'He said so in March.', stands: 0 },
  ]);
});

test('a headline that says another figure than the body is a finding, until they agree', async ({
  start,
  newsroom,
}) => {
  const { page } = await startAs(start, newsroom, mira);
  await new Frame(page).command('Import copy…');
  const copy = new ImportPage(page);
  await copy.paste({
    text: `Harbour board sold 40 piers in secret

By Mira Halloran

The harbour board sold 52 piers without a vote, the minutes show. Nobody in the harbour was asked about it, and three of the piers are the only ones at which the ferry can land in winter.

The council will hear the chair of the board about the sale before the year is out.
`,
  });
  await copy.makeStory('piers-sold');
  const checks = new ChecksPane(page);
  await checks.show();
  await checks.choose('40');
  await expect(checks.card).toContainText('The headline says “40”; the body counts the same and says “52”.');
  await new StoryPage(page).replace('40', '52');
  await expect(checks.row('40')).toHaveCount(0);
});
