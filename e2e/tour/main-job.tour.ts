// The main job of Stet from the first start to the exported log, as one newsroom does it, in pictures.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ClaimsPane } from '../pages/claims-pane.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { Frame } from '../pages/frame.ts';
import { ImportPage } from '../pages/import-page.ts';
import { LogPage } from '../pages/log-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { ProposalTray } from '../pages/proposal-tray.ts';
import { RequestPage } from '../pages/request-page.ts';
import { RevisionPage } from '../pages/revision-page.ts';
import { chooseSavePath } from '../pages/save-dialog.ts';
import { StoryPage } from '../pages/story-page.ts';
import { aneke, mira, tobias } from '../seed/people.ts';
import { seedStories } from '../seed/seed-stories.ts';
import { expect, startAs, test } from '../stet-test.ts';
import { createCamera, tourFolder } from './camera.ts';
import { tourStory } from './tour-story.ts';

/** Everything that the tour holds in its hands before one window. */
function handsOn(page: Page) {
  return {
    frame: new Frame(page),
    people: new PeoplePage(page),
    desk: new DeskPage(page),
    copy: new ImportPage(page),
    story: new StoryPage(page),
    claims: new ClaimsPane(page),
    proposals: new ProposalTray(page),
    revision: new RevisionPage(page),
    request: new RequestPage(page),
    log: new LogPage(page),
  };
}

