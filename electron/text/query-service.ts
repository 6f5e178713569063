import type { WritableDatabase } from '#db/database-handles.ts';
import { createPersonRecords } from '#db/people/person-records.ts';
import { sha256 } from '#db/sha256.ts';
import { createStoryRecords } from '#db/stories/story-records.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import type { Announce } from '#shared/ipc/events.ts';
import type { FailureCode } from '#shared/ipc/failure.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { Deed } from '#shared/journal/journal-entry.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { type Query, type QueryId, type QueryMessageKind, queryId } from '#shared/text/query.ts';
import {
  mayAct,
  type QueryAct,
  replyKind,
  stateAfter,
  statesFor,
  stateWithoutResolution,
} from '#shared/text/query-rules.ts';
import type { Caller } from '../ipc/handler-table.ts';
import type { DeedRecorder, Recording } from '../journal/deed-recorder.ts';
import type { Drafts } from './drafts.ts';
import { createQueryReader } from './query-reader.ts';

export interface QueryServiceDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly drafts: Drafts;
  readonly newId: () => string;
  readonly announce: Announce;
}

/** Queries on passages of drafts and their threads. A thread only grows; each message is a deed. */
export interface QueryService {
  list(input: ParsedInput<'text:list-queries'>): HandledResult<'text:list-queries'>;
  /**
   * Pins a query to a passage and puts down its question, in one deed. `version` is the text in which the
   * passage was marked; in another one the positions would point at other words.
   */
  ask(input: ParsedInput<'text:ask-query'>, caller: Caller): HandledResult<'text:ask-query'>;
  /** What the reply is, and so where it leads, follows from who writes it. */
  reply(input: ParsedInput<'text:reply-to-query'>, caller: Caller): HandledResult<'text:reply-to-query'>;
  address(input: ParsedInput<'text:address-query'>, caller: Caller): HandledResult<'text:address-query'>;
  resolve(input: ParsedInput<'text:resolve-query'>, caller: Caller): HandledResult<'text:resolve-query'>;
  reopen(input: ParsedInput<'text:reopen-query'>, caller: Caller): HandledResult<'text:reopen-query'>;
}

export function createQueryService(dependencies: QueryServiceDependencies): QueryService {
  const desk = createQueryDesk(dependencies);
  return {
    list: ({ storyId }) => {
      if (desk.stories.getStory(storyId) === null) return failed({ code: 'not-found', what: 'story' });
      return ok(desk.reader.list(storyId));
    },
    ask: (input, caller) => ask(desk, input, caller),
    reply: ({ queryId: id, body }, caller) =>
      desk.add({ id, act: 'reply', body }, caller, (query) => replyKind(query, caller.personId)),
    address: ({ queryId: id, addresseeId }, caller) => {
      if (!desk.isSomebody(addresseeId)) return failed({ code: 'not-found', what: 'person' });
      return desk.add({ id, act: 'address', body: '', addresseeId }, caller, () => 'address');
    },
    resolve: ({ queryId: id, body }, caller) =>
      desk.add({ id, act: 'resolve', body }, caller, () => 'resolution'),
    reopen: ({ queryId: id, body, takesBack }, caller) =>
      desk.add({ id, act: 'reopen', body, takesBack }, caller, () => 'reopening'),
  };
}

const deeds: Readonly<Record<QueryMessageKind, Deed>> = {
  question: 'query.asked',
  answer: 'query.answered',
  comment: 'query.commented',
  address: 'query.addressed',
  resolution: 'query.resolved',
  reopening: 'query.reopened',
};

/** A message to be added to a query that is there. */
interface Addition {
  readonly id: QueryId;
  readonly act: QueryAct;
  readonly body: string;
  /** Whom the query is addressed to from now on; left out where that stays. */
  readonly addresseeId?: PersonId | null;
  /** A resolution was a slip, and the query stands as it did before it. */
  readonly takesBack?: boolean;
}

/** A message of a query, for the thread and the journal. */
interface Written extends Pick<Addition, 'body' | 'addresseeId'> {
  readonly query: { readonly id: QueryId; readonly storyId: StoryId; readonly quote: string };
  readonly kind: QueryMessageKind;
}

type QueryDesk = ReturnType<typeof createQueryDesk>;

