import { beforeEach, expect, test } from 'vitest';
import type { RequestId } from '#shared/corrections/request.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { RevisionId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { aDocument, aPerson, aRequest, aRevision, aStory, aTime } from '../testing/builders.ts';
import { memoryDatabase } from '../testing/memory-database.ts';
import { createLogRecords } from './log-records.ts';
import { createNoticeRecords, type NoticeRecords } from './notice-records.ts';
import { createRequestRecords } from './request-records.ts';

let database: WritableDatabase;
let records: NoticeRecords;
let requestId: RequestId;
let corrected: RevisionId;
let ada: PersonId;

beforeEach(() => {
  database = memoryDatabase();
  records = createNoticeRecords(database);
  ada = aPerson(database, { name: 'Ada Example' });
  const storyId = aStory(database, { slug: 'mayor', headline: 'A headline that only the draft has' });
  const revisionId = aRevision(database, { storyId });
  const document = aDocument('Mayor stays', 'The mayor did not resign.');
  corrected = aRevision(database, { storyId, number: 2, document, publishedWhere: 'stet.example/mayor' });
  requestId = aRequest(database, { storyId, revisionId, receivedAt: aTime - 1 });
});

const decide = (id: string, kind: 'correction' | 'clarification' | 'no-change', decidedAt = aTime) =>
  records.insertDecision(requestId, { id, kind, reason: `because ${id}`, decidedBy: ada, decidedAt });
const write = (id: string, writtenAt = aTime) => {
  const text = `Words of ${id}.`;
  const notice = { id, label: 'Correction', text, placement: 'foot', writtenBy: ada, writtenAt } as const;
  records.insertNotice(requestId, notice);
};
const seen = { notice: 'a'.repeat(64), change: 'b'.repeat(64), placement: 'c'.repeat(64) };
const approve = (id: string, noticeId: string, decisionId: string) =>
  records.insertApproval(requestId, {
    id,
    noticeId,
    decisionId,
    approverId: ada,
    approvedAt: aTime,
    signature: 'c2lnbmVk',
    seen,
  });

test('nothing is decided, written or approved of a new request', () => {
  expect(records.getNewestDecision(requestId)).toBeNull();
  expect(records.getNewestNotice(requestId)).toBeNull();
  expect(records.getNewestApproval(requestId)).toBeNull();
});

test('of decisions, wordings and approvals the newest counts, also within one millisecond', () => {
  for (const id of ['one', 'two']) {
    decide(id, 'correction');
    write(id);
    approve(id, id, id);
  }
  expect(records.getNewestDecision(requestId)).toEqual({
    id: 'two',
    kind: 'correction',
    reason: 'because two',
    decidedBy: ada,
    decidedByName: 'Ada Example',
    decidedAt: aTime,
  });
  expect(records.getNewestNotice(requestId)).toEqual({
    id: 'two',
    label: 'Correction',
    text: 'Words of two.',
    placement: 'foot',
    writtenBy: ada,
    writtenByName: 'Ada Example',
    writtenAt: aTime,
    publishedAt: null,
  });
  expect(records.getNewestApproval(requestId)).toEqual({
    id: 'two',
    decisionId: 'two',
    noticeId: 'two',
    approverId: ada,
    approverName: 'Ada Example',
    approvedAt: aTime,
    seen,
    signature: 'c2lnbmVk',
  });
});

test('a published notice is in the log with the headline that readers saw, and stays published', () => {
  decide('first', 'clarification');
  decide('second', 'correction');
  write('notice');
  approve('approval', 'notice', 'second');
  records.markNoticePublished('notice', corrected, aTime + 5);
  expect(createLogRecords(database).listLog(10)).toMatchObject([
    {
      requestId,
      slug: 'mayor',
      headline: 'Mayor stays',
      kind: 'correction',
      outcome: 'corrected',
      notice: 'Words of notice.',
      reason: null,
      revisionNumber: 2,
      publishedWhere: 'stet.example/mayor',
      receivedAt: aTime - 1,
      at: aTime + 5,
    },
  ]);
  expect(() => records.markNoticePublished('notice', corrected, aTime)).toThrow('cannot be taken back');
  expect(JSON.stringify(createLogRecords(database).listLog(10))).not.toMatch(/A reader|reader@|Ada Example/);
});

test('a request that ended without a change is in the log with its reason, also once it is taken up again', () => {
  const log = createLogRecords(database);
  const requests = createRequestRecords(database);
  decide('none', 'no-change');
  requests.markClosed(requestId, 'no-change', aTime);
  const line = {
    headline: 'Mayor resigns',
    kind: 'no-change',
    outcome: 'no-change',
    notice: null,
    at: aTime,
  };
  expect(log.listLog(10)).toMatchObject([{ ...line, reason: 'because none', reopened: false }]);
  requests.markState(requestId, 'investigating', aTime + 8);
  expect(log.listLog(10)).toMatchObject([{ ...line, reopened: true }]);
  decide('still-none', 'no-change');
  requests.markClosed(requestId, 'no-change', aTime + 9);
  expect(
    log
      .listLog(10)
      .map(({ reason, reopened }) => [reason, reopened])
      .sort(),
  ).toEqual([
    ['because none', true],
    ['because still-none', false],
  ]);
});

test('the log is newest first and ends at its limit', () => {
  decide('decision', 'correction');
  for (const [id, at] of [
    ['old', 1],
    ['new', 2],
  ] as const) {
    write(id);
    approve(`approval of ${id}`, id, 'decision');
    records.markNoticePublished(id, corrected, aTime + at);
  }
  const words = (limit: number) =>
    createLogRecords(database)
      .listLog(limit)
      .map((entry) => entry.notice);
  expect(words(10)).toEqual(['Words of new.', 'Words of old.']);
  expect(words(1)).toEqual(['Words of new.']);
});

test('wordings, decisions and approvals cannot be changed', () => {
  decide('decision', 'correction');
  write('notice');
  approve('approval', 'notice', 'decision');
  expect(() => database.exec(`UPDATE notices SET text = 'other'`)).toThrow('write a new one');
  expect(() => database.exec(`UPDATE decisions SET reason = 'other'`)).toThrow('make a new one');
  expect(() => database.exec('DELETE FROM approvals')).toThrow('kept as it was signed');
});
