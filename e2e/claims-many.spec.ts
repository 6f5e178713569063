import { ClaimsPane } from './pages/claims-pane.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import-page.ts';
import { StoryPage } from './pages/story-page.ts';
import { resizeWindow } from './pages/window-size.ts';
import { copyText } from './seed/copy-files.ts';
import { mira } from './seed/people.ts';
import { expect, startAs, test } from './stet-test.ts';
import { rowsOf } from './stored.ts';

test('several claims are changed at once, and taken out and put back together', async ({
  start,
  newsroom,
}) => {
  const stet = await startAs(start, newsroom, mira);
  const { page } = stet;
  const frame = new Frame(page);
  await frame.command('Import copy…');
  const copy = new ImportPage(page);
  await copy.paste({ text: copyText('harbour.txt') });
  await copy.makeStory('east-pier');
  const story = new StoryPage(page);
  const claims = new ClaimsPane(page);
  for (const words of ['two surveys disagreed about the cost', '2,884 thousand marks', '412 households']) {
    await story.select(words);
    await claims.markSelection({ kind: 'Fact' });
  }
  await resizeWindow(stet.app, page, { width: 960, height: 640 });

  await claims.rows.first().click();
  await page.keyboard.press('Shift+ArrowDown');
  await claims.doToChosen('Set the kind', async (dialog) => {
    await dialog.getByRole('radio', { name: 'Figure' }).check();
  });
  await expect(page.getByText('2 claims set to figure.')).toBeVisible();
  // What is of that kind already is said.
  await claims.rows.first().click();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(claims.chosenMany).toContainText('3 claims are chosen');
  await claims.doToChosen('Set the kind', async (dialog) => {
    await dialog.getByRole('radio', { name: 'Figure' }).check();
  });
  await expect(page.getByText('1 claim set to figure. 2 claims were of that kind already.')).toBeVisible();

  // The palette does the same as the button, to the same claims.
  await frame.command('Record a finding on the chosen claims…');
  const dialog = page.getByRole('dialog', { name: 'Record a finding on 3 claims' });
  await dialog.getByLabel('Evidence').fill('Minutes of the board.');
  await dialog.getByRole('button', { name: 'Record the finding' }).click();
  await expect(claims.rows.filter({ hasText: 'Verified' })).toHaveCount(3);

  await claims.rows.first().click();
  await claims.rows.last().click({ modifiers: ['ControlOrMeta'] });
  await expect(claims.chosenMany).toContainText('2 claims are chosen');
  await claims.doToChosen('Remove', (asked) => asked.getByLabel('Reason').fill('Said twice.'));
  await expect(claims.rows).toHaveCount(1);
  expect(rowsOf(newsroom, 'SELECT removed_because AS why FROM claims WHERE removed_at IS NOT NULL')).toEqual([
    { why: 'Said twice.' },
    { why: 'Said twice.' },
  ]);
  await frame.notes.getByRole('button', { name: 'Undo' }).click();
  await expect(claims.rows).toHaveCount(3);
  await expect(claims.rows.filter({ hasText: 'Verified' })).toHaveCount(3);
  await claims.rows.first().click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Escape');
  await expect(claims.chosenMany).toBeHidden();
  await expect(claims.chosen).toBeVisible();
  expect(rowsOf(newsroom, 'SELECT DISTINCT kind FROM claims')).toEqual([{ kind: 'figure' }]);
});