/** What every deed on queries works with. */
function createQueryDesk(dependencies: QueryServiceDependencies) {
  const { database, recorder, drafts, newId, announce } = dependencies;
  const reader = createQueryReader(database, drafts);
  const people = createPersonRecords(database);
  const stories = createStoryRecords(database);
  const { records } = reader;

  function announceChange(storyId: StoryId): void {
    announce('queries:changed', { storyId });
    // The desk's list counts the queries of a story.
    announce('stories:changed', { storyId });
  }

  function write(
    { query, kind, body, addresseeId }: Written,
    caller: Caller,
    { at, record }: Recording,
  ): void {
    const messageId = newId();
    const { personId } = caller;
    const named = kind === 'address' ? (addresseeId ?? null) : null;
    records.insertMessage({ id: messageId, queryId: query.id, kind, body, addresseeId: named, personId, at });
    record({
      deed: deeds[kind],
      subjectKind: 'query',
      subjectId: query.id,
      storyId: query.storyId,
      // The journal binds what was written and does not repeat it: threads hold what is not for print.
      payload: { quote: query.quote, messageId, bodySha256: sha256(body), addresseeId: addresseeId ?? null },
      binds: false,
    });
  }

  return {
    recorder,
    drafts,
    newId,
    reader,
    stories,
    announceChange,
    write,

    /** Null names nobody in particular, which is always right. */
    isSomebody: (personId: PersonId | null): boolean =>
      personId === null || people.getPerson(personId) !== null,

    /** The query as it stands after a deed of this transaction. */
    show(id: QueryId): Query {
      const query = reader.get(id);
      if (query === null) throw new Error(`Query ${id} was not kept`);
      return query;
    },

    /** Adds a message, if this person and the state of the query allow it, and moves the query on. */
    add(
      addition: Addition,
      caller: Caller,
      kindOf: (query: Query) => QueryMessageKind,
    ): Result<Query, 'not-found' | 'archived' | 'wrong-state' | 'not-in-thread'> {
      const { id, act } = addition;
      const query = reader.get(id);
      if (query === null) return failed({ code: 'not-found', what: 'query' });
      const story = stories.getStory(query.storyId);
      if (story !== null && story.archivedAt !== null) return failed({ code: 'archived', slug: story.slug });
      if (!mayAct(act, query, caller.person)) return failed({ code: 'not-in-thread', act });
      const kind = kindOf(query);
      const next = stateAfter(kind, query.state);
      if (next === null) return failed({ code: 'wrong-state', state: query.state, needed: statesFor(kind) });
      const state = addition.takesBack === true ? stateWithoutResolution(query.messages) : next;
      const done = recorder.perform<Query, never>(caller, (recording) => {
        records.markState(id, state, recording.at);
        if (addition.addresseeId !== undefined) records.markAddressee(id, addition.addresseeId);
        write({ ...addition, query, kind }, caller, recording);
        return ok(this.show(id));
      });
      announceChange(query.storyId);
      return done;
    },
  };
}

function ask(
  desk: QueryDesk,
  { storyId, version, from, to, body, addresseeId }: ParsedInput<'text:ask-query'>,
  caller: Caller,
): HandledResult<'text:ask-query'> {
  const story = desk.stories.getStory(storyId);
  if (story === null) return failed({ code: 'not-found', what: 'story' });
  if (story.archivedAt !== null) return failed({ code: 'archived', slug: story.slug });
  if (!desk.isSomebody(addresseeId)) return failed({ code: 'not-found', what: 'person' });
  const draft = desk.drafts.current(storyId);
  if (draft.version !== version) return failed({ code: 'version-conflict', version: draft.version });
  const id = queryId.parse(desk.newId());
  const { personId: askedBy } = caller;
  return performOnDraft(desk, storyId, caller, (recording) => {
    const { at } = recording;
    desk.reader.records.insertQuery({ id, storyId, askedBy, addresseeId, at });
    const anchor = desk.drafts.pin({ subject: { kind: 'query', id }, storyId, from, to, at });
    if (anchor === null) return failed({ code: 'empty-passage' });
    const query = { id, storyId, quote: anchor.quote };
    desk.write({ query, kind: 'question', body, addresseeId }, caller, recording);
    return ok(desk.show(id));
  });
}

/** A deed that pins. Where it is undone, the draft that is held may have a pin that is in no store. */
function performOnDraft<C extends FailureCode>(
  desk: QueryDesk,
  storyId: StoryId,
  caller: Caller,
  work: (recording: Recording) => Result<Query, C>,
): Result<Query, C> {
  let done = false;
  try {
    const answer = desk.recorder.perform(caller, work);
    done = answer.ok;
    if (done) desk.announceChange(storyId);
    return answer;
  } finally {
    if (!done) desk.drafts.forget(storyId);
  }
}
