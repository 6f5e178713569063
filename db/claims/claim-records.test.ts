import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { noGrounds } from '#shared/claims/grounds.ts';
import { type AttributionId, attributionId } from '#shared/claims/source.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { aClaim, aPerson, aSource, aStory, aTime } from '../testing/builders.ts';
import { someEvidence } from '../testing/evidence-builders.ts';
import { memoryDatabase } from '../testing/memory-database.ts';
import { createAttributionRecords } from './attribution-records.ts';
import type { NewStoredAttribution } from './attribution-row.ts';
import { createClaimRecords } from './claim-records.ts';
import { createSourceRecords } from './source-records.ts';
import { createVerificationRecords } from './verification-records.ts';

let database: WritableDatabase;
beforeEach(() => {
  database = memoryDatabase();
});

type Link = Pick<NewStoredAttribution, 'claimId' | 'sourceId'> & Partial<NewStoredAttribution>;

function link(fields: Link): AttributionId {
  const id = attributionId.parse(v7());
  const plain = { terms: 'on-the-record', hand: 'first-hand', viaSourceId: null, createdAt: aTime } as const;
  const added = { grounds: noGrounds, addedBy: aPerson(database) };
  createAttributionRecords(database).insertAttribution({ id, ...plain, ...added, ...fields });
  return id;
}

describe('the records of claims', () => {
  it('keep a removed claim out of sight', () => {
    const storyId = aStory(database);
    const kept = aClaim(database, { storyId });
    const removed = aClaim(database, { storyId });
    const records = createClaimRecords(database);
    records.markRemoved(removed, 5);
    expect(records.listClaims(storyId, 10).map(({ id }) => id)).toEqual([kept]);
    expect(records.getClaim(removed)).toBeNull();
  });

  it('change kind and note', () => {
    const id = aClaim(database, { kind: 'fact' });
    const records = createClaimRecords(database);
    records.editClaim(id, { kind: 'denial', note: 'He denies it.' }, 9);
    expect(records.getClaim(id)).toMatchObject({ kind: 'denial', note: 'He denies it.', updatedAt: 9 });
  });
});

describe('the records of attributions', () => {
  it('read a source with its outlet, and one without', () => {
    const claimId = aClaim(database);
    const sourceId = aSource(database, { kind: 'unnamed', name: 'three officials' });
    const outlet = aSource(database, { kind: 'outlet', name: 'NBC News' });
    const direct = link({ claimId, sourceId });
    const relayed = link({
      claimId,
      sourceId,
      hand: 'second-hand',
      viaSourceId: outlet,
      createdAt: aTime + 1,
    });
    const found = createAttributionRecords(database).listOfClaim(claimId, 10);
    expect(found.map(({ id, hand, source, via }) => [id, hand, source.name, via?.name ?? null])).toEqual([
      [direct, 'first-hand', 'three officials', null],
      [relayed, 'second-hand', 'three officials', 'NBC News'],
    ]);
  });

  it('list those of a story, without detached ones and removed claims', () => {
    const storyId = aStory(database);
    const sourceId = aSource(database);
    const [kept, removed] = [aClaim(database, { storyId }), aClaim(database, { storyId, removedAt: 1 })];
    const shown = link({ claimId: kept, sourceId });
    link({ claimId: removed, sourceId });
    const records = createAttributionRecords(database);
    records.markDetached(link({ claimId: kept, sourceId }), 5);
    expect(records.listOfStory(storyId, 10).map(({ id }) => id)).toEqual([shown]);
  });
});

describe('the records of findings', () => {
  it('answer the newest of each claim; of the same moment, the later one', () => {
    const storyId = aStory(database);
    const [judged, never] = [aClaim(database, { storyId }), aClaim(database, { storyId })];
    const personId = aPerson(database, { name: 'Bo' });
    const tape = someEvidence(database, { storyId });
    const evidenceIds = [tape, tape];
    const records = createVerificationRecords(database);
    for (const [state, at] of [
      ['verified', 3],
      ['unverified', 1],
      ['disputed', 3],
    ] as const) {
      records.insertVerification({
        id: v7(),
        claimId: judged,
        state,
        evidence: 'tape',
        evidenceIds,
        personId,
        at,
      });
    }
    const finding = { state: 'disputed', evidence: 'tape', evidenceIds: [tape] } as const;
    const newest = { ...finding, personId, personName: 'Bo', at: 3 };
    expect(records.getNewest(judged)).toEqual(newest);
    expect(records.getNewest(never)).toBeNull();
    expect([...records.newestByClaim(storyId)]).toEqual([[judged, newest]]);
  });
});

describe('the registry of sources', () => {
  it('finds by name or standing, by name, and takes signs for what they are', () => {
    aSource(database, { name: 'christopher O’Leary', standing: 'former FBI section chief' });
    aSource(database, { name: 'NBC News', kind: 'outlet' });
    aSource(database, { name: '100% Data', standing: 'a_b' });
    const names = (text: string) =>
      createSourceRecords(database)
        .listSources({ text, kind: null, offset: 0, limit: 10 })
        .map(({ name }) => name);
    expect(names('')).toEqual(['100% Data', 'christopher O’Leary', 'NBC News']);
    expect(names(' fbi')).toEqual(['christopher O’Leary']);
    expect(names('oleary o’le')).toEqual([]);
    expect(names('O’Le')).toEqual(['christopher O’Leary']);
    expect(names('a_b')).toEqual(['100% Data']);
    // What holds no letter and no digit asks for nothing.
    expect(names('%')).toEqual(names(''));
  });

  it('counts the claims and stories that rest on a source, also as the outlet', () => {
    const outlet = aSource(database, { name: 'NBC News', kind: 'outlet' });
    const official = aSource(database, { name: 'an official' });
    const storyId = aStory(database);
    const [one, two] = [aClaim(database, { storyId }), aClaim(database, { storyId })];
    const elsewhere = aClaim(database);
    link({ claimId: one, sourceId: official, hand: 'second-hand', viaSourceId: outlet });
    link({ claimId: two, sourceId: outlet });
    link({ claimId: two, sourceId: outlet });
    link({ claimId: elsewhere, sourceId: official, hand: 'second-hand', viaSourceId: outlet });
    link({ claimId: aClaim(database, { removedAt: 1 }), sourceId: outlet });
    const records = createSourceRecords(database);
    expect(
      records
        .listSources({ text: '', kind: null, offset: 0, limit: 10 })
        .map(({ name, claims, stories }) => [name, claims, stories]),
    ).toEqual([
      ['an official', 2, 2],
      ['NBC News', 3, 2],
    ]);
    expect(records.listStoriesOf(outlet, 10)).toHaveLength(2);
    expect(records.listStoriesOf(outlet, 10)[0]).toBe(storyId);
  });
});
