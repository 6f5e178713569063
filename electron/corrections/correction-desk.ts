import type { WritableDatabase } from '#db/database-handles.ts';
import type { CorrectionRequest, RequestId } from '#shared/corrections/request.ts';
import { type RequestDeed, stateAfter, statesFor } from '#shared/corrections/request-state.ts';
import type { Announce } from '#shared/ipc/events.ts';
import type { FailureCode } from '#shared/ipc/failure.ts';
import { failed, type Result } from '#shared/ipc/result.ts';
import type { Deed, JsonValue } from '#shared/journal/journal-entry.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Caller } from '../ipc/handler-table.ts';
import type { Author, DeedRecord, DeedRecorder, Recording } from '../journal/deed-recorder.ts';
import type { Publisher } from '../stories/publisher.ts';
import type { Drafts } from '../text/drafts.ts';
import { createRequestReader, type Standing } from './request-reader.ts';

export interface CorrectionDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly drafts: Drafts;
  readonly publisher: Publisher;
  /** Lets a person sign one thing by their passphrase, without taking the seat of whoever is signed in. */
  readonly unlock: (
    personId: PersonId,
    passphrase: string,
  ) => Promise<Result<Caller, 'wrong-passphrase' | 'not-found'>>;
  readonly newId: () => string;
  readonly announce: Announce;
}

/** What every deed on a request works with. */
export type CorrectionDesk = ReturnType<typeof createCorrectionDesk>;

export function createCorrectionDesk(dependencies: CorrectionDependencies) {
  const { database, recorder, drafts, announce } = dependencies;
  const reader = createRequestReader(database, drafts);

  function announceRequest(id: RequestId, storyId: StoryId): void {
    announce('corrections:changed', { requestId: id, storyId });
    // The desk's list counts the open requests of a story.
    announce('stories:changed', { storyId });
  }

  /**
   * Does a deed on a request, and announces it once it is on the disk. What stands is looked up
   * right before: nothing can come between that and the transaction, because both are synchronous
   * and this process alone writes.
   */
  function carryOut<T, C extends FailureCode>(
    standing: Standing,
    author: Author,
    work: (recording: Recording) => Result<T, C>,
  ): Result<T, C> {
    const answer = recorder.perform(author, work);
    if (answer.ok) announceRequest(standing.request.id, standing.request.storyId);
    return answer;
  }

  return {
    ...dependencies,
    reader,
    announceRequest,

    /** The request as it stands after a deed of this transaction. */
    show(id: RequestId): CorrectionRequest {
      const request = reader.get(id);
      if (request === null) throw new Error(`Request ${id} was not kept`);
      return request;
    },

    /** Puts a request in the open state that a deed leads to, and marks it touched. */
    moveOn({ request, state }: Standing, deed: RequestDeed, at: number): void {
      const next = stateAfter(deed, state);
      // Where nothing moves, a stored approval that fell stays stored: it stands
      // again when what it saw is back.
      const stored = next === state ? request.state : next;
      if (stored === null || stored === 'closed') throw new Error(`${deed} of ${request.id} leads nowhere`);
      reader.requests.markState(request.id, stored, at);
    },

    carryOut,

    /** Looks a request up and does a deed on it, if there is one and its state allows that deed. */
    perform<T, C extends FailureCode>(
      { id, deed, author }: DeedOnRequest,
      work: (standing: Standing, recording: Recording) => Result<T, C>,
    ): Result<T, C> | Result<never, 'not-found' | 'wrong-state'> {
      const standing = reader.getStanding(id);
      if (standing === null) return failed({ code: 'not-found', what: 'request' });
      if (stateAfter(deed, standing.state) === null) return wrongState(standing, deed);
      return carryOut(standing, author, (recording) => work(standing, recording));
    },
  };
}

/** Which deed somebody wants to do on which request. */
export interface DeedOnRequest {
  readonly id: RequestId;
  readonly deed: RequestDeed;
  readonly author: Author;
}

/** Says in which states the deed would be possible, for the window to explain it. */
export function wrongState(standing: Standing, deed: RequestDeed) {
  return failed({ code: 'wrong-state', state: standing.state, needed: statesFor(deed) });
}

interface RequestNamed {
  readonly request: { readonly id: RequestId; readonly storyId: StoryId };
}

/** A journal entry about a request. Names and addresses of requesters stay out: the journal cannot forget. */
export function deedOn({ request }: RequestNamed, deed: Deed, payload: JsonValue, binds = false): DeedRecord {
  const { id, storyId } = request;
  return { deed, subjectKind: 'request', subjectId: id, storyId, payload, binds };
}
