import { expect, test } from 'vitest';
import { aClaim, anAnchor, aPerson, aRequest, aRevision, aSnapshot, aSource, aStory } from './builders.ts';
import { aTie, someEvidence } from './evidence-builders.ts';
import { memoryDatabase } from './memory-database.ts';
import { aQuery } from './query-builders.ts';

test('every builder inserts a row that the schema accepts', () => {
  const database = memoryDatabase();
  const storyId = aStory(database);
  aPerson(database);
  aSnapshot(database, { storyId });
  aRevision(database);
  anAnchor(database, { subject: { kind: 'claim', id: aClaim(database, { storyId }) }, storyId });
  anAnchor(database, { subject: { kind: 'query', id: aQuery(database, { storyId }) }, storyId });
  aSource(database);
  aTie(database, { evidenceId: someEvidence(database, { storyId }), claimId: aClaim(database, { storyId }) });
  aRequest(database);
  expect(database.pragma('foreign_key_check')).toEqual([]);
});

test('the passage of a request is in the text of its revision', () => {
  const database = memoryDatabase();
  aRequest(database);
  const row = database
    .prepare(
      'SELECT substr(r.text, q.start + 1, q."end" - q.start) AS words, q.quote FROM correction_requests q JOIN revisions r ON r.id = q.revision_id',
    )
    .get();
  expect(row).toEqual({ words: 'resigned', quote: 'resigned' });
});
