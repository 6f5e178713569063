import { z } from 'zod';

export const queryId = z.uuid().brand<'QueryId'>();
export type QueryId = z.infer<typeof queryId>;

/** How far a query has come. A resolved one can be opened again; none is ever deleted. */
export const queryStates = ['open', 'answered', 'resolved'] as const;
export type QueryState = (typeof queryStates)[number];

/** What a message does in its thread: the first one asks, a comment moves nothing. */
export const queryMessageKinds = [
  'question',
  'answer',
  'comment',
  'address',
  'resolution',
  'reopening',
] as const;
