/** One change as it lies in the log. Its steps stay text, because damaged ones must be met and kept, not thrown over. */
export interface StoredChange {
  readonly version: number;
  readonly personId: string;
  readonly at: number;
  /** JSON: a list of ProseMirror steps. */
  readonly steps: string;
  /** JSON of the same form: what the person did where the steps are suggestions; null for a direct change. */
  readonly intent: string | null;
}

/** The column `mode` is not read: whether there is an intent says the same. */
export interface ChangeRow {
  readonly version: number;
  readonly person_id: string;
  readonly at: number;
  readonly steps: string;
  readonly intent: string | null;
}

export const changeColumns = 'version, person_id, at, steps, intent';

export function toStoredChange(row: ChangeRow): StoredChange {
  const { version, person_id: personId, at, steps, intent } = row;
  return { version, personId, at, steps, intent };
}

/** The whole document at a version, in its canonical form: exactly the text that `sha256` is the hash of. */
export interface StoredSnapshot {
  readonly version: number;
  readonly document: string;
  readonly sha256: string;
  readonly takenAt: number;
}

export interface SnapshotRow {
  readonly version: number;
  readonly document: string;
  readonly sha256: string;
  readonly taken_at: number;
}

export const snapshotColumns = 'version, document, sha256, taken_at';

export function toStoredSnapshot(row: SnapshotRow): StoredSnapshot {
  return { version: row.version, document: row.document, sha256: row.sha256, takenAt: row.taken_at };
}
