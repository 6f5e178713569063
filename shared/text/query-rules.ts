import type { Person, PersonId } from '../people/person.ts';
import { mayDo } from '../people/rights.ts';
import type { QueryMessage, QueryMessageKind, QueryParties, QueryState } from './query.ts';

/** What can be done to a query that is there. */
export type QueryAct = 'reply' | 'address' | 'resolve' | 'reopen';

/**
 * Where each kind of message leads. What is missing cannot be done in that state: a resolved query is opened
 * again before anything is added, so that nobody answers where nobody reads.
 */
const ways: Readonly<Record<QueryMessageKind, Partial<Record<QueryState, QueryState>>>> = {
  // Whoever asks on is not content with the answer.
  question: { open: 'open', answered: 'open' },
  answer: { open: 'answered', answered: 'answered' },
  comment: { open: 'open', answered: 'answered' },
  // Somebody else is asked, and has not answered yet.
  address: { open: 'open', answered: 'open' },
  resolution: { open: 'resolved', answered: 'resolved' },
  reopening: { answered: 'open', resolved: 'open' },
};

/** The state that a message of this kind leads to; null where it cannot be written. */
export function stateAfter(kind: QueryMessageKind, state: QueryState): QueryState | null {
  return ways[kind][state] ?? null;
}

/**
 * Where a query stands whose resolution was a slip: answered, unless the last word in it is a question that nobody
 * answered. Steps that say nothing new, such as an earlier slip, do not count.
 */
export function stateWithoutResolution(
  messages: readonly Pick<QueryMessage, 'kind' | 'body'>[],
): Exclude<QueryState, 'resolved'> {
  const last = messages.findLast(
    ({ kind, body }) => kind !== 'resolution' && kind !== 'comment' && (kind !== 'reopening' || body !== ''),
  );
  return last?.kind === 'answer' ? 'answered' : 'open';
}

/** The states in which a message of this kind can be written. */
export function statesFor(kind: QueryMessageKind): readonly QueryState[] {
  const all: readonly QueryState[] = ['open', 'answered', 'resolved'];
  return all.filter((state) => stateAfter(kind, state) !== null);
}

/**
 * What a reply of this person is. The asker asks on; the addressee and the story's author answer, and so does
 * anybody where nobody in particular was asked; what others add is a comment.
 */
export function replyKind(
  { askedBy, addresseeId, storyAuthorId }: QueryParties,
  personId: PersonId,
): 'question' | 'answer' | 'comment' {
  if (personId === askedBy) return 'question';
  const isAsked = addresseeId === null || addresseeId === personId || storyAuthorId === personId;
  return isAsked ? 'answer' : 'comment';
}

/**
 * Whether a person who may write stories may do this here: the asker and editors see to a query, everybody in
 * the thread adds to it.
 */
export function mayAct(
  act: QueryAct,
  query: QueryParties & { readonly messages: readonly Pick<QueryMessage, 'personId'>[] },
  { id, roles }: Pick<Person, 'id' | 'roles'>,
): boolean {
  if (!mayDo(roles, 'story.write')) return false;
  if (query.askedBy === id || mayDo(roles, 'story.edit')) return true;
  if (act === 'resolve' || act === 'address') return false;
  return replyKind(query, id) === 'answer' || query.messages.some(({ personId }) => personId === id);
}

/** Whether the next step is this person's: to answer what they were asked, or to resolve what was answered. */
export function waitsFor(query: QueryParties & { readonly state: QueryState }, personId: PersonId): boolean {
  if (query.state === 'open') return query.addresseeId === personId;
  return query.state === 'answered' && query.askedBy === personId;
}

/** How many queries have no end yet. */
export function countUnresolved(queries: readonly { readonly state: QueryState }[]): number {
  return queries.filter(({ state }) => state !== 'resolved').length;
}
