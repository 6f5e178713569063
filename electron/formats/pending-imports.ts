import type { CopyMediaType } from '#shared/formats/imported-copy.ts';

/** The original of an import whose story is not made yet. */
export interface PendingOriginal {
  /** Null for what was pasted. */
  readonly fileName: string | null;
  readonly mediaType: CopyMediaType;
  /** As it was found out when the bytes were read, to decode them alike later. */
  readonly charset: string;
  /** Exactly what came in, for the hash and for keeping. */
  readonly bytes: Uint8Array;
}

/** Originals of copy that a person is looking at, in memory only, until their story is made. */
export interface PendingImports {
  /** Null where the import is too old. It stays held, because the story may yet be refused for its slug. */
  take(importId: string): PendingOriginal | null;
  keep(importId: string, original: PendingOriginal): void;
}

/** One window reviews one import at a time; some more are held for a person who goes back and forth. */
const mostPending = 5;

export function createPendingImports(): PendingImports {
  const pending = new Map<string, PendingOriginal>();
  return {
    take: (importId) => pending.get(importId) ?? null,
    keep(importId, original) {
      pending.set(importId, original);
      // A map keeps the order of insertion. What goes can be read in again by the person who has it.
      const [oldest] = pending.keys();
      if (pending.size > mostPending && oldest !== undefined) pending.delete(oldest);
    },
  };
}
