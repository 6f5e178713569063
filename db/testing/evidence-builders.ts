import { v7 } from 'uuid';
import type { ClaimId } from '#shared/claims/claim.ts';
import {
  type EvidenceId,
  type EvidenceTieId,
  evidenceId,
  evidenceTieId,
  type FileDetails,
  type WrittenDetails,
} from '#shared/evidence/evidence.ts';
import { hashedForm } from '#shared/evidence/evidence-hash.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { toEvidenceValues } from '../evidence/evidence-row.ts';
import { sha256 } from '../sha256.ts';
import { aClaim, aPerson, aStory, aTime, insert } from './builders.ts';

export interface EvidenceFields {
  readonly storyId?: StoryId;
  readonly title?: string;
  readonly details?: FileDetails | WrittenDetails;
  readonly sha256?: string;
  readonly addedBy?: PersonId;
  readonly addedAt?: number;
  readonly removedAt?: number | null;
}

/** A note, tied to nothing, unless told otherwise. The bytes of a file are in no folder. */
export function someEvidence(database: WritableDatabase, fields: EvidenceFields = {}): EvidenceId {
  const id = evidenceId.parse(v7());
  const details = fields.details ?? { kind: 'note', text: 'The clerk read it out.' };
  const values = toEvidenceValues(details);
  const hash = details.kind === 'file' ? 'a'.repeat(64) : sha256(hashedForm(details));
  insert(database, 'evidence', {
    id,
    story_id: fields.storyId ?? aStory(database),
    kind: values.kind,
    title: fields.title ?? 'A note',
    sha256: fields.sha256 ?? hash,
    text: values.text,
    address: values.address,
    seen_at: values.seenAt,
    speaker: values.speaker,
    spoken_at: values.spokenAt,
    medium: values.medium,
    recording: values.recording,
    file_name: values.fileName,
    file_type: values.fileType,
    size: values.size,
    linked_path: values.linkedPath,
    added_by: fields.addedBy ?? aPerson(database),
    added_at: fields.addedAt ?? aTime,
    removed_at: fields.removedAt ?? null,
  });
  return id;
}

export interface TieFields {
  readonly evidenceId: EvidenceId;
  readonly claimId: ClaimId;
  readonly exact?: string;
  readonly untiedAt?: number | null;
}

/** Ties evidence to a claim, with its first words where some are given. */
export function aTie(database: WritableDatabase, fields: TieFields): EvidenceTieId {
  const id = evidenceTieId.parse(v7());
  const { exact } = fields;
  const passage =
    exact === undefined
      ? { page: null, start: null, end: null, exact: null, prefix: null, suffix: null }
      : { page: 7, start: 0, end: exact.length, exact, prefix: '', suffix: '' };
  insert(database, 'evidence_ties', {
    ...passage,
    id,
    evidence_id: fields.evidenceId,
    claim_id: fields.claimId,
    request_id: null,
    tied_by: aPerson(database),
    tied_at: aTime,
    untied_at: fields.untiedAt ?? null,
  });
  return id;
}

/** What has broken migrations elsewhere, in every table of evidence; the finding is there already. */
export function awkwardEvidence(
  database: WritableDatabase,
  { storyId, words, verificationId }: { storyId: StoryId; words: string; verificationId: string },
): void {
  const claimId = aClaim(database, { storyId });
  const linkedPath = `/${words.replaceAll('\0', '')}`;
  const file: FileDetails = { kind: 'file', fileName: words, fileType: 'unknown', size: 0, linkedPath };
  const found = someEvidence(database, { storyId, details: file, title: words.slice(0, 300) });
  const link: WrittenDetails = { kind: 'link', address: words, seenAt: -1, said: '' };
  const tied = someEvidence(database, { storyId, details: link, sha256: 'f'.repeat(64) });
  insert(database, 'verification_evidence', { verification_id: verificationId, evidence_id: found });
  aTie(database, { evidenceId: tied, claimId, exact: words });
  aTie(database, { evidenceId: tied, claimId, untiedAt: 0 });
}
