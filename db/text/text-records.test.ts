import { v7 } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import type { StoryId } from '#shared/stories/story.ts';
import type { AnchorSubject } from '#shared/text/anchor-subject.ts';
import { queryId } from '#shared/text/query.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { aClaim, anAnchor, aPerson, aSnapshot, aStory } from '../testing/builders.ts';
import { memoryDatabase } from '../testing/memory-database.ts';
import { aQuery } from '../testing/query-builders.ts';
import { createAnchorRecords } from './anchor-records.ts';
import type { StoredAnchor } from './anchor-row.ts';
import { createDraftRecords } from './draft-records.ts';

let database: WritableDatabase;
let storyId: StoryId;

beforeEach(() => {
  database = memoryDatabase();
  storyId = aStory(database);
});

it('lists the changes after a version, in order, as many as are asked for', () => {
  const drafts = createDraftRecords(database);
  const personId = aPerson(database);
  const changes = [1, 2, 3].map((version) => ({
    version,
    personId,
    at: version * 10,
    steps: '[]',
    intent: null,
  }));
  for (const change of changes) drafts.insertChange(storyId, change);
  expect(drafts.listChanges(storyId, 1, 10)).toEqual(changes.slice(1));
  expect(drafts.listChanges(storyId, 0, 1)).toEqual(changes.slice(0, 1));
});

it('knows the newest version of changes and snapshots, and of nothing', () => {
  const drafts = createDraftRecords(database);
  const versions = [drafts.getNewestVersion(storyId)];
  aSnapshot(database, { storyId, version: 4 });
  versions.push(drafts.getNewestVersion(storyId));
  drafts.insertChange(storyId, { version: 5, personId: aPerson(database), at: 1, steps: '[]', intent: null });
  expect([...versions, drafts.getNewestVersion(storyId)]).toEqual([null, 4, 5]);
});

it('keeps the first snapshot of a version, and finds the newest before another', () => {
  const drafts = createDraftRecords(database);
  const snapshot = (version: number, document: string) => ({
    version,
    document,
    sha256: 'a'.repeat(64),
    takenAt: 1,
  });
  for (const each of [snapshot(0, '"a"'), snapshot(200, '"b"'), snapshot(200, '"c"')])
    drafts.saveSnapshot(storyId, each);
  expect([201, 200, 0].map((version) => drafts.getSnapshotBefore(storyId, version))).toEqual([
    snapshot(200, '"b"'),
    snapshot(0, '"a"'),
    null,
  ]);
});

it('moves an anchor and not what was settled, which a decision does; a removed claim’s anchor is kept and not listed', () => {
  const anchors = createAnchorRecords(database);
  const anchor: StoredAnchor = {
    subject: { kind: 'claim', id: aClaim(database, { storyId }) },
    draftVersion: 1,
    start: 4,
    end: 8,
    settled: { words: 'port', paragraph: 'The port reopened.', start: 4 },
    current: { exact: 'port', prefix: 'The ', suffix: ' reo' },
    state: 'exact',
    unsure: false,
    placedAt: 1,
  };
  anchors.insertAnchor(storyId, anchor);
  const moved: StoredAnchor = {
    ...anchor,
    draftVersion: 2,
    start: 5,
    end: 10,
    current: { exact: 'ports', prefix: 'Two ', suffix: '' },
    state: 'changed',
    placedAt: 2,
  };
  const kept = { words: 'ports', paragraph: 'Two ports reopened.', start: 4 };
  anchors.moveAnchor({ ...moved, settled: kept });
  expect(anchors.listAnchors(storyId, 10)).toEqual([moved]);
  anchors.settleAnchor({ ...moved, settled: kept });
  expect(anchors.listAnchors(storyId, 10)).toEqual([{ ...moved, settled: kept }]);
  const gone = aClaim(database, { storyId, removedAt: 1 });
  anchors.insertAnchor(storyId, { ...anchor, subject: { kind: 'claim', id: gone } });
  expect(anchors.listAnchors(storyId, 10)).toHaveLength(1);
  expect(() => database.prepare('DELETE FROM anchors').run()).toThrow('ever lost');
});

it('holds each kind of anchor to its own table, and lists them together in the order of the text', () => {
  const anchors = createAnchorRecords(database);
  const claim: AnchorSubject = { kind: 'claim', id: aClaim(database, { storyId }) };
  const query: AnchorSubject = { kind: 'query', id: aQuery(database, { storyId }) };
  anAnchor(database, { subject: claim, storyId, start: 9 });
  anAnchor(database, { subject: query, storyId, start: 4 });
  expect(anchors.listAnchors(storyId, 10).map(({ subject }) => subject)).toEqual([query, claim]);
  const stranger = { kind: 'query', id: queryId.parse(v7()) } as const;
  expect(() => anAnchor(database, { subject: stranger, storyId })).toThrow('FOREIGN KEY');
});
