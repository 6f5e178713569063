// axe on every screen, in both themes: nothing serious, nothing critical.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { ChecksPane } from './pages/checks-pane.ts';
import { ClaimsPane } from './pages/claims-pane.ts';
import { ComparePage } from './pages/compare-page.ts';
import { DeskSearchPage } from './pages/desk-search-page.ts';
import { FindBar } from './pages/find-bar.ts';
import { Frame } from './pages/frame.ts';
import { HouseStylePage } from './pages/house-style-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { MovedTray } from './pages/moved-tray.ts';
import { PeoplePage } from './pages/people-page.ts';
import { ProposalTray } from './pages/proposal-tray.ts';
import { QueriesPane } from './pages/queries-pane.ts';
import { Relations } from './pages/relate-dialog.ts';
import { RequestPage } from './pages/request-page.ts';
import { RevisionPage } from './pages/revision-page.ts';
import { StoryPage } from './pages/story-page.ts';
import { copyText } from './seed/copy-files.ts';
import { mira } from './seed/people.ts';
import { expect, type Start, startAs, test } from './stet-test.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Looks at the screen as it stands, in light and in dark. */
async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await gravePlaces(page), `${screen}, ${colorScheme}`).toEqual([]);
  }
}

/** Rule and element of each serious or critical finding. */
async function gravePlaces(page: Page): Promise<readonly string[]> {
  // The page's policy forbids scripts from elsewhere; what a debugger evaluates is exempt from it.
  await page.evaluate(axe);
  const { violations } = await page.evaluate((): Promise<AxeResults> => {
    const { run } = (window as unknown as { axe: { run: (root: Document) => Promise<AxeResults> } }).axe;
    return run(document);
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`));
}

test('the door', async ({ start, newsroom }) => {
  const first = await start();
  await new PeoplePage(first.page).welcome.waitFor();
  await expectAccessible(first.page, 'first start');
  const { page } = await start({ userDataDir: newsroom });
  await new PeoplePage(page).door.waitFor();
  await expectAccessible(page, 'door');
});

test('copy on its way to the desk', async ({ start, newsroom }) => {
  const { page } = await startAs(start, newsroom, mira);
  const frame = new Frame(page);
  await expectAccessible(page, 'empty desk');
  await frame.command('Import copy…');
  await expectAccessible(page, 'import');
  const copy = new ImportPage(page);
  await copy.paste({ html: copyText('saved-page.html') });
  await copy.blocks.first().waitFor();
  await expectAccessible(page, 'review of the import');
  await copy.makeStory('east-pier');
  await new StoryPage(page).text.waitFor();
  await frame.goTo('Desk');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await expectAccessible(page, 'desk');
  await frame.openPalette();
  await expectAccessible(page, 'palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await frame.shortcuts.waitFor();
  await expectAccessible(page, 'shortcuts');
});

/** Mira at her desk, with the imported copy of a story open. */
async function openHarbour(start: Start, newsroom: string) {
  const { page } = await startAs(start, newsroom, mira);
  const frame = new Frame(page);
  await frame.command('Import copy…');
  const copy = new ImportPage(page);
  await copy.paste({ text: copyText('harbour.txt') });
  await copy.makeStory('east-pier');
  const story = new StoryPage(page);
  await story.text.waitFor();
  return { page, frame, story };
}

test('the searches of a story and of all', async ({ start, newsroom }) => {
  const { page, story } = await openHarbour(start, newsroom);
  const search = new FindBar(page);
  await search.find('the');
  await page.keyboard.press('ControlOrMeta+h');
  await expect(search.replacement).toBeVisible();
  await expectAccessible(page, 'search in the story');
  await page.keyboard.press('Escape');
  const desk = new DeskSearchPage(page);
  await desk.find('the');
  await desk.rows.first().waitFor();
  await expectAccessible(page, 'search in all stories');
  await page.keyboard.press('Alt+ArrowLeft');
  await story.text.waitFor();
});

test('the claims of a story', async ({ start, newsroom }) => {
  const { page, frame, story } = await openHarbour(start, newsroom);
  await story.select('2,884 thousand marks');
  await page.keyboard.press('ControlOrMeta+Alt+c');
  const claims = new ClaimsPane(page);
  await claims.form.waitFor();
  await expectAccessible(page, 'form for a claim');
  await claims.form.getByRole('button', { name: 'Add the claim' }).click();
  await claims.form.waitFor({ state: 'hidden' });
  await frame.command('Propose claims from the text');
  const tray = new ProposalTray(page);
  await tray.rows.first().waitFor();
  await expectAccessible(page, 'proposed claims');
  await tray.close();
  const compare = new ComparePage(page);
  await compare.keep('As filed');
  await story.replace('2,884', '2,848');
  await compare.compareWithDraft('As filed');
  await expectAccessible(page, 'comparison');
  await page.keyboard.press('s');
  await expectAccessible(page, 'comparison side by side');
  await page.keyboard.press('Escape');
  await story.text.waitFor();
  await new MovedTray(page).open();
  await expectAccessible(page, 'passages that changed');
  await page.getByRole('button', { name: 'Leave the passages' }).click();
  await story.replace('2,848', '2,884');
  await story.showTab('Claims');
  await claims.row('2,884 thousand marks').click();
  await expectAccessible(page, 'draft with a claim');
  await page.keyboard.press('ControlOrMeta+Alt+b');
  await new Relations(page).dialog.waitFor();
  await expectAccessible(page, 'relating a claim');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+Alt+g');
  const graph = page.getByRole('dialog', { name: 'Claims and sources of east-pier' });
  await graph.waitFor();
  await expectAccessible(page, 'graph of the claims');
  await graph.getByRole('tab', { name: 'Table' }).click();
  await expectAccessible(page, 'table of the claims');
});

test('a story, from its checks to a correction', async ({ start, newsroom }) => {
  const { page, frame, story } = await openHarbour(start, newsroom);
  const checks = new ChecksPane(page);
  await checks.show();
  await checks.rows.first().click();
  await expectAccessible(page, 'checks');
  await checks.openMore('Words…');
  await expectAccessible(page, 'lists of words');
  await page.keyboard.press('Escape');

  await story.select('two unnamed officials');
  await page.keyboard.press('ControlOrMeta+Alt+q');
  const queries = new QueriesPane(page);
  await queries.form.waitFor();
  await expectAccessible(page, 'form for a query');
  await queries.send('Do we know who they are?');
  await queries.thread.waitFor();
  await expectAccessible(page, 'draft with a query');

  await frame.command('Publish revision 1…');
  await page.getByText('1 query is not resolved').waitFor();
  await expectAccessible(page, 'publishing');
  await page.keyboard.press('Escape');
  await queries.act('Resolve');
  const revision = new RevisionPage(page);
  await revision.publish('https://ostrand.example/east-pier');
  await story.showTab('History');
  await expectAccessible(page, 'history');
  await revision.open(1);
  await expectAccessible(page, 'revision');

  await revision.takeIn('2,884 thousand marks', {
    concern: 'The minutes say 2,448 thousand.',
    name: 'Lena Whitcombe',
    contact: 'lena@brindle.example',
    role: 'Reader',
  });
  await new RequestPage(page).request.waitFor();
  await expectAccessible(page, 'request');
  await frame.goTo('Corrections');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await expectAccessible(page, 'queue');
});

test('the rules of style', async ({ start, newsroom }) => {
  const { page } = await startAs(start, newsroom, mira);
  const style = new HouseStylePage(page);
  await style.open();
  await expectAccessible(page, 'house style');
  await style.openRule('Toward, not towards');
  await style.tryIt();
  await expect(style.trial.getByRole('status')).toContainText('Nothing found');
  await expectAccessible(page, 'a rule of style');
});

test('sources, log, journal and settings', async ({ start, newsroom }) => {
  const { page } = await startAs(start, newsroom, mira);
  const frame = new Frame(page);
  for (const place of ['Sources', 'Log', 'Settings'] as const) {
    await frame.goTo(place);
    await page.getByRole('heading', { name: place, level: 1 }).waitFor();
    await expectAccessible(page, place);
  }
  await frame.goTo('Log');
  await page.getByRole('tab', { name: 'Journal' }).click();
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await expectAccessible(page, 'journal');
});