test('the main job, from the first start to the exported log', async ({ start }) => {
  const tour = tourStory();
  const { shoot, turnTo, resize } = createCamera();
  const first = await start();
  const { page, app, userDataDir } = first;
  const { frame, people, copy, story, claims, proposals, revision, request, log } = handsOn(page);
  await turnTo(app, page);

  await test.step('first start', async () => {
    await people.welcome.waitFor();
    await shoot('first-start');
    await people.makeFirstProfile(mira);
    await frame.command('Use the light theme');
    await shoot('empty-desk');
    await people.addProfile(tobias);
    await people.addProfile(aneke);
    await shoot('people');
  });

  await test.step('import', async () => {
    await frame.command('Import copy…');
    await shoot('import');
    await copy.paste({ text: tour.copy });
    await copy.blocks.first().waitFor();
    await shoot('import-recognised');
    const address = copy.block('For corrections please email');
    await address.getByLabel('What is the address?').fill('corrections@news.example');
    await shoot('import-hidden-address');
    await copy.makeStory(tour.slug);
    await story.text.waitFor();
    await shoot('story');
    await frame.command('Show the original copy');
    await page.getByRole('dialog', { name: 'Original copy' }).getByText('For corrections').waitFor();
    await shoot('original');
    await page.keyboard.press('Escape');
  });

  await test.step('claims and editing', async () => {
    await frame.command('Propose claims from the text');
    await proposals.rows.first().waitFor();
    await shoot('proposed-claims');
    await proposals.close();
    for (const [index, { words, claim }] of tour.claims.entries()) {
      await story.select(words);
      if (index === 0) {
        await page.keyboard.press('ControlOrMeta+Alt+c');
        await claims.form.waitFor();
        await shoot('claim-form');
        await claims.form.getByRole('button', { name: 'Cancel' }).click();
        await story.select(words);
      }
      await claims.markSelection(claim);
    }
    await claims.rows.first().click();
    await shoot('claims');
    await frame.goTo('Sources');
    await shoot('sources');
  });

  await test.step('a suggestion, and a second person who accepts it', async () => {
    const openDraft = async () => {
      await frame.goTo('Desk');
      await handsOn(page).desk.open(tour.slug);
      await story.text.waitFor();
      await story.showTab('Suggestions');
    };
    await openDraft();
    await page.keyboard.press('ControlOrMeta+Shift+e');
    await story.replace(tour.agreement.wrong, tour.agreement.right);
    await expect(story.saved).toBeVisible();
    await shoot('suggestion');
    await people.switchTo(tobias);
    await openDraft();
    await page.getByRole('button', { name: 'Accept all 1' }).click();
    await page.getByText('No suggestions').waitFor();
    await story.select(tour.agreement.right);
    await shoot('suggestion-accepted');
    await people.switchTo(mira);
  });

  await test.step('publish revision 1', async () => {
    await frame.goTo('Desk');
    await handsOn(page).desk.open(tour.slug);
    await story.text.waitFor();
    await frame.command('Publish revision 1…');
    const dialog = page.getByRole('dialog', { name: /^Publish / });
    await dialog.getByLabel('Where readers will see it').fill(tour.where);
    await shoot('publish');
    await dialog.getByRole('button', { name: 'Publish revision 1' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await story.showTab('History');
    await shoot('history');
    await revision.open(1);
    await shoot('revision-1');
  });

  await test.step('a correction request comes in', async () => {
    await revision.startTakingIn(tour.request.words);
    const letter = {
      concern: tour.request.concern,
      name: 'Dana Ruiz',
      contact: 'dana@press-office.example',
      role: 'Agency',
    };
    await revision.fillRequest(letter);
    await shoot('take-in');
    await revision.sendRequest();
    await request.request.waitFor();
    await shoot('request-new');
  });

  await test.step('triage, investigation, decision', async () => {
    await people.switchTo(tobias);
    await frame.goTo('Corrections');
    await shoot('queue');
    await request.openFromQueue(tour.request.words);
    await request.triage('High', tobias);
    await request.addNote(tour.request.note);
    await request.decide('Clarification', 'The facts are attributed in the text; the headline was not.');
    await shoot('request-decided');
    await request.openDraft();
    await story.text.waitFor();
    await story.replace(tour.headline.wrong, tour.headline.right);
    await shoot('draft-changed');
    await frame.goTo('Corrections');
    await request.openFromQueue(tour.request.words);
    await request.writeNotice(tour.notice, 'Over the story');
    await request.step('Approval').scrollIntoViewIfNeeded();
    await shoot('notice-and-approval');
  });

  await test.step('another person approves', async () => {
    await request.tryApproving(aneke, 'a guess that is wrong');
    await expect(request.step('Approval').getByRole('alert')).toContainText('The passphrase is not right');
    await shoot('approval-refused');
    await request.approve(aneke);
    await request.step('Publish').scrollIntoViewIfNeeded();
    await shoot('approved');
    await request.publish(2);
    await request.request.getByText('Clarified').first().waitFor();
    await shoot('request-closed');
  });

  await test.step('a request that changes nothing', async () => {
    await frame.goTo('Desk');
    await handsOn(page).desk.open(tour.slug);
    await story.showTab('History');
    await revision.open(2);
    await shoot('revision-2');
    await revision.startTakingIn(tour.refused.words);
    await revision.fillRequest({ concern: tour.refused.concern, name: '', contact: '', role: 'Reader' });
    await revision.sendRequest();
    await request.triage('Low', tobias);
    await request.addNote('Asked the officials’ press office: no other figure.');
    await request.closeWithoutChange(tour.refused.reason);
    await request.request.getByText('The text stands').waitFor();
  });

  await test.step('log, journal, exports', async () => {
    await frame.goTo('Log');
    await expect(log.entries).toHaveCount(2);
    await shoot('log');
    await page.getByRole('tab', { name: 'Journal' }).click();
    await page.getByRole('button', { name: 'Verify the journal' }).click();
    await page.getByText(/entries, unbroken/).waitFor();
    await shoot('journal-verified');
    for (const format of ['HTML', 'CSV', 'JSON']) {
      await chooseSavePath(app, join(tourFolder, `log.${format.toLowerCase()}`));
      await frame.command(`Export the log as ${format}…`);
      await frame.notes.getByText(`Wrote log.${format.toLowerCase()}`).waitFor();
    }
    await frame.goTo('Desk');
    await handsOn(page).desk.open(tour.slug);
    for (const [format, ending] of [
      ['HTML', 'html'],
      ['Markdown', 'md'],
    ]) {
      await chooseSavePath(app, join(tourFolder, `story.${ending}`));
      await frame.command(`Export the story as ${format}…`);
      await frame.notes.getByText(`Wrote story.${ending}`).waitFor();
    }
    await shoot('story-exported');
  });

  await test.step('a desk with more on it, after a restart', async () => {
    await first.close();
    seedStories(userDataDir, { author: tobias, count: 240, words: 420 });
    const again = await startAs(start, userDataDir, mira);
    await turnTo(again.app, again.page);
    const hands = handsOn(again.page);
    await hands.desk.rows.first().waitFor();
    await shoot('desk');
    await hands.desk.search('harbour -pier');
    await expect(hands.desk.count).toContainText(' of ');
    await shoot('desk-search');
    await hands.desk.search('');
    await hands.frame.openPalette();
    await again.page.keyboard.type('exp');
    await shoot('palette');
    await again.page.keyboard.press('Escape');
    await hands.desk.list.focus();
    await again.page.keyboard.press('?');
    await hands.frame.shortcuts.waitFor();
    await shoot('shortcuts');
    await again.page.keyboard.press('Escape');

    await hands.frame.command('Use the dark theme');
    await shootPlaces('dark');
    await resize(960, 640);
    await shootPlaces('small-dark');
    await hands.frame.command('Use the light theme');
    await shootPlaces('small');

    async function shootPlaces(look: string): Promise<void> {
      await hands.frame.goTo('Desk');
      await hands.desk.rows.first().waitFor();
      await shoot(`${look}-desk`);
      await hands.desk.search(tour.slug);
      await hands.desk.open(tour.slug);
      await hands.story.text.waitFor();
      await hands.story.showTab('Claims');
      await hands.claims.rows.first().click();
      await shoot(`${look}-story`);
      await hands.story.showTab('History');
      await hands.revision.open(2);
      await shoot(`${look}-revision`);
      await hands.frame.goTo('Corrections');
      await again.page.getByLabel('Show', { exact: true }).selectOption('any');
      await hands.request.openFromQueue(tour.request.words);
      await shoot(`${look}-request`);
      await hands.frame.goTo('Corrections');
      await hands.frame.goTo('Log');
      await hands.log.entries.first().waitFor();
      await shoot(`${look}-log`);
      await hands.frame.goTo('Settings');
      await shoot(`${look}-settings`);
      await hands.frame.command('Import copy…');
      await shoot(`${look}-import`);
      await hands.frame.goTo('Desk');
      await hands.desk.search('');
    }
  });
});
