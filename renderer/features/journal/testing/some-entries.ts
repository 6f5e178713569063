import type { JournalEntry } from '#shared/journal/journal-entry.ts';
import { personId } from '#shared/people/person.ts';

/** An entry by its number; what it says matters to the test that gives it. */
export function anEntry(seq: number, given: Partial<JournalEntry> = {}): JournalEntry {
  return {
    seq,
    at: Date.UTC(2026, 2, 2, 12),
    personId: personId.parse('01900000-0000-7000-8000-000000000001'),
    personName: 'Ada Example',
    deviceId: 'device',
    deed: 'story.archived',
    subjectKind: 'story',
    subjectId: 'story',
    storyId: null,
    payload: { slug: `story-${seq}` },
    signature: null,
    previousHash: '0'.repeat(64),
    hash: seq.toString(16).padStart(8, '0').padEnd(64, 'f'),
    ...given,
  };
}

/** The entries from one number down to another, newest first. */
export function someEntries(newest: number, oldest: number): JournalEntry[] {
  return Array.from({ length: newest - oldest + 1 }, (_, index) => anEntry(newest - index));
}
