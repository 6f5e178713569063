import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ClaimsPane } from './pages/claims-pane.ts';
import { EvidencePane } from './pages/evidence-pane.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import-page.ts';
import { chooseSavePath } from './pages/save-dialog.ts';
import { StoryPage } from './pages/story-page.ts';
import { copyText } from './seed/copy-files.ts';
import { hostileHtml, hostileSvg, pdfFile } from './seed/evidence-files.ts';
import { mira } from './seed/people.ts';
import { expect, type Start, startAs, test } from './stet-test.ts';
import { rowsOf } from './stored.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** The harbour story with one claim, which is chosen. */
async function storyWithClaim(start: Start, newsroom: string) {
  const stet = await startAs(start, newsroom, mira);
  await new Frame(stet.page).command('Import copy…');
  const copy = new ImportPage(stet.page);
  await copy.paste({ text: copyText('harbour.txt') });
  await copy.makeStory('east-pier');
  const story = new StoryPage(stet.page);
  const claims = new ClaimsPane(stet.page);
  await story.select('2,884 thousand marks');
  await claims.markSelection({ kind: 'Figure' });
  await claims.row('2,884 thousand marks').click();
  return {
    ...stet,
    claims,
    evidence: new EvidencePane(stet.page),
    folder: makeTemporaryFolder('stet-files-'),
  };
}

test('evidence backs a claim with its own words, carries a finding, and is held to its hash', async ({
  start,
  newsroom,
}) => {
  const { app, page, claims, evidence, folder } = await storyWithClaim(start, newsroom);
  const minutes = join(folder, 'minutes.pdf');
  writeFileSync(
    minutes,
    pdfFile('Agenda of the harbour board', 'The board voted 2,884 thousand marks for it'),
  );
  await evidence.addFileToClaim(app, minutes);

  const viewer = await evidence.openFromClaim('minutes.pdf');
  await expect(viewer.getByLabel('Words of page 1')).toHaveValue('Agenda of the harbour board');
  await viewer.getByRole('button', { name: 'Next page' }).click();
  const words = viewer.getByLabel('Words of page 2');
  await evidence.markWords(words, 'voted 2,884 thousand marks');
  await viewer.getByRole('button', { name: 'Use the marked words as support' }).click();
  await expect(page.getByText('The words of minutes.pdf now back the claim.')).toBeVisible();
  await viewer.getByRole('button', { name: 'Close', exact: true }).last().click();
  await evidence.ofClaim
    .getByRole('button', { name: 'Open minutes.pdf' })
    .filter({ hasText: 'voted' })
    .click();
  await expect.poll(() => evidence.markedWords(words)).toBe('voted 2,884 thousand marks');
  await page.keyboard.press('Escape');

  await evidence.dropFile(claims.row('2,884 thousand marks'), 'clerk.txt', 'The clerk confirms the sum.');
  await expect(evidence.ofClaim.getByRole('button', { name: 'Open clerk.txt' })).toBeVisible();
  await claims.recordFinding('2,884 thousand marks', 'Verified', 'Minutes, page 2.');
  await expect(claims.chosen).toContainText('Rests on: minutes.pdf; clerk.txt');

  await new Frame(page).command('Add a transcript as evidence…');
  const form = page.getByRole('dialog', { name: 'Add a transcript' });
  await form.getByLabel('Whose words').fill('Tobias Vey');
  await form.getByLabel('What was said, word for word').fill('We would rather be late than wrong.');
  await form.getByRole('button', { name: 'Add the transcript' }).click();

  await evidence.show();
  await expect(evidence.rows).toHaveCount(3);
  await evidence.row('Tobias Vey').click();
  await expect(evidence.details).toContainText('2,884 thousand marks');
  await expect(evidence.row('minutes.pdf')).toContainText('1 finding');
  // Somebody writes to what was kept, beside the store.
  const [kept] = rowsOf<{ sha256: string }>(
    newsroom,
    "SELECT sha256 FROM evidence WHERE title = 'clerk.txt'",
  );
  const path = join(newsroom, 'evidence', kept?.sha256.slice(0, 2) ?? '', kept?.sha256 ?? '');
  chmodSync(path, 0o600);
  writeFileSync(path, 'The clerk denies the sum.');
  await page.getByRole('button', { name: 'Check all evidence' }).click();
  await expect(page.getByText('1 piece of evidence is missing or changed.')).toBeVisible();
  await expect(evidence.row('clerk.txt')).toContainText('Changed');
  await expect(evidence.row('minutes.pdf')).toContainText('Unchanged');
  await evidence.row('clerk.txt').click();
  await expect(evidence.details.getByRole('alert')).toContainText(`had the hash ${kept?.sha256}`);
  await page.keyboard.press('Enter');
  await expect(evidence.viewer('clerk.txt').getByRole('alert')).toContainText('Changed since');
  await expect(evidence.viewer('clerk.txt').getByLabel('Words')).toHaveCount(0);
  expect(
    rowsOf(
      newsroom,
      `SELECT e.title, v.state FROM verification_evidence r JOIN evidence e ON e.id = r.evidence_id
       JOIN verifications v ON v.id = r.verification_id ORDER BY e.added_at`,
    ),
  ).toEqual([
    { title: 'minutes.pdf', state: 'verified' },
    { title: 'clerk.txt', state: 'verified' },
  ]);
});

