import { createClaimRecords } from '#db/claims/claim-records.ts';
import { createCommentRequestRecords } from '#db/claims/sources/comment-request-records.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import { createStoryRecords } from '#db/stories/story-records.ts';
import {
  type CommentRequest,
  type CommentRequestId,
  commentRequestId,
} from '#shared/claims/sources/comment-request.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { Deed, JsonValue } from '#shared/journal/journal-entry.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Caller } from '../../ipc/handler-table.ts';
import type { DeedRecorder, Recording } from '../../journal/deed-recorder.ts';
import { type ClaimRefusal, refusalIn } from '../claim-access.ts';
import { createSourceEntry } from './source-entry.ts';

export interface CommentServiceDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly newId: () => string;
  readonly announce: Announce;
}

/**
 * Requests for comment (standards D1, D2): who was asked, how, by when, and what came of it. Every try and answer is
 * added and none is changed, so that the record can be held against what the story says.
 */
export interface CommentService {
  list(input: ParsedInput<'sources:list-requests'>): HandledResult<'sources:list-requests'>;
  ask(input: ParsedInput<'sources:ask'>, caller: Caller): HandledResult<'sources:ask'>;
  tryAgain(input: ParsedInput<'sources:try-again'>, caller: Caller): HandledResult<'sources:try-again'>;
  /** A later answer counts over an earlier one, as when somebody calls back after the deadline. */
  answer(input: ParsedInput<'sources:record-answer'>, caller: Caller): HandledResult<'sources:record-answer'>;
}

export function createCommentService(dependencies: CommentServiceDependencies): CommentService {
  const { database, recorder, newId, announce } = dependencies;
  const requests = createCommentRequestRecords(database);
  const claims = createClaimRecords(database);
  const stories = createStoryRecords(database);
  const entry = createSourceEntry(database, newId);

  function require(id: CommentRequestId): CommentRequest {
    const request = requests.getRequest(id);
    if (request === null) throw new Error(`There is no request for comment ${id}`);
    return request;
  }

  function perform<C extends 'not-found'>(
    storyId: StoryId,
    caller: Caller,
    work: (recording: Recording) => Result<CommentRequestId, C>,
  ): Result<CommentRequest, C | ClaimRefusal> {
    const refusal = refusalIn(stories, storyId, caller);
    if (refusal !== null) return refusal;
    const done = recorder.perform<CommentRequest, C>(caller, (recording) => {
      const id = work(recording);
      return id.ok ? ok(require(id.value)) : id;
    });
    if (done.ok) {
      announce('sources:requests-changed', { storyId });
      announce('sources:changed', null);
    }
    return done;
  }

  /** Adds to a request that is there. */
  function add(
    id: CommentRequestId,
    caller: Caller,
    work: (request: CommentRequest, recording: Recording) => void,
  ): Result<CommentRequest, ClaimRefusal> {
    const request = requests.getRequest(id);
    if (request === null) return failed({ code: 'not-found', what: 'comment-request' });
    return perform(request.storyId, caller, (recording) => {
      work(request, recording);
      return ok(id);
    });
  }

  return {
    list: ({ storyId, limit }) =>
      ok(storyId === null ? requests.listOpen(limit) : requests.listOfStory(storyId, limit)),

    ask: ({ storyId, source, claimIds, question, way, note, askedAt, deadlineAt }, caller) =>
      perform(storyId, caller, (recording): Result<CommentRequestId, 'not-found'> => {
        if (claimIds.some((id) => claims.getClaim(id)?.storyId !== storyId)) {
          return failed({ code: 'not-found', what: 'claim' });
        }
        const sourceId = entry.choose(source, storyId, recording);
        if (sourceId === null) return failed({ code: 'not-found', what: 'source' });
        const id = commentRequestId.parse(newId());
        const at = askedAt ?? recording.at;
        requests.insertRequest({ id, storyId, sourceId, claimIds, question, deadlineAt, askedAt: at });
        requests.insertTry({ id: newId(), requestId: id, way, note, personId: caller.personId, at });
        const payload = { sourceId, claimIds, question, way, askedAt: at, deadlineAt };
        recording.record(deedOn({ id, storyId }, 'comment.asked', payload));
        return ok(id);
      }),

    tryAgain: ({ requestId, way, note }, caller) =>
      add(requestId, caller, (request, { at, record }) => {
        requests.insertTry({ id: newId(), requestId, way, note, personId: caller.personId, at });
        record(deedOn(request, 'comment.tried', { sourceId: request.source.id, way }));
      }),

    answer: ({ requestId, outcome, words }, caller) =>
      add(requestId, caller, (request, { at, record }) => {
        requests.insertAnswer({ id: newId(), requestId, outcome, words, personId: caller.personId, at });
        record(deedOn(request, 'comment.answered', { sourceId: request.source.id, outcome, words }));
      }),
  };
}

function deedOn({ id, storyId }: Pick<CommentRequest, 'id' | 'storyId'>, deed: Deed, payload: JsonValue) {
  return { deed, subjectKind: 'comment-request', subjectId: id, storyId, payload, binds: false } as const;
}
