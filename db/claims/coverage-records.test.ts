import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { VerificationState } from '#shared/claims/claim.ts';
import { noGrounds } from '#shared/claims/grounds.ts';
import { attributionId } from '#shared/claims/source.ts';
import { aClaim, anAnchor, aPerson, aSource, aStory, aTime } from '../testing/builders.ts';
import { memoryDatabase } from '../testing/memory-database.ts';
import { aRelation } from '../testing/relation-builders.ts';
import { createAttributionRecords } from './attribution-records.ts';
import { createCoverageRecords } from './coverage-records.ts';
import { createVerificationRecords } from './verification-records.ts';

it('the claims of several stories are covered as their newest findings, sources, relations and anchors say', () => {
  const database = memoryDatabase();
  const [storyId, other, empty] = [aStory(database), aStory(database), aStory(database)];
  const attributions = createAttributionRecords(database);
  const verifications = createVerificationRecords(database);
  const [clerk, paper] = [
    aSource(database, { kind: 'unnamed', name: 'a clerk' }),
    aSource(database, { kind: 'outlet', name: 'Velm Gazette' }),
  ];
  const personId = aPerson(database);
  const claim = (fields: Parameters<typeof aClaim>[1] = {}) => {
    const id = aClaim(database, { storyId, ...fields });
    anAnchor(database, { subject: { kind: 'claim', id }, storyId });
    return id;
  };
  const rests = (claimId: ReturnType<typeof claim>, hand: 'first-hand' | 'second-hand') => {
    const id = attributionId.parse(v7());
    const via = hand === 'second-hand' ? paper : null;
    attributions.insertAttribution({
      id,
      claimId,
      sourceId: clerk,
      terms: 'unnamed',
      hand,
      viaSourceId: via,
      createdAt: aTime,
      grounds: noGrounds,
      addedBy: personId,
    });
    return id;
  };
  const found = (claimId: ReturnType<typeof claim>, state: VerificationState, at: number) =>
    verifications.insertVerification({
      id: v7(),
      claimId,
      state,
      evidence: '',
      evidenceIds: [],
      personId,
      at,
    });

  const verified = claim();
  found(verified, 'disputed', 1);
  found(verified, 'verified', 2);
  rests(claim(), 'first-hand');
  rests(claim(), 'second-hand');
  attributions.markDetached(rests(claim(), 'first-hand'), 5);
  const denied = claim();
  found(denied, 'verified', 1);
  aRelation(database, { from: verified, to: denied, relatedAt: 2 });
  const undisputed = claim();
  aRelation(database, { from: verified, to: undisputed, takenBackAt: 3 });
  aRelation(database, { from: claim({ removedAt: 1 }), to: undisputed });
  claim({ kind: 'opinion' });
  const waiting = claim();
  database.prepare("UPDATE anchors SET state = 'review' WHERE subject_id = ?").run(waiting);
  claim({ storyId: other });

  const covered = createCoverageRecords(database).coverageByStory([storyId, other, empty]);
  expect(covered.get(storyId)).toEqual({
    claims: 7,
    classes: { backed: 1, 'single-unnamed': 1, 'second-hand': 1, bare: 2, disputed: 1, waiting: 1 },
    opinions: 1,
  });
  expect(covered.get(other)).toMatchObject({ claims: 1, classes: { bare: 1 } });
  expect(covered.has(empty)).toBe(false);
});
