import { join } from 'node:path';
import { ClaimsPane } from './pages/claims-pane.ts';
import { Frame } from './pages/frame.ts';
import { IdentityCard } from './pages/identity-card.ts';
import { ImportPage } from './pages/import-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { chooseSavePath } from './pages/save-dialog.ts';
import { SourcesPage } from './pages/sources-page.ts';
import { StoryPage } from './pages/story-page.ts';
import { filesWith } from './planted-name.ts';
import { copyText } from './seed/copy-files.ts';
import { aneke, ruben, tobias } from './seed/people.ts';
import { expect, startAs, test } from './stet-test.ts';
import { rowsOf } from './stored.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

// Words that stand nowhere else, so that finding any of them anywhere is a leak.
const planted = { name: 'Zyrelda Quandtworth', contact: 'zyrelda@hidden-harbour.example' };
const words = ['Zyrelda', 'Quandtworth', 'hidden-harbour'];
const source = 'a senior council official';

test('who an unnamed source is can be opened by two people, and stands in clear in no file', async ({
  start,
  newsroom,
}) => {
  const exported = makeTemporaryFolder('stet-exports-');
  const leaks = () => filesWith(words, newsroom, exported);
  const stet = await startAs(start, newsroom, ruben);
  const { page } = stet;
  const frame = new Frame(page);
  await frame.command('Import copy…');
  const copy = new ImportPage(page);
  await copy.paste({ text: copyText('harbour.txt') });
  await copy.makeStory('east-pier');
  await new StoryPage(page).select('Nobody told us that');
  await new ClaimsPane(page).markSelection({
    kind: 'Quotation',
    newSource: { kind: 'Unnamed person', name: source },
  });
  await new SourcesPage(page).open(source);
  const card = new IdentityCard(page);
  await card.beginSealing(planted);
  // The power goes while the form is half-written.
  await stet.kill();
  expect(leaks()).toEqual([]);

  const again = await startAs(start, newsroom, ruben);
  const sealing = new IdentityCard(again.page);
  await new SourcesPage(again.page).open(source);
  await sealing.sealFor(tobias, planted);
  await expect(sealing.card).toContainText('Sealed for Ruben Castellane and Tobias Vey');
  const wrong = await sealing.tryToShow('nothing like it');
  await expect(wrong.getByRole('alert')).toContainText('not right');
  const shown = await sealing.tryToShow(ruben.passphrase);
  await expect(shown).toContainText(planted.name);
  await shown.getByRole('button', { name: 'Hide it now' }).click();
  await expect(again.page.getByText(planted.name)).toHaveCount(0);
  await sealing.changeEditor(aneke, ruben.passphrase);
  await expect(sealing.card).toContainText('Aneke Sorrel');

  await new SourcesPage(again.page).backToAll();
  await again.page.getByRole('searchbox', { name: 'Search sources' }).fill('Quandt');
  await expect(again.page.getByText('No source matches')).toBeVisible();
  await again.page.getByRole('searchbox', { name: 'Search sources' }).fill('');
  await chooseSavePath(again.app, join(exported, 'log.json'));
  await new Frame(again.page).command('Export the log as JSON…');
  await expect(new Frame(again.page).notes).toContainText('log.json');
  // With the store open its write-ahead log is there too.
  expect(leaks()).toEqual([]);

  const people = new PeoplePage(again.page);
  await people.switchTo(tobias);
  await new SourcesPage(again.page).open(source);
  await expect(sealing.card).toContainText('Heron');
  await expect(sealing.card.getByRole('button', { name: 'Show who it is…' })).toHaveCount(0);
  await people.switchTo(aneke);
  await new SourcesPage(again.page).open(source);
  await expect(await sealing.tryToShow(aneke.passphrase)).toContainText(planted.contact);
  await again.page.keyboard.press('Escape');
  await expect(sealing.card).toContainText('Aneke Sorrel knows who it is');

  await people.switchTo(ruben);
  await new SourcesPage(again.page).open(source);
  await sealing.destroy(ruben.passphrase);
  await expect(new Frame(again.page).notes).toContainText('The receipt is in the journal');
  await again.close();
  expect(leaks()).toEqual([]);
  expect(rowsOf(newsroom, 'SELECT seal_id FROM sealed_identities')).toEqual([]);
  expect(
    rowsOf(
      newsroom,
      `SELECT deed, signature IS NOT NULL AS signed FROM journal
       WHERE deed LIKE 'identity.%' OR deed LIKE 'attestation.%' ORDER BY seq`,
    ),
  ).toEqual(
    [
      'identity.sealed',
      'identity.opened',
      'identity.resealed',
      'identity.opened',
      'attestation.made',
      'identity.destroyed',
    ].map((deed) => ({ deed, signed: 1 })),
  );
});
