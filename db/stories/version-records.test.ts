import { expect, test } from 'vitest';
import type { Version } from '#shared/stories/version.ts';
import { aPerson, aRevision, aStory, aTime } from '../testing/builders.ts';
import { memoryDatabase } from '../testing/memory-database.ts';
import { createVersionRecords } from './version-records.ts';

test('versions are kept once for each state of a draft, listed newest first, and can be named', () => {
  const database = memoryDatabase();
  const records = createVersionRecords(database);
  const keptBy = aPerson(database, { name: 'Ann' });
  const storyId = aStory(database, { authorId: keptBy });
  const one: Omit<Version, 'keptByName'> = {
    storyId,
    draftVersion: 3,
    name: null,
    reason: 'hand-over',
    keptBy,
    keptAt: aTime,
  };
  records.insertVersion(one);
  records.insertVersion({ ...one, draftVersion: 7, name: 'As filed', reason: 'named' });
  expect(() => records.insertVersion(one)).toThrow('UNIQUE');
  records.nameVersion(storyId, 3, 'From the desk');
  expect(records.listVersions(storyId, 10)).toEqual([
    { ...one, draftVersion: 7, name: 'As filed', reason: 'named', keptByName: 'Ann' },
    { ...one, name: 'From the desk', keptByName: 'Ann' },
  ]);
  expect(records.getVersion(storyId, 4)).toBeNull();
});

test('what was published needs no version', () => {
  const database = memoryDatabase();
  const records = createVersionRecords(database);
  const storyId = aStory(database);
  const revision = aRevision(database, { storyId });
  const { draft_version: published } = database
    .prepare<[string], { draft_version: number }>('SELECT draft_version FROM revisions WHERE id = ?')
    .get(revision) ?? { draft_version: -1 };
  expect([records.isKept(storyId, published), records.isKept(storyId, published + 1)]).toEqual([true, false]);
});
