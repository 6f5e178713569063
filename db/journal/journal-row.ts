import { canonicalJson } from '#shared/journal/canonical-json.ts';
import type { Deed, JournalEntry, JsonValue, SubjectKind } from '#shared/journal/journal-entry.ts';
import { personId } from '#shared/people/person.ts';
import { storyId } from '#shared/stories/story.ts';

/** A row of the journal as SQLite has it. */
export interface JournalRow {
  readonly seq: number;
  readonly at: number;
  readonly person_id: string;
  readonly person_name: string;
  readonly device_id: string;
  readonly deed: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly story_id: string | null;
  readonly payload: string;
  readonly signature: string | null;
  readonly previous_hash: string;
  readonly hash: string;
}

/** The name is only read along; should a damaged file lack the person, the entry must still be read to be checked. */
export const journalColumns = `
  j.seq, j.at, j.person_id, coalesce((SELECT p.name FROM people p WHERE p.id = j.person_id), '') AS person_name,
  j.device_id, j.deed, j.subject_kind, j.subject_id, j.story_id, j.payload, j.signature, j.previous_hash, j.hash`;

/** Throws for a row that makes no entry; `toReadEntry` is for those that may be damaged. */
export function toJournalEntry(row: JournalRow): JournalEntry {
  return {
    seq: row.seq,
    at: row.at,
    personId: personId.parse(row.person_id),
    personName: row.person_name,
    deviceId: row.device_id,
    // Only this program writes the journal, with words of these lists; a row that somebody else changed is
    // found by its hash, and must be readable to be found.
    deed: row.deed as Deed,
    subjectKind: row.subject_kind as SubjectKind,
    subjectId: row.subject_id,
    storyId: row.story_id === null ? null : storyId.parse(row.story_id),
    payload: toPayload(row.payload),
    signature: row.signature,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

/** What is parsed from JSON is a JSON value, which the parser's own type does not say. */
function toPayload(text: string): JsonValue {
  return JSON.parse(text) as JsonValue;
}

/** The entry for checking: null where the row makes none, or its payload is not in the form that was hashed. */
export function toReadEntry(row: JournalRow): JournalEntry | null {
  try {
    const entry = toJournalEntry(row);
    return canonicalJson(entry.payload) === row.payload ? entry : null;
    // Whatever is wrong with the row, the check is told only that it cannot be read: it stops there.
  } catch {
    return null;
  }
}
