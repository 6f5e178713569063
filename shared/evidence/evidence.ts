import { z } from 'zod';
import { type ClaimId, claimId } from '../claims/claim.ts';
import { type RequestId, requestId } from '../corrections/request.ts';
import type { PersonId } from '../people/person.ts';
import type { StoryId } from '../stories/story.ts';
import type { EvidencePassage } from './evidence-passage.ts';
import type { FileType } from './file-type.ts';

export const evidenceId = z.uuid().brand<'EvidenceId'>();
export type EvidenceId = z.infer<typeof evidenceId>;

export const evidenceTieId = z.uuid().brand<'EvidenceTieId'>();
export type EvidenceTieId = z.infer<typeof evidenceTieId>;

/** What can show that something is so: bytes, a place on the web as it was seen, a note, or what somebody said. */
export const evidenceKinds = ['file', 'link', 'note', 'transcript'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** How somebody spoke to us. */
export const transcriptMedia = [
  'in-person',
  'phone',
  'video-call',
  'in-writing',
  'broadcast',
  'public-meeting',
] as const;
export type TranscriptMedium = (typeof transcriptMedia)[number];

/** What evidence is tied to: a claim of its story, or a correction request about it. */
export const evidenceSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('claim'), id: claimId }),
  z.object({ kind: z.literal('request'), id: requestId }),
]);
export type EvidenceSubject =
  | { readonly kind: 'claim'; readonly id: ClaimId }
  | { readonly kind: 'request'; readonly id: RequestId };

/** That evidence bears on a claim or a request; with the words of it that do, where somebody marked them. */
export interface EvidenceTie {
  readonly id: EvidenceTieId;
  readonly subject: EvidenceSubject;
  readonly passage: EvidencePassage | null;
}

export interface FileDetails {
  readonly kind: 'file';
  readonly fileName: string;
  /** By its bytes, whatever its name says. */
  readonly fileType: FileType;
  readonly size: number;
  /** Where a file lies that was too large to be kept; null where Stet holds the bytes itself. */
  readonly linkedPath: string | null;
}

/** Room for the longest of interviews. */
export const longestEvidenceText = 500_000;
const text = z.string().max(longestEvidenceText);
const line = z.string().trim().max(300);
const time = z.int();

/** What a person puts down, other than a file. Its title may be left out: then its first words are one. */
export const newEvidence = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('link'),
    title: line,
    address: z.string().trim().min(1).max(4000),
    /** When somebody looked; what is there may be other words tomorrow. */
    seenAt: time,
    /** What it said, in its own words. */
    said: text,
  }),
  z.object({ kind: z.literal('note'), title: line, text: text.refine((each) => each.trim() !== '') }),
  z.object({
    kind: z.literal('transcript'),
    title: line,
    /** Whose words these are. */
    speaker: line.min(1),
    spokenAt: time,
    medium: z.enum(transcriptMedia),
    /** Where the recording is, if there is one. */
    recording: line,
    text: text.refine((each) => each.trim() !== ''),
  }),
]);
export type NewEvidence = z.infer<typeof newEvidence>;

/** What was put down, without its title. */
export type WrittenDetails = NewEvidence extends infer N
  ? N extends unknown
    ? Omit<N, 'title'>
    : never
  : never;

/** One piece of evidence of a story. It is kept as it was put down: what was wrong is removed and put down anew. */
export type Evidence = EvidenceBase & (FileDetails | WrittenDetails);

export interface EvidenceBase {
  readonly id: EvidenceId;
  readonly storyId: StoryId;
  readonly title: string;
  /** In hex: of a file's bytes; of anything else the hash of what was put down (`evidence-hash.ts`). */
  readonly sha256: string;
  readonly addedBy: PersonId;
  readonly addedByName: string;
  readonly addedAt: number;
  readonly ties: readonly EvidenceTie[];
  /** How many findings rest on it. Those are kept, and so is what they rest on. */
  readonly findings: number;
}

export type Transcript = Extract<Evidence, { readonly kind: 'transcript' }>;
