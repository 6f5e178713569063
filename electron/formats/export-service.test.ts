import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sha256 } from '#db/sha256.ts';
import type { LogEntry } from '#shared/corrections/log-entry.ts';
import { requestId } from '#shared/corrections/request.ts';
import { ok } from '#shared/ipc/result.ts';
import { revisionId, storyId } from '#shared/stories/story.ts';
import { goodNotice, realCorrections, requestSteps } from '../testing/real-corrections.ts';
import { answered, copy, realDesk } from '../testing/real-desk.ts';
import { createExportService } from './export-service.ts';

const entry: LogEntry = {
  requestId: requestId.parse('019a0000-0000-7000-8000-000000000001'),
  storyId: storyId.parse('019a0000-0000-7000-8000-000000000002'),
  slug: 'mayor',
  headline: 'Mayor resigns',
  kind: 'correction',
  outcome: 'corrected',
  reopened: false,
  notice: 'It was Monday.',
  reason: null,
  revisionNumber: 2,
  publishedWhere: 'ledger.example',
  receivedAt: 1,
  at: 2,
};

/** A story on the desk, and exports that go where `chosen` says; by default into a folder of the test. */
function aDesk(chosen?: string | null) {
  const folder = mkdtempSync(join(tmpdir(), 'stet-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const desk = realDesk();
  const nora = desk.person('Nora');
  const blocks = copy(['headline', 'Mayor <resigns>'], ['paragraph', 'He left on Monday.']);
  const story = answered(desk.stories.create({ slug: 'mayor', importId: null, blocks }, nora));
  const service = createExportService({
    recorder: desk.recorder,
    drafts: desk.drafts,
    stories: desk.stories,
    corrections: { listLog: () => ok([entry]) },
    askWhereToSave: (name) => Promise.resolve(chosen === undefined ? join(folder, name) : chosen),
    timeZone: 'UTC',
  });
  const lastEntry = () => answered(desk.journal.list({ storyId: null, before: null, limit: 1 }))[0];
  return { ...desk, folder, nora, story, service, lastEntry };
}

test('writes the draft, and records the file without its folder', async () => {
  const { service, story, nora, folder, lastEntry } = aDesk();
  const input = { storyId: story.id, revisionId: null, format: 'markdown' } as const;
  const { path, bytes } = answered(await service.exportStory(input, nora));
  const text = readFileSync(path, 'utf8');
  expect(text).toBe('# Mayor \\<resigns>\n\nHe left on Monday.\n');
  expect(bytes).toBe(Buffer.byteLength(text));
  expect(readdirSync(folder)).toEqual(['mayor.md']);
  expect(lastEntry()).toMatchObject({
    deed: 'export.written',
    subjectKind: 'story',
    storyId: story.id,
    payload: { fileName: 'mayor.md', format: 'markdown', revision: null, sha256: sha256(text) },
  });
});

test('writes a published revision as readers saw it', async () => {
  const { service, stories, story, nora, lastEntry } = aDesk();
  const revision = answered(stories.publish({ storyId: story.id, where: 'ledger.example' }, nora));
  const input = { storyId: story.id, revisionId: revision.id, format: 'html' } as const;
  const { path } = answered(await service.exportStory(input, nora));
  expect(readFileSync(path, 'utf8')).toContain('<footer>Revision 1, published ');
  expect(lastEntry()?.payload).toMatchObject({ fileName: 'mayor-revision-1.html', revision: 1 });
});

test.each(['html', 'markdown'] as const)('writes no word of a query as %s', async (format) => {
  const { service, stories, queries, passage, story, nora } = aDesk();
  const asked = { storyId: story.id, version: 0, ...passage(story.id, 'Monday'), addresseeId: null };
  answered(queries.ask({ ...asked, body: 'Off the record: was it Tuesday?' }, nora));
  const openQueriesReason = 'Nobody answers.';
  const where = 'ledger.example';
  const { id } = answered(stories.publish({ storyId: story.id, where, openQueriesReason }, nora));
  for (const revisionId of [null, id]) {
    const { path } = answered(await service.exportStory({ storyId: story.id, revisionId, format }, nora));
    expect(readFileSync(path, 'utf8')).toContain('He left on Monday.');
    expect(readFileSync(path, 'utf8')).not.toMatch(/Tuesday|query|Nobody answers|data-/);
  }
});

test.each(['html', 'csv', 'json'] as const)('writes the log as %s', async (format) => {
  const { service, nora, lastEntry } = aDesk();
  const { path } = answered(await service.exportLog({ format }, nora));
  expect(readFileSync(path, 'utf8')).toContain('It was Monday.');
  expect(lastEntry()).toMatchObject({ deed: 'export.written', subjectKind: 'log', storyId: null });
});

test('takes the place of an older file', async () => {
  const { service, nora, folder } = aDesk();
  await service.exportLog({ format: 'json' }, nora);
  answered(await service.exportLog({ format: 'json' }, nora));
  expect(readdirSync(folder)).toEqual(['corrections-log.json']);
});

test('writes and records nothing where no place was chosen or the place cannot be written', async () => {
  const missing = join(tmpdir(), 'stet-no-such-folder', 'a.html');
  const failures = [];
  for (const chosen of [null, missing, tmpdir()]) {
    const { service, nora, story, deeds } = aDesk(chosen);
    const before = deeds().length;
    const answer = await service.exportStory({ storyId: story.id, revisionId: null, format: 'html' }, nora);
    failures.push(answer.ok ? null : answer.failure.code);
    expect(deeds()).toHaveLength(before);
  }
  expect(failures).toEqual(['cancelled', 'cannot-write-file', 'cannot-write-file']);
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('.stet'))).toEqual([]);
});

