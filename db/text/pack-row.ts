import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { sha256 } from '../sha256.ts';
import type { StoredChange } from './draft-row.ts';

/** A stretch of a draft's log in one row: gzip of a JSON line for each change, and the hash of those bytes. */
export interface PackRow {
  readonly from_version: number;
  readonly to_version: number;
  readonly changes: Uint8Array;
  readonly sha256: string;
}

export const packColumns = 'from_version, to_version, changes, sha256';

/** A damaged row could claim to hold anything; no stretch of keys comes near this many bytes. */
const mostUnpackedBytes = 256 * 1024 * 1024;

const line = z.tuple([z.int(), z.string(), z.int(), z.string(), z.string().nullable()]);

/** Steps and intent stay the very text that they were, because the journal has sealed its hash. */
export function toPackRow(changes: readonly StoredChange[]): PackRow {
  const lines = changes.map(({ version, personId, at, steps, intent }) =>
    JSON.stringify([version, personId, at, steps, intent]),
  );
  const packed = gzipSync(lines.join('\n'));
  const versions = changes.map(({ version }) => version);
  return {
    from_version: Math.min(...versions),
    to_version: Math.max(...versions),
    changes: packed,
    sha256: sha256(packed),
  };
}

/** Null where the bytes are not those that were packed: a reader then meets a gap in the versions. */
export function toPackedChanges(row: PackRow): readonly StoredChange[] | null {
  if (sha256(row.changes) !== row.sha256) return null;
  const text = gunzipSync(row.changes, { maxOutputLength: mostUnpackedBytes }).toString('utf8');
  return text.split('\n').map((each) => {
    const [version, personId, at, steps, intent] = line.parse(JSON.parse(each));
    return { version, personId, at, steps, intent };
  });
}
