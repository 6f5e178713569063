import {
  type EvidenceBase,
  type EvidenceKind,
  evidenceId,
  type FileDetails,
  type TranscriptMedium,
  type WrittenDetails,
} from '#shared/evidence/evidence.ts';
import type { FileType } from '#shared/evidence/file-type.ts';
import { personId } from '#shared/people/person.ts';
import { storyId } from '#shared/stories/story.ts';

/** A piece of evidence with how many findings rest on it. The table's checks tie each kind to its own columns. */
export type EvidenceRow = EvidenceBaseRow & (LinkRow | NoteRow | TranscriptRow | FileRow);

interface EvidenceBaseRow {
  readonly id: string;
  readonly story_id: string;
  readonly title: string;
  readonly sha256: string;
  readonly text: string;
  readonly added_by: string;
  readonly added_by_name: string;
  readonly added_at: number;
  readonly findings: number;
}

interface LinkRow {
  readonly kind: 'link';
  readonly address: string;
  readonly seen_at: number;
}

interface NoteRow {
  readonly kind: 'note';
}

interface TranscriptRow {
  readonly kind: 'transcript';
  readonly speaker: string;
  readonly spoken_at: number;
  readonly medium: TranscriptMedium;
  readonly recording: string;
}

interface FileRow {
  readonly kind: 'file';
  readonly file_name: string;
  readonly file_type: FileType;
  readonly size: number;
  readonly linked_path: string | null;
}

/** The name of whoever added it is read along, so that a list needs no look-up for each. */
export const evidenceColumns = `
  e.id, e.story_id, e.kind, e.title, e.sha256, e.text, e.address, e.seen_at, e.speaker, e.spoken_at, e.medium,
  e.recording, e.file_name, e.file_type, e.size, e.linked_path, e.added_by,
  (SELECT p.name FROM people p WHERE p.id = e.added_by) AS added_by_name, e.added_at,
  (SELECT count(*) FROM verification_evidence v WHERE v.evidence_id = e.id) AS findings`;

/** A piece of evidence by itself; what it is tied to is kept beside it. */
export type StoredEvidence = Omit<EvidenceBase, 'ties'> & (FileDetails | WrittenDetails);

/** One as it is put down: names and counts are the tables' to say. */
export type NewStoredEvidence = Omit<EvidenceBase, 'ties' | 'addedByName' | 'findings'> &
  (FileDetails | WrittenDetails);

export function toStoredEvidence(row: EvidenceRow): StoredEvidence {
  const base = {
    id: evidenceId.parse(row.id),
    storyId: storyId.parse(row.story_id),
    title: row.title,
    sha256: row.sha256,
    addedBy: personId.parse(row.added_by),
    addedByName: row.added_by_name,
    addedAt: row.added_at,
    findings: row.findings,
  };
  switch (row.kind) {
    case 'link':
      return { ...base, kind: row.kind, address: row.address, seenAt: row.seen_at, said: row.text };
    case 'note':
      return { ...base, kind: row.kind, text: row.text };
    case 'transcript': {
      const { kind, speaker, spoken_at: spokenAt, medium, recording, text } = row;
      return { ...base, kind, speaker, spokenAt, medium, recording, text };
    }
    case 'file': {
      const { kind, file_name: fileName, file_type: fileType, size, linked_path: linkedPath } = row;
      return { ...base, kind, fileName, fileType, size, linkedPath };
    }
  }
}

/** The values of every column that is written; a kind leaves those of the others null. */
export interface EvidenceValues {
  readonly kind: EvidenceKind;
  readonly text: string;
  readonly address: string | null;
  readonly seenAt: number | null;
  readonly speaker: string | null;
  readonly spokenAt: number | null;
  readonly medium: TranscriptMedium | null;
  readonly recording: string | null;
  readonly fileName: string | null;
  readonly fileType: FileType | null;
  readonly size: number | null;
  readonly linkedPath: string | null;
}

const none: Omit<EvidenceValues, 'kind'> = {
  text: '',
  address: null,
  seenAt: null,
  speaker: null,
  spokenAt: null,
  medium: null,
  recording: null,
  fileName: null,
  fileType: null,
  size: null,
  linkedPath: null,
};

export function toEvidenceValues(details: FileDetails | WrittenDetails): EvidenceValues {
  if (details.kind !== 'link') return { ...none, ...details };
  const { said, ...link } = details;
  return { ...none, ...link, text: said };
}