test('hostile files are shown and nothing in them runs', async ({ start, newsroom }) => {
  const { app, page, evidence, folder } = await storyWithClaim(start, newsroom);
  const address = page.url();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('dialog', (dialog) => asked.push(dialog.message()));
  const files = {
    'asks.pdf': pdfFile('Nothing to see'),
    'drawing.png': hostileSvg,
    'report.pdf': hostileHtml,
    'broken.pdf': '%PDF-1.7\nno pages at all',
    'photo.jpg': 'MZ\x90\0 a program',
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);

  const opened = async (name: string) => {
    await evidence.addFileToClaim(app, join(folder, name));
    return evidence.openFromClaim(name);
  };
  const close = () => page.keyboard.press('Escape');
  const pdf = await opened('asks.pdf');
  await expect(pdf.getByLabel('Words of page 1')).toHaveValue('Nothing to see');
  // A press where the file has a link over the whole page leads nowhere.
  await pdf.getByRole('img', { name: 'Page 1 of 1' }).click();
  await close();
  await expect((await opened('drawing.png')).getByLabel('Words')).toHaveValue(hostileSvg);
  await close();
  await expect((await opened('report.pdf')).getByLabel('Words')).toHaveValue(hostileHtml);
  await close();
  await expect(await opened('broken.pdf')).toContainText('This PDF is damaged or locked');
  await close();
  const program = await opened('photo.jpg');
  await expect(program).toContainText('This program is kept, and Stet hands it to no other program');
  await expect(program.getByRole('button', { name: 'Open a copy in another program' })).toHaveCount(0);
  await close();

  expect(await page.evaluate(() => [Reflect.get(globalThis, 'hit'), document.title])).toEqual([
    undefined,
    'Stet',
  ]);
  expect(page.url()).toBe(address);
  expect(asked.filter((url) => !url.startsWith('app://stet/'))).toEqual([]);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  // Names and types lead nowhere in the folder either: every file lies under its hash.
  const names = readdirSync(join(newsroom, 'evidence'), { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => !/^[0-9a-f]{2}(\/[0-9a-f]{64})?$|^incoming$/.test(name))).toEqual([]);
});

test('a story goes to its lawyers with its claims numbered, as PDF and as one page', async ({
  start,
  newsroom,
}) => {
  const { app, page, evidence, claims, folder } = await storyWithClaim(start, newsroom);
  await evidence.dropFile(claims.row('2,884 thousand marks'), 'clerk.txt', 'The clerk confirms the sum.');
  await expect(evidence.ofClaim.getByRole('button', { name: 'Open clerk.txt' })).toBeVisible();
  await claims.recordFinding('2,884 thousand marks', 'Verified', 'The clerk says so.');

  await chooseSavePath(app, join(folder, 'pier.pdf'));
  await page.keyboard.press('ControlOrMeta+Alt+l');
  await expect(page.getByText('pier.pdf')).toBeVisible();
  const text = await textOfPdf(readFileSync(join(folder, 'pier.pdf')));
  const [row] = rowsOf<{ sha256: string }>(newsroom, 'SELECT sha256 FROM evidence');
  for (const words of ['Annotated copy: east-pier', '1. Figure', 'Verified by Mira', 'File: clerk.txt'])
    expect(text).toContain(words);
  // A hash is longer than a line of the page.
  expect(text.replaceAll(/\s/g, '')).toContain(row?.sha256);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);

  await chooseSavePath(app, join(folder, 'pier.html'));
  await new Frame(page).command('Export the annotated copy as HTML…');
  await expect(page.getByText('pier.html')).toBeVisible();
  const html = readFileSync(join(folder, 'pier.html'), 'utf8');
  expect(html).toContain('<u>2,884 thousand marks</u><sup><a href="#claim-1">1</a></sup>');
  expect(
    rowsOf(
      newsroom,
      "SELECT json_extract(payload, '$.format') AS format FROM journal WHERE deed = 'export.written'",
    ),
  ).toEqual([{ format: 'annotated-pdf' }, { format: 'annotated-html' }]);
});

/** All words of a PDF, read by the reader that the app has too. */
async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(bytes), isEvalSupported: false, useSystemFonts: false });
  const document = await task.promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  }
  await task.destroy();
  return text;
}
