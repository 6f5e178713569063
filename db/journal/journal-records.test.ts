import { expect, test } from 'vitest';
import type { JournalEntry } from '#shared/journal/journal-entry.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { aPerson, aStory, aTime } from '../testing/builders.ts';
import { memoryDatabase } from '../testing/memory-database.ts';
import { createJournalRecords } from './journal-records.ts';

function anEntry(seq: number, personId: PersonId, storyId: StoryId | null = null): JournalEntry {
  return {
    seq,
    at: aTime,
    personId,
    personName: 'Ada',
    deviceId: 'device',
    deed: 'story.renamed',
    subjectKind: 'story',
    subjectId: 'story',
    storyId,
    payload: { to: 'b', from: 'a' },
    signature: null,
    previousHash: '0'.repeat(64),
    hash: String(seq).padStart(64, '0'),
  };
}

/** Five entries of Ada, of which 2 and 4 are of a story. */
function aJournal(database: WritableDatabase) {
  const ada = aPerson(database, { name: 'Ada' });
  const storyId = aStory(database, { authorId: ada });
  const records = createJournalRecords(database);
  const entries = [1, 2, 3, 4, 5].map((seq) => anEntry(seq, ada, seq % 2 === 0 ? storyId : null));
  for (const entry of entries) records.insertEntry(entry);
  return { records, storyId, entries };
}

test('an entry comes back as it was written, newest first', () => {
  const { records, entries } = aJournal(memoryDatabase());
  expect(records.listEntries({ storyId: null, before: null, limit: 10 })).toEqual(entries.toReversed());
});

test('a window shows what lies before a number, of a story where one is given', () => {
  const { records, storyId } = aJournal(memoryDatabase());
  const seqs = (window: Parameters<typeof records.listEntries>[0]) =>
    records.listEntries(window).map((each) => each.seq);
  expect(seqs({ storyId: null, before: 4, limit: 2 })).toEqual([3, 2]);
  expect(seqs({ storyId, before: null, limit: 10 })).toEqual([4, 2]);
  expect(seqs({ storyId, before: 4, limit: 10 })).toEqual([2]);
});

test('the last link is what the next entry hangs on', () => {
  const database = memoryDatabase();
  expect(createJournalRecords(database).getLastLink()).toBe(null);
  const { records, entries } = aJournal(database);
  expect(records.getLastLink()).toEqual({ seq: 5, hash: entries[4]?.hash });
});

test('rows are read for checking oldest first, in windows', () => {
  const { records, entries } = aJournal(memoryDatabase());
  expect(records.listForChecking(2, 2)).toEqual([
    { seq: 3, entry: entries[2] },
    { seq: 4, entry: entries[3] },
  ]);
});

test.each(['{"to":"b", "from":"a"}', '{"from":"x","from":"a","to":"b"}', '{"to":"b","from":"a"}'])(
  'a payload that is not in the form that was hashed makes no entry: %s',
  (payload) => {
    const database = memoryDatabase();
    const { records } = aJournal(database);
    // As somebody with a shell would do it.
    database.exec('DROP TRIGGER journal_is_append_only_update');
    database.prepare('UPDATE journal SET payload = ? WHERE seq = 1').run(payload);
    expect(records.listForChecking(0, 1)).toEqual([{ seq: 1, entry: null }]);
  },
);
