import { beforeEach, expect, test } from 'vitest';
import type { RequestState } from '#shared/corrections/request.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { aPerson, aRequest, aRevision, aStory, aTime } from '../testing/builders.ts';
import { memoryDatabase } from '../testing/memory-database.ts';
import { createRequestRecords, type RequestRecords } from './request-records.ts';

let database: WritableDatabase;
let records: RequestRecords;
beforeEach(() => {
  database = memoryDatabase();
  records = createRequestRecords(database);
});

const everyState: readonly RequestState[] = [
  'new',
  'triaged',
  'investigating',
  'decided',
  'approved',
  'closed',
];
const listed = (states: readonly RequestState[], limit = 10) =>
  records.listRequests({ states, storyId: null, standing: [], limit });

test('a request reads as it was taken in', () => {
  const storyId = aStory(database, { slug: 'mayor', headline: 'Mayor resigns' });
  const revisionId = aRevision(database, { storyId, number: 3 });
  const requestId = aRequest(database, { storyId, revisionId });
  expect(records.getRequest(requestId)).toMatchObject({
    id: requestId,
    storySlug: 'mayor',
    storyHeadline: 'Mayor resigns',
    state: 'new',
    requester: { name: 'A reader', contact: 'reader@stet.example', role: 'reader' },
    passage: { revisionId, revisionNumber: 3, start: 24, end: 32, quote: 'resigned', prefix: '', suffix: '' },
    assigneeId: null,
    assigneeName: null,
  });
});

test('a request that is inserted is the one that is read', () => {
  const template = records.getRequest(aRequest(database));
  if (template === null) throw new Error('The builder made no request');
  const id = aRequest(database);
  const { revisionNumber: _number, ...passage } = {
    ...template.passage,
    start: 25,
    end: 32,
    quote: 'esigned',
  };
  const newId = id.replace(/.$/, (last) => (last === '0' ? '1' : '0')) as typeof id;
  records.insertRequest({ ...template, id: newId, passage, takenInAt: aTime });
  expect(records.getRequest(newId)).toEqual({
    ...template,
    id: newId,
    passage: { ...passage, revisionNumber: 1 },
  });
});

test('the queue is in the order of receipt, of the states asked for, and ends at its limit', () => {
  const ids = everyState
    .filter((state) => state !== 'closed')
    .map((state, index) => aRequest(database, { state, receivedAt: aTime - index }));
  records.markClosed(aRequest(database, { receivedAt: aTime - 100 }), 'no-change', aTime);
  expect(listed(['new', 'triaged', 'investigating']).map(({ id }) => id)).toEqual(ids.slice(0, 3).reverse());
  expect(listed(['new', 'triaged'], 1).map(({ id }) => id)).toEqual(ids.slice(1, 2));
  expect(listed(['closed'])).toMatchObject([{ state: 'closed', outcome: 'no-change' }]);
  expect(listed(everyState)).toHaveLength(6);
});

test('an approved request whose approval fell is listed as decided', () => {
  const [standing, fallen] = [1, 2].map(() => aRequest(database, { state: 'approved' }));
  if (standing === undefined || fallen === undefined) throw new Error('The builder made no request');
  const list = (state: RequestState) =>
    records
      .listRequests({ states: [state], storyId: null, standing: [standing], limit: 10 })
      .map((request) => [request.id, request.state]);
  expect(list('approved')).toEqual([[standing, 'approved']]);
  expect(list('decided')).toEqual([[fallen, 'decided']]);
  expect(records.listApproved(10)).toEqual([standing, fallen]);
});

test('requests of one story are listed alone', () => {
  aRequest(database);
  const storyId = aStory(database);
  const requestId = aRequest(database, { storyId });
  const list = records.listRequests({ states: everyState, storyId, standing: [], limit: 10 });
  expect(list.map(({ id }) => id)).toEqual([requestId]);
});

test('a request is triaged, closed and opened again', () => {
  const requestId = aRequest(database);
  const assigneeId = aPerson(database, { name: 'Ben Example' });
  records.markTriaged(requestId, 'high', assigneeId, aTime + 1);
  records.markState(requestId, 'triaged', aTime + 1);
  expect(records.getRequest(requestId)).toMatchObject({
    state: 'triaged',
    severity: 'high',
    assigneeId,
    assigneeName: 'Ben Example',
    updatedAt: aTime + 1,
  });
  records.markClosed(requestId, 'corrected', aTime + 2);
  expect(records.getRequest(requestId)).toMatchObject({ state: 'closed', outcome: 'corrected' });
  records.markState(requestId, 'investigating', aTime + 3);
  expect(records.getRequest(requestId)).toMatchObject({ state: 'investigating', outcome: null });
});

test('notes stand in the order they were written, also within one millisecond', () => {
  const requestId = aRequest(database);
  const personId = aPerson(database, { name: 'Ada Example' });
  for (const body of ['first', 'second', 'third']) {
    records.insertNote(requestId, { id: body, body, personId, at: aTime });
  }
  expect(records.listNotes(requestId, 2)).toEqual([
    { id: 'first', body: 'first', personId, personName: 'Ada Example', at: aTime },
    { id: 'second', body: 'second', personId, personName: 'Ada Example', at: aTime },
  ]);
});

test('what was requested cannot be changed or deleted', () => {
  aRequest(database);
  expect(() => database.exec(`UPDATE correction_requests SET concern = 'other'`)).toThrow('kept as it came');
  expect(() => database.exec('DELETE FROM correction_requests')).toThrow('never deleted');
});
