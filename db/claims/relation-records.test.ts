import { expect, it } from 'vitest';
import { aClaim, anAnchor, aStory, aTime } from '../testing/builders.ts';
import { memoryDatabase } from '../testing/memory-database.ts';
import { aRelation } from '../testing/relation-builders.ts';
import { createRelationRecords } from './relation-records.ts';

it('a relation is read from either side, without what was taken back and claims that were removed', () => {
  const database = memoryDatabase();
  const [storyId, elsewhere] = [aStory(database), aStory(database, { slug: 'elsewhere' })];
  const claimIn = (story: typeof storyId, removedAt: number | null = null) => {
    const id = aClaim(database, { storyId: story, removedAt });
    anAnchor(database, { subject: { kind: 'claim', id }, storyId: story });
    return id;
  };
  const [one, other, far, gone] = [
    claimIn(storyId),
    claimIn(storyId),
    claimIn(elsewhere),
    claimIn(storyId, 1),
  ];
  const denies = aRelation(database, { from: one, to: other });
  const same = aRelation(database, { kind: 'same-as', from: far, to: one, relatedAt: aTime + 1 });
  aRelation(database, { from: gone, to: one });
  aRelation(database, { from: other, to: one, takenBackAt: 5 });
  const records = createRelationRecords(database);
  const seen = records.listOfClaim(one, 10).map(({ id, towards, other: { slug } }) => [id, towards, slug]);
  expect(seen).toEqual([
    [denies, 'other', expect.stringContaining('story-')],
    [same, 'other', 'elsewhere'],
  ]);
  const ofStory = records.listOfStory(storyId, 10).map(({ claimId, id, towards }) => [claimId, id, towards]);
  expect(ofStory).toHaveLength(3);
  expect(ofStory).toEqual(
    expect.arrayContaining([
      [one, denies, 'other'],
      [other, denies, 'this'],
      [one, same, 'other'],
    ]),
  );
  expect(records.listBetween(other, one, 10).map(({ id }) => id)).toEqual([denies]);
});