test('finds no story and no revision that is not there, or of another story', async () => {
  const { service, stories, story, nora } = aDesk();
  const blocks = copy(['headline', 'Other'], ['paragraph', 'It was.']);
  const other = answered(stories.create({ slug: 'other', importId: null, blocks }, nora));
  const revision = answered(stories.publish({ storyId: other.id, where: 'ledger.example' }, nora));
  const nowhere = '019a0000-0000-7000-8000-000000000009';
  const inputs = [
    { storyId: storyId.parse(nowhere), revisionId: null },
    { storyId: story.id, revisionId: revisionId.parse(nowhere) },
    { storyId: story.id, revisionId: revision.id },
  ];
  const answers = await Promise.all(
    inputs.map((input) => service.exportStory({ ...input, format: 'html' }, nora)),
  );
  expect(answers.map((answer) => (answer.ok ? null : answer.failure))).toEqual([
    { code: 'not-found', what: 'story' },
    { code: 'not-found', what: 'revision' },
    { code: 'not-found', what: 'revision' },
  ]);
});

test('a corrected story leaves with its notice and both its times, and the log with the correction', async () => {
  const real = realCorrections();
  const steps = requestSteps(real);
  const { id } = steps.takeIn();
  steps.investigate(id);
  steps.decide(id);
  real.edit('Monday', 'Tuesday');
  steps.write(id);
  answered(await steps.approve(id));
  const revision = answered(real.service.publish({ requestId: id, where: 'stet.example/mayor' }, real.dan));
  const { folder } = aDesk();
  const service = createExportService({
    ...real.desk,
    corrections: real.service,
    askWhereToSave: (name) => Promise.resolve(join(folder, name)),
    timeZone: 'UTC',
  });
  const written = async (format: 'html' | 'markdown') =>
    answered(await service.exportStory({ storyId: real.storyId, revisionId: revision.id, format }, real.ann))
      .path;
  const html = readFileSync(await written('html'), 'utf8');
  const published = new Date(revision.publishedAt).toISOString();
  expect(html).toContain(`<strong>Correction:</strong> ${goodNotice} (<time datetime="${published}">`);
  expect(html).toContain('The mayor resigned on Tuesday.');
  expect(html).toMatch(/<footer>First published .* Revision 2, published /);
  expect(html).toContain(`"datePublished":"${published}"}]`);
  expect(readFileSync(await written('markdown'), 'utf8')).toContain(`> **Correction:** ${goodNotice}`);
  const log = answered(await service.exportLog({ format: 'csv' }, real.ann));
  expect(readFileSync(log.path, 'utf8')).toContain(goodNotice);
});
