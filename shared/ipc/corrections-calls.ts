import { z } from 'zod';
import { reasonsToPublish } from '../checks/standards/standards-report.ts';
import { decisionKinds, noticeText, placements } from '../corrections/decision.ts';
import type { LogEntry } from '../corrections/log-entry.ts';
import {
  type CorrectionRequest,
  type RequestSummary,
  requester,
  requestId,
  requestStates,
  seenHashes,
  severities,
} from '../corrections/request.ts';
import { personId } from '../people/person.ts';
import { openQueriesReason, publishedWhere } from '../stories/publishing.ts';
import type { RevisionSummary } from '../stories/revision.ts';
import { revisionId, storyId } from '../stories/story.ts';
import { defineCall } from './define.ts';

const oneRequest = z.object({ requestId });

/**
 * From a reader's complaint to the published notice and the log. Which deed may follow which is in
 * `shared/corrections/request-state.ts`; who may approve is in `approval.ts` beside it.
 */
export const correctionsCalls = {
  'corrections:list': defineCall<readonly RequestSummary[]>()({
    doc: 'The queue: requests in a state, or all open ones, oldest received first; of one story where given.',
    input: z.object({
      state: z.enum([...requestStates, 'open', 'any']),
      storyId: storyId.nullable(),
      limit: z.int().min(1).max(1000),
    }),
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'corrections:get': defineCall<CorrectionRequest>()({
    doc: 'A request with its passage, notes, decision, notice, change and approval.',
    input: oneRequest,
    failures: ['not-found'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'corrections:take-in': defineCall<CorrectionRequest>()({
    doc: 'Takes in a request about a passage of a published revision, given in UTF-16 offsets of its text.',
    input: z.object({
      revisionId,
      start: z.int().min(0),
      end: z.int().min(0),
      requester,
      concern: z.string().trim().min(1).max(20_000),
      /** When the newsroom was told, in UTC milliseconds: often earlier than it is entered here. */
      receivedAt: z.int().min(0),
    }),
    failures: ['not-found', 'empty-passage'],
    access: 'request.take-in',
    recorded: 'deed',
  }),
  'corrections:triage': defineCall<CorrectionRequest>()({
    doc: 'Says how grave it would be and who looks into it.',
    input: z.object({ requestId, severity: z.enum(severities), assigneeId: personId.nullable() }),
    failures: ['not-found', 'wrong-state'],
    access: 'request.take-in',
    recorded: 'deed',
  }),
  'corrections:add-note': defineCall<CorrectionRequest>()({
    doc: 'Adds a note of the investigation; the first one moves a triaged request to investigating.',
    input: z.object({ requestId, body: z.string().trim().min(1).max(20_000) }),
    failures: ['not-found', 'wrong-state'],
    access: 'request.take-in',
    recorded: 'deed',
  }),
  'corrections:decide': defineCall<CorrectionRequest>()({
    doc: 'Decides, signed by the decider. No change closes the request and needs a reason. Any approval falls.',
    input: z.object({ requestId, kind: z.enum(decisionKinds), reason: z.string().trim().max(5000) }),
    failures: ['not-found', 'wrong-state', 'reason-missing'],
    access: 'request.decide',
    recorded: 'deed',
  }),
  'corrections:write-notice': defineCall<CorrectionRequest>()({
    doc: 'Writes the notice and says where it stands. Any approval falls.',
    input: z.object({ requestId, text: noticeText, placement: z.enum(placements) }),
    failures: ['not-found', 'wrong-state', 'notice-refused'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'corrections:approve': defineCall<CorrectionRequest>()({
    doc: 'A second person approves with their passphrase exactly what was seen: notice, change and placement.',
    input: z.object({
      requestId,
      approverId: personId,
      passphrase: z.string().max(1000),
      /** What the approver read. It is refused if anything of it is different by now. */
      seen: seenHashes,
    }),
    failures: [
      'not-found',
      'wrong-state',
      'wrong-passphrase',
      'same-person',
      'seen-has-changed',
      'notice-missing',
      'nothing-changed',
    ],
    // The approver need not be who is signed in: their right and their person are proved by their passphrase.
    access: 'signed-in',
    recorded: 'deed',
  }),
  'corrections:publish': defineCall<RevisionSummary>()({
    doc: 'Publishes the next revision with the approved notice in place, and closes the request.',
    input: z.object({ requestId, where: publishedWhere, openQueriesReason, reasons: reasonsToPublish }),
    failures: [
      'not-found',
      'wrong-state',
      'not-approved',
      'seen-has-changed',
      'archived',
      'no-headline',
      'suggestions-open',
      'queries-open',
      'standards-block',
      'reasons-missing',
    ],
    access: 'story.publish',
    recorded: 'deed',
  }),
  'corrections:reopen': defineCall<CorrectionRequest>()({
    doc: 'Opens a closed request again; what it led to stays.',
    input: z.object({ requestId, reason: z.string().trim().min(1).max(5000) }),
    failures: ['not-found', 'wrong-state'],
    access: 'request.decide',
    recorded: 'deed',
  }),
  'corrections:list-log': defineCall<readonly LogEntry[]>()({
    doc: 'The log: published notices and the outcomes of requests, newest first.',
    input: z.object({ limit: z.int().min(1).max(10_000) }),
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
};
