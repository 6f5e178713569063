import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import-page.ts';
import { LogPage } from './pages/log-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { RequestPage } from './pages/request-page.ts';
import { RevisionPage } from './pages/revision-page.ts';
import { chooseSavePath } from './pages/save-dialog.ts';
import { StoryPage } from './pages/story-page.ts';
import { copyText } from './seed/copy-files.ts';
import { aneke, mira, ruben, type TestPerson, tobias } from './seed/people.ts';
import { expect, startAs, test } from './stet-test.ts';
import { rowsOf } from './stored.ts';

const where = 'https://ostrand.example/east-pier';
const notice =
  'An earlier version of this article misstated the cost of mending the east pier. It is 2,448 thousand marks, not 2,884 thousand.';

/** A story as its readers saw it, by Mira. */
async function publishPier(page: Page): Promise<void> {
  await new Frame(page).command('Import copy…');
  const copy = new ImportPage(page);
  await copy.paste({ text: copyText('harbour.txt') });
  await copy.makeStory('east-pier');
  await new RevisionPage(page).publish(where);
}

const letter = {
  concern: 'The board’s own minutes say 2,448 thousand.',
  name: 'Lena Whitcombe',
  contact: 'lena@brindle.example',
  role: 'Reader',
};

test('an error is corrected in print, by two people', async ({ start, newsroom }, info) => {
  const { app, page } = await startAs(start, newsroom, mira);
  const people = new PeoplePage(page);
  const frame = new Frame(page);
  const revision = new RevisionPage(page);
  const request = new RequestPage(page);
  const story = new StoryPage(page);

  await publishPier(page);
  await story.showTab('History');
  await revision.open(1);
  await expect(revision.intact).toBeVisible();
  const [published] = rowsOf<{ text: string }>(newsroom, 'SELECT text FROM revisions WHERE number = 1');
  expect(await revision.lines()).toEqual(published?.text.split('\n'));

  await revision.takeIn('2,884 thousand marks', letter);
  await expect(request.request).toContainText(letter.concern);

  await people.switchTo(tobias);
  await frame.goTo('Corrections');
  await request.openFromQueue('2,884 thousand marks');
  await request.triage('High', tobias);
  await request.addNote('The minutes of 3 March, page 4, say 2,448 thousand.');
  await request.decide('Correction', 'The minutes are clear.');
  await request.openDraft();
  await story.replace('2,884', '2,448');
  await expect(story.saved).toBeVisible();
  await frame.goTo('Corrections');
  await request.openFromQueue('2,884 thousand marks');
  await request.writeNotice(notice, 'Over the story');

  const approval = request.step('Approval');
  await expect(approval.locator('del')).toHaveText('2,884');
  await expect(approval.locator('ins')).toHaveText('2,448');
  await expect(approval.getByLabel('Approver', { exact: true }).getByRole('option')).toHaveText([aneke.name]);
  await expect(approval).toContainText(`${mira.name} wrote the story and cannot approve.`);
  await expect(approval).toContainText(`${tobias.name} decided and cannot approve.`);
  await request.tryApproving(aneke, mira.passphrase);
  await expect(approval.getByRole('alert')).toContainText('The passphrase is not right');
  expect(rowsOf(newsroom, 'SELECT 1 FROM approvals')).toEqual([]);
  await request.approve(aneke);
  await request.publish(2);

  await expect(request.request).toContainText('Corrected');
  await frame.goTo('Log');
  const log = new LogPage(page);
  await expect(log.entries).toHaveCount(1);
  await expect(log.entries.first()).toContainText(notice);
  await expect(log.entries.first()).toContainText(`Revision 2, ${where}`);
  await expect(log.entries.first()).not.toContainText('Whitcombe');

  const [second] = rowsOf<{ text: string; notice_label: string }>(
    newsroom,
    'SELECT text, notice_label FROM revisions WHERE number = 2',
  );
  expect(second?.notice_label).toBe('Correction');
  expect(second?.text.split('\n')).toEqual(
    published?.text.replace('2,884', '2,448').split('\n').toSpliced(5, 0, notice),
  );
  expect(rowsOf(newsroom, 'SELECT text FROM revisions WHERE number = 1')).toEqual([published]);

  for (const [format, shown] of [
    ['html', 'HTML'],
    ['csv', 'CSV'],
    ['json', 'JSON'],
  ] as const) {
    const file = info.outputPath(`log.${format}`);
    await chooseSavePath(app, file);
    await frame.command(`Export the log as ${shown}…`);
    await expect(frame.notes).toContainText(`Wrote log.${format}`);
    const written = readFileSync(file, 'utf8');
    expect(written).toContain('2,448 thousand marks, not 2,884 thousand.');
    expect(written).not.toMatch(/Whitcombe|lena@|Vey decided/);
  }
  const exported: unknown = JSON.parse(readFileSync(info.outputPath('log.json'), 'utf8'));
  expect(exported).toBeTruthy();
});

