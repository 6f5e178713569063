import { z } from 'zod';
import type { PersonId } from '../people/person.ts';
import type { RevisionId, StoryId } from '../stories/story.ts';
import type { Approval, Decision, Notice } from './decision.ts';

export const requestId = z.uuid().brand<'RequestId'>();
export type RequestId = z.infer<typeof requestId>;

/** The life of a request. Which may follow which is in `request-state.ts`. */
export const requestStates = ['new', 'triaged', 'investigating', 'decided', 'approved', 'closed'] as const;
export type RequestState = (typeof requestStates)[number];

/** How a closed request ended. */
export const outcomes = ['corrected', 'clarified', 'no-change'] as const;
export type Outcome = (typeof outcomes)[number];

/** Who somebody is to the story: it helps to say who should look into it, and how soon. */
export const requesterRoles = [
  'reader',
  'person-in-story',
  'source',
  'staff',
  'agency',
  'lawyer',
  'regulator',
] as const;
export type RequesterRole = (typeof requesterRoles)[number];

/** How grave the error would be, if it is one: decides the placement that is proposed. */
export const severities = ['low', 'medium', 'high'] as const;
export type Severity = (typeof severities)[number];

export const requester = z.object({
  name: z.string().trim().max(200),
  /** An address or number to answer to; empty where none was given. */
  contact: z.string().trim().max(300),
  role: z.enum(requesterRoles),
});
export type Requester = z.infer<typeof requester>;

/** A passage of a published revision: offsets count UTF-16 units of its text. */
export interface Passage {
  readonly revisionId: RevisionId;
  readonly revisionNumber: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What became of a passage: the draft's paragraph at that place, and whether the words still stand in it. */
export interface PassageToday {
  /** Null where the whole paragraph is gone. */
  readonly paragraph: string | null;
  readonly wordsStand: boolean;
}

/** One line of the queue. */
export interface RequestSummary {
  readonly id: RequestId;
  readonly storyId: StoryId;
  readonly storySlug: string;
  readonly storyHeadline: string;
  readonly state: RequestState;
  readonly outcome: Outcome | null;
  readonly severity: Severity | null;
  readonly quote: string;
  readonly requesterName: string;
  readonly requesterRole: RequesterRole;
  readonly assigneeName: string | null;
  /** When the newsroom was told, in UTC milliseconds: what the queue is ordered by. */
  readonly receivedAt: number;
  readonly updatedAt: number;
}

/** What somebody found out about a request. It is kept as it was written. */
export interface RequestNote {
  readonly id: string;
  readonly body: string;
  readonly personId: PersonId;
  readonly personName: string;
  readonly at: number;
}

/** Somebody says that a published passage is wrong, and what became of it. */
export interface CorrectionRequest {
  readonly id: RequestId;
  readonly storyId: StoryId;
  readonly storySlug: string;
  readonly storyHeadline: string;
  readonly storyAuthorId: PersonId;
  readonly state: RequestState;
  readonly outcome: Outcome | null;
  readonly severity: Severity | null;
  readonly requester: Requester;
  /** What is said to be wrong, in the requester's words. */
  readonly concern: string;
  readonly passage: Passage;
  readonly today: PassageToday;
  readonly assigneeId: PersonId | null;
  readonly assigneeName: string | null;
  readonly notes: readonly RequestNote[];
  readonly decision: Decision | null;
  readonly notice: Notice | null;
  /** The approval that stands: of exactly the notice, change and placement that stand now. */
  readonly approval: Approval | null;
  /** What an approver signs now: null until there are a decision and a notice. */
  readonly seen: SeenHashes | null;
  /** Paragraphs of the draft that differ from the newest published revision: everything that would go out. */
  readonly change: readonly ChangedParagraph[];
  /** Whether the draft differs from the revision that the request is about; without that nothing is approved. */
  readonly saysOtherwise: boolean;
  readonly receivedAt: number;
  /** Who entered it here; the requester is somebody else. */
  readonly takenInBy: PersonId;
  readonly updatedAt: number;
}

/** SHA-256 (hex) of the canonical form of each thing that an approval binds. */
export const seenHashes = z.object({
  notice: z.string().regex(/^[0-9a-f]{64}$/),
  change: z.string().regex(/^[0-9a-f]{64}$/),
  placement: z.string().regex(/^[0-9a-f]{64}$/),
});
export type SeenHashes = z.infer<typeof seenHashes>;

/** A paragraph before and after; null where it is new or gone. The same words twice: only their form changed. */
export interface ChangedParagraph {
  /** What it is in the document: paragraph, headline, heading … */
  readonly type: string;
  readonly before: string | null;
  readonly after: string | null;
}
