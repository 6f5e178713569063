import { beforeEach, expect, it } from 'vitest';
import type { EvidenceId, FileDetails, WrittenDetails } from '#shared/evidence/evidence.ts';
import { createClaimRecords } from '../claims/claim-records.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { aClaim, aPerson, aStory, aTime } from '../testing/builders.ts';
import { aTie, someEvidence } from '../testing/evidence-builders.ts';
import { memoryDatabase } from '../testing/memory-database.ts';
import { createEvidenceRecords } from './evidence-records.ts';
import { createTieRecords } from './tie-records.ts';

let database: WritableDatabase;
beforeEach(() => {
  database = memoryDatabase();
});

const letter: FileDetails = {
  kind: 'file',
  fileName: 'letter.pdf',
  fileType: 'pdf',
  size: 12,
  linkedPath: null,
};
const kinds: readonly (FileDetails | WrittenDetails)[] = [
  letter,
  { ...letter, fileName: 'film.mp4', fileType: 'video', size: 2_000_000_000, linkedPath: '/films/film.mp4' },
  { kind: 'link', address: 'https://stet.example/minutes', seenAt: 7, said: 'Adopted.' },
  { kind: 'note', text: 'The clerk read it out.' },
  {
    kind: 'transcript',
    speaker: 'Ada Example',
    spokenAt: 8,
    medium: 'phone',
    recording: 'tape 4',
    text: 'We never said so.',
  },
];

it.each(kinds)('evidence of the kind $kind is read as it was put down', (details) => {
  const storyId = aStory(database);
  const addedBy = aPerson(database, { name: 'Bo' });
  const id = someEvidence(database, { storyId, title: 'What shows it', details, addedBy });
  const records = createEvidenceRecords(database);
  const { sha256, ...stored } = records.getEvidence(id) ?? expect.unreachable();
  expect(stored).toEqual({
    id,
    storyId,
    title: 'What shows it',
    addedBy,
    addedByName: 'Bo',
    addedAt: aTime,
    findings: 0,
    ...details,
  });
  const again = aStory(database);
  const copy = { ...stored, ...details, id: someEvidence(database) as EvidenceId, storyId: again, sha256 };
  database.exec(`DROP TRIGGER evidence_is_kept_delete; DELETE FROM evidence WHERE id = '${copy.id}'`);
  records.insertEvidence(copy);
  expect(records.listEvidence(again, 10)).toEqual([
    { ...stored, ...details, id: copy.id, storyId: again, sha256 },
  ]);
});

it('lists evidence in the order it was added, without what was taken out', () => {
  const storyId = aStory(database);
  const later = someEvidence(database, { storyId, addedAt: aTime + 1 });
  const first = someEvidence(database, { storyId });
  someEvidence(database, { storyId, removedAt: 5 });
  expect(
    createEvidenceRecords(database)
      .listEvidence(storyId, 10)
      .map(({ id }) => id),
  ).toEqual([first, later]);
});

it('knows which bytes are still kept for somebody', () => {
  const records = createEvidenceRecords(database);
  const [kept, linked, gone] = ['a', 'b', 'c'].map((sign) => sign.repeat(64));
  if (kept === undefined || linked === undefined || gone === undefined) return expect.unreachable();
  someEvidence(database, { details: letter, sha256: kept });
  someEvidence(database, { details: { ...letter, linkedPath: '/letter.pdf' }, sha256: linked });
  someEvidence(database, { details: letter, sha256: gone, removedAt: 5 });
  expect([kept, linked, gone].map((hash) => records.isKept(hash))).toEqual([true, false, false]);
});

it('reads ties with their passage, without those taken off and those to a claim that is gone', () => {
  const storyId = aStory(database);
  const [claimId, removed] = [aClaim(database, { storyId }), aClaim(database, { storyId })];
  const evidenceId = someEvidence(database, { storyId });
  const whole = aTie(database, { evidenceId, claimId });
  const words = aTie(database, { evidenceId, claimId, exact: 'never' });
  aTie(database, { evidenceId, claimId, untiedAt: 5 });
  aTie(database, { evidenceId, claimId: removed });
  createClaimRecords(database).markRemoved(removed, 5);
  const subject = { kind: 'claim', id: claimId };
  const passage = { page: 7, start: 0, end: 5, exact: 'never', prefix: '', suffix: '' };
  const ties = createTieRecords(database);
  const expected = [
    { id: whole, evidenceId, subject, passage: null },
    { id: words, evidenceId, subject, passage },
  ];
  expect(ties.listOfEvidence(evidenceId, 10)).toEqual(expected);
  expect(ties.listOfStory(storyId, 10)).toEqual(expected);
});

it('holds evidence that a claim rests on, until it is taken off', () => {
  const storyId = aStory(database);
  const evidenceId = someEvidence(database, { storyId });
  const tie = aTie(database, { evidenceId, claimId: aClaim(database, { storyId }) });
  const records = createEvidenceRecords(database);
  expect(() => records.markRemoved(evidenceId, 5)).toThrow('evidence that something rests on stays');
  createTieRecords(database).markUntied(tie, 5);
  records.markRemoved(evidenceId, 6);
  expect(records.getEvidence(evidenceId)).toBeNull();
});