test('nobody approves what they decided, wrote or published', async ({ start, newsroom }) => {
  const { page } = await startAs(start, newsroom, mira);
  const request = new RequestPage(page);
  const people = new PeoplePage(page);
  const frame = new Frame(page);
  await publishPier(page);
  await new StoryPage(page).showTab('History');
  await new RevisionPage(page).open(1);
  await new RevisionPage(page).takeIn('2,884 thousand marks', letter);
  await people.switchTo(tobias);
  await frame.goTo('Corrections');
  await request.openFromQueue('2,884 thousand marks');
  await request.triage('Low', tobias);
  await request.addNote('The minutes say 2,448 thousand.');
  await request.decide('Correction', '');
  await people.switchTo(aneke);
  await frame.goTo('Corrections');
  await request.openFromQueue('2,884 thousand marks');
  await request.openDraft();
  await new StoryPage(page).replace('2,884', '2,448');
  await expect(new StoryPage(page).saved).toBeVisible();
  await frame.goTo('Corrections');
  await request.openFromQueue('2,884 thousand marks');
  await request.writeNotice(notice, 'Under the story');

  const approval = request.step('Approval');
  await expect(approval).toContainText('Nobody with a profile here could approve');
  for (const hand of [
    `${mira.name} wrote the story`,
    `${tobias.name} decided`,
    `${aneke.name} wrote the notice`,
  ]) {
    await expect(approval).toContainText(`${hand} and cannot approve.`);
  }
  // A window that asks all the same is refused by the main process, whoever it names.
  for (const [person, code] of [
    [mira, 'same-person'],
    [tobias, 'same-person'],
    [aneke, 'same-person'],
    [ruben, 'not-allowed'],
  ] as const) {
    expect(await askForApproval(page, person), person.name).toMatchObject({ ok: false, failure: { code } });
  }
  expect(rowsOf(newsroom, 'SELECT 1 FROM approvals')).toEqual([]);
});

/** Approves the only open request without the form, as a window would that somebody has tampered with. */
function askForApproval(page: Page, { name, passphrase }: TestPerson) {
  return page.evaluate(
    async (as) => {
      const { calls } = window.stet;
      const open = await calls['corrections:list']({ state: 'open', storyId: null, limit: 1 });
      const everybody = await calls['people:list']({});
      if (!open.ok || !everybody.ok || open.value[0] === undefined) throw new Error('No open request');
      const requestId = open.value[0].id;
      const request = await calls['corrections:get']({ requestId });
      const approver = everybody.value.find((person) => person.name === as.name);
      if (!request.ok || request.value.seen === null || approver === undefined)
        throw new Error('Nothing to sign');
      const { seen } = request.value;
      return calls['corrections:approve']({
        requestId,
        approverId: approver.id,
        passphrase: as.passphrase,
        seen,
      });
    },
    { name, passphrase },
  );
}

test('a request that changes nothing is answered with its reason in the log', async ({ start, newsroom }) => {
  const { page } = await startAs(start, newsroom, mira);
  await publishPier(page);
  await new StoryPage(page).showTab('History');
  const revision = new RevisionPage(page);
  await revision.open(1);
  await revision.takeIn('412 households', { ...letter, concern: 'There are 410.' });
  const request = new RequestPage(page);
  await request.triage('Low', tobias);
  await request.addNote('The register of 1 March lists 412.');
  await request.closeWithoutChange('The register lists 412 households.');
  await expect(request.request).toContainText('The text stands: The register lists 412 households.');

  await new Frame(page).goTo('Log');
  await expect(new LogPage(page).entries).toContainText(
    'Nothing was changed: The register lists 412 households.',
  );
  expect(rowsOf(newsroom, 'SELECT state, outcome FROM correction_requests')).toEqual([
    { state: 'closed', outcome: 'no-change' },
  ]);
  expect(rowsOf(newsroom, 'SELECT count(*) AS revisions FROM revisions')).toEqual([{ revisions: 1 }]);
});
