import type { WritableDatabase } from '#db/database-handles.ts';
import { type RawRow, readStoredBytes } from '#db/text/stored-bytes.ts';
import type { StoryId } from '#shared/stories/story.ts';

/**
 * Everything that is stored of a draft, as one JSON text for a file. Bytes that are text stand there as text, and
 * others as `{ base64 }`, so that the file holds them to the bit.
 */
export function storedDraft(database: WritableDatabase, storyId: StoryId): string {
  const { snapshots, changes, packs } = readStoredBytes(database, storyId);
  const stored = {
    storyId,
    snapshots: snapshots.map(asJson),
    changes: changes.map(asJson),
    packs: packs.map(asJson),
  };
  return `${JSON.stringify(stored, null, 1)}\n`;
}

function asJson(row: RawRow): object {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Uint8Array ? readable(value) : value,
    ]),
  );
}

function readable(bytes: Uint8Array): string | { readonly base64: string } {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { base64: Buffer.from(bytes).toString('base64') };
  }
}
