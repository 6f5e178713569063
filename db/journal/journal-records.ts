import { canonicalJson } from '#shared/journal/canonical-json.ts';
import type { ReadEntry } from '#shared/journal/chain.ts';
import type { JournalEntry } from '#shared/journal/journal-entry.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { ReadableDatabase } from '../database-handles.ts';
import { type JournalRow, journalColumns, toJournalEntry, toReadEntry } from './journal-row.ts';

/** The last link of the chain, which the next entry hangs on. */
export interface LastLink {
  readonly seq: number;
  readonly hash: string;
}

export interface JournalWindow {
  readonly storyId: StoryId | null;
  /** Entries before this number; null for the newest ones. */
  readonly before: number | null;
  readonly limit: number;
}

export type JournalRecords = ReturnType<typeof createJournalRecords>;

/** The journal. It only grows: triggers refuse everything else, and a number that leaves a gap. */
export function createJournalRecords(database: ReadableDatabase) {
  const last = database.prepare<[], LastLink>('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1');
  const listAll = database.prepare<[number, number], JournalRow>(
    `SELECT ${journalColumns} FROM journal j WHERE j.seq < ? ORDER BY j.seq DESC LIMIT ?`,
  );
  const listOfStory = database.prepare<[string, number, number], JournalRow>(
    `SELECT ${journalColumns} FROM journal j WHERE j.story_id = ? AND j.seq < ? ORDER BY j.seq DESC LIMIT ?`,
  );
  const listAfter = database.prepare<[number, number], JournalRow>(
    `SELECT ${journalColumns} FROM journal j WHERE j.seq > ? ORDER BY j.seq LIMIT ?`,
  );
  const insert = database.prepare(
    `INSERT INTO journal (seq, at, person_id, device_id, deed, subject_kind, subject_id, story_id, payload,
       signature, previous_hash, hash)
     VALUES (:seq, :at, :personId, :deviceId, :deed, :subjectKind, :subjectId, :storyId, :payload,
       :signature, :previousHash, :hash)`,
  );

  return {
    getLastLink(): LastLink | null {
      return last.get() ?? null;
    },

    /** The payload is stored in its canonical form, which is the one that the hash covers. */
    insertEntry({ payload, ...entry }: Omit<JournalEntry, 'personName'>): void {
      insert.run({ ...entry, payload: canonicalJson(payload) });
    },

    /** Newest first. */
    listEntries({ storyId, before, limit }: JournalWindow): readonly JournalEntry[] {
      const end = before ?? Number.MAX_SAFE_INTEGER;
      const rows = storyId === null ? listAll.all(end, limit) : listOfStory.all(storyId, end, limit);
      return rows.map(toJournalEntry);
    },

    /** Oldest first, for checking: each with the number of its row, and null where the row makes no entry. */
    listForChecking(after: number, limit: number): readonly CheckedRow[] {
      return listAfter.all(after, limit).map((row) => ({ seq: row.seq, entry: toReadEntry(row) }));
    },
  };
}

/** A row to be checked. Its number is kept apart, to go on from where the row makes no entry. */
export interface CheckedRow {
  readonly seq: number;
  readonly entry: ReadEntry;
}
