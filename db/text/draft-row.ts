/** One change as it lies in the log. Its steps stay text, because damaged ones must be met and kept, not thrown over. */
export interface StoredChange {
  readonly version: number;
  readonly personId: string;
  readonly at: number;
  /** JSON: a list of ProseMirror steps. */
  readonly steps: string;
}

export interface ChangeRow {
  readonly version: number;
  readonly person_id: string;
  readonly at: number;
  readonly steps: string;
}

export const changeColumns = 'version, person_id, at, steps';

export function toStoredChange(row: ChangeRow): StoredChange {
  return { version: row.version, personId: row.person_id, at: row.at, steps: row.steps };
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
