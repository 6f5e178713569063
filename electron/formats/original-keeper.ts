import type { WritableDatabase } from '#db/database-handles.ts';
import { createOriginalRecords } from '#db/formats/original-records.ts';
import { sha256 } from '#db/sha256.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { PendingOriginal } from './pending-imports.ts';

/**
 * Keeps the original of an import with its story, inside the transaction that
 * makes the story. Answers its hash.
 */
export type KeepOriginal = (storyId: StoryId, original: PendingOriginal, at: number) => string;

export function createOriginalKeeper(database: WritableDatabase): KeepOriginal {
  const records = createOriginalRecords(database);
  return (storyId, original, at) => {
    // Over the bytes as they came, before any decoding, so that whoever sent them can compare.
    const hash = sha256(original.bytes);
    records.saveOriginal(storyId, { ...original, sha256: hash, importedAt: at });
    return hash;
  };
}
