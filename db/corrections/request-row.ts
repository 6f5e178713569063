import {
  type CorrectionRequest,
  type Outcome,
  type RequesterRole,
  type RequestNote,
  type RequestState,
  type RequestSummary,
  requestId,
  type Severity,
} from '#shared/corrections/request.ts';
import { personId } from '#shared/people/person.ts';
import { revisionId, storyId } from '#shared/stories/story.ts';

/** One line of the queue as SQLite has it. */
export interface RequestSummaryRow {
  readonly id: string;
  readonly story_id: string;
  readonly slug: string;
  readonly headline: string;
  readonly state: RequestState;
  readonly outcome: Outcome | null;
  readonly severity: Severity | null;
  readonly quote: string;
  readonly requester_name: string;
  readonly requester_role: RequesterRole;
  readonly assignee_name: string | null;
  readonly received_at: number;
  readonly updated_at: number;
}

/**
 * A whole request. Its `state` is the stored one: whether an approval still stands is found out by the
 * reader.
 */
export interface RequestRow extends RequestSummaryRow {
  readonly author_id: string;
  readonly requester_contact: string;
  readonly concern: string;
  readonly revision_id: string;
  readonly revision_number: number;
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly suffix: string;
  readonly assignee_id: string | null;
  readonly taken_in_by: string;
}

export interface NoteRow {
  readonly id: string;
  readonly body: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly at: number;
}

/** All but the state, which a list shows as it stands and not as it is stored. */
export const requestSummaryColumns = `
  q.id, q.story_id, s.slug, s.headline, q.outcome, q.severity, q.quote, q.requester_name, q.requester_role,
  (SELECT p.name FROM people p WHERE p.id = q.assignee_id) AS assignee_name, q.received_at, q.updated_at`;

/** With the columns that only the page of one request shows. `end` is a word of SQL and must be quoted. */
export const requestColumns = `${requestSummaryColumns},
  q.state, s.author_id, q.requester_contact, q.concern, q.revision_id,
  (SELECT r.number FROM revisions r WHERE r.id = q.revision_id) AS revision_number,
  q.start, q."end", q.prefix, q.suffix, q.assignee_id, q.taken_in_by`;

export const noteColumns = `
  n.id, n.body, n.person_id, (SELECT p.name FROM people p WHERE p.id = n.person_id) AS person_name, n.at`;

/** A request as it is stored: what is decided, written and approved about it is kept apart. */
export type StoredRequest = Omit<
  CorrectionRequest,
  'today' | 'notes' | 'decision' | 'notice' | 'approval' | 'seen' | 'change' | 'saysOtherwise'
>;

export function toRequestSummary(row: RequestSummaryRow): RequestSummary {
  return {
    id: requestId.parse(row.id),
    storyId: storyId.parse(row.story_id),
    storySlug: row.slug,
    storyHeadline: row.headline,
    state: row.state,
    outcome: row.outcome,
    severity: row.severity,
    quote: row.quote,
    requesterName: row.requester_name,
    requesterRole: row.requester_role,
    assigneeName: row.assignee_name,
    receivedAt: row.received_at,
    updatedAt: row.updated_at,
  };
}

export function toStoredRequest(row: RequestRow): StoredRequest {
  // The page has these inside `passage` and `requester`, not beside them.
  const { quote, requesterName, requesterRole, ...summary } = toRequestSummary(row);
  return {
    ...summary,
    storyAuthorId: personId.parse(row.author_id),
    requester: { name: requesterName, contact: row.requester_contact, role: requesterRole },
    concern: row.concern,
    passage: {
      revisionId: revisionId.parse(row.revision_id),
      revisionNumber: row.revision_number,
      start: row.start,
      end: row.end,
      quote,
      prefix: row.prefix,
      suffix: row.suffix,
    },
    assigneeId: row.assignee_id === null ? null : personId.parse(row.assignee_id),
    takenInBy: personId.parse(row.taken_in_by),
  };
}

export function toNote(row: NoteRow): RequestNote {
  return {
    id: row.id,
    body: row.body,
    personId: personId.parse(row.person_id),
    personName: row.person_name,
    at: row.at,
  };
}
