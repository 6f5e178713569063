import type { CopyMediaType, Original } from '#shared/formats/imported-copy.ts';

export const originalColumns = 'story_id, file_name, media_type, charset, bytes, sha256, imported_at';

/** The bytes are kept as they came, so that a better reader of a charset can read them again. */
export interface OriginalRow {
  readonly story_id: string;
  readonly file_name: string | null;
  readonly media_type: CopyMediaType;
  readonly charset: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly imported_at: number;
}

/** An original as it is stored: its bytes as they came. */
export interface StoredOriginal extends Omit<Original, 'text' | 'size'> {
  readonly bytes: Uint8Array;
}

export function toStoredOriginal(row: OriginalRow): StoredOriginal {
  return {
    fileName: row.file_name,
    mediaType: row.media_type,
    charset: row.charset,
    bytes: row.bytes,
    sha256: row.sha256,
    importedAt: row.imported_at,
  };
}

/** The only row that is written as a whole, which is why it has a mapper in this direction. */
export function toOriginalRow(storyId: string, original: StoredOriginal): OriginalRow {
  return {
    story_id: storyId,
    file_name: original.fileName,
    media_type: original.mediaType,
    charset: original.charset,
    bytes: original.bytes,
    sha256: original.sha256,
    imported_at: original.importedAt,
  };
}
