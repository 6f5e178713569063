import { inTransaction, type WritableDatabase } from '#db/database-handles.ts';
import type { FailureCode } from '#shared/ipc/failure.ts';
import type { Result } from '#shared/ipc/result.ts';
import type { Deed, JsonValue, SubjectKind } from '#shared/journal/journal-entry.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';

/** Who does a deed, and how they sign it. */
export interface Author {
  readonly personId: PersonId;
  /** Ed25519 over the UTF-8 of the text, base64. */
  readonly sign: (text: string) => string;
}

/** What the journal is told of a deed. */
export interface DeedRecord {
  readonly deed: Deed;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly storyId: StoryId | null;
  /**
   * Hashed into the chain, and in it for good: ids and hashes rather than what a
   * person might ask us to forget.
   */
  readonly payload: JsonValue;
  /** Whether the author signs it: for deeds that bind. */
  readonly binds: boolean;
}

/** An entry as it was written, for what must quote its signature. */
export interface WrittenDeed {
  /** Its place in the journal, from 1 without gaps. */
  readonly seq: number;
  /** SHA-256 of the whole entry, in hex; the next entry repeats it. */
  readonly hash: string;
  /** The author's, in base64; null for a deed that does not bind. */
  readonly signature: string | null;
}

/** Handed to the work: the time of the deed, and the way to put it down. */
export interface Recording {
  readonly at: number;
  readonly record: (deed: DeedRecord) => WrittenDeed;
}

/**
 * The one way to change the store: the work and its journal entries are one transaction. Work that answers a
 * failure leaves nothing behind; work that succeeds without recording a deed is a mistake and throws.
 */
export interface DeedRecorder {
  perform<T, C extends FailureCode>(
    author: Author,
    work: (recording: Recording) => Result<T, C>,
  ): Result<T, C>;
}

/** Puts one entry at the end of the journal; given by `journal-records`. */
export type AppendEntry = (author: Author, deed: DeedRecord, at: number) => WrittenDeed;

/** Thrown to undo the transaction; the failure itself is carried beside it, with its type. */
class UndoDeed extends Error {}

/** `now` is asked once for each deed, so that its rows and its entries all carry the same time. */
export function createDeedRecorder(
  database: WritableDatabase,
  append: AppendEntry,
  now: () => number,
): DeedRecorder {
  return {
    perform<T, C extends FailureCode>(author: Author, work: (recording: Recording) => Result<T, C>) {
      let answer: Result<T, C> | null = null;
      const run = (): Result<T, C> => {
        const at = now();
        let recorded = 0;
        const record = (deed: DeedRecord): WrittenDeed => {
          recorded += 1;
          return append(author, deed, at);
        };
        answer = work({ at, record });
        if (!answer.ok) throw new UndoDeed();
        // Thrown inside the transaction, so that a change nobody can account for never reaches the disk.
        if (recorded === 0) throw new Error('A deed was done without a journal entry');
        return answer;
      };
      try {
        return inTransaction(database, run);
      } catch (error) {
        if (error instanceof UndoDeed && answer !== null) return answer;
        throw error;
      }
    },
  };
}
