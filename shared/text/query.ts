import { z } from 'zod';
import type { PersonId } from '../people/person.ts';
import type { StoryId } from '../stories/story.ts';
import type { AnchorState } from './anchor.ts';

export const queryId = z.uuid().brand<'QueryId'>();
export type QueryId = z.infer<typeof queryId>;

/** How far a query has come. A resolved one can be opened again; none is ever deleted. */
export const queryStates = ['open', 'answered', 'resolved'] as const;
export type QueryState = (typeof queryStates)[number];

/** What a message does in its thread. The first one is a question; a comment moves nothing. */
export const queryMessageKinds = [
  'question',
  'answer',
  'comment',
  'address',
  'resolution',
  'reopening',
] as const;
export type QueryMessageKind = (typeof queryMessageKinds)[number];

/** One step of a thread, as it was written; none is changed or removed. */
export interface QueryMessage {
  readonly id: string;
  readonly kind: QueryMessageKind;
  /** Empty where the step says it all, as a resolution without a word. */
  readonly body: string;
  readonly personId: PersonId;
  readonly personName: string;
  readonly at: number;
  /** Whom an address names; null for nobody, and for every other kind. */
  readonly addresseeName: string | null;
}

/** Who is in a thread, which decides what each may do there. */
export interface QueryParties {
  readonly askedBy: PersonId;
  /** Null where it is addressed to whoever knows. */
  readonly addresseeId: PersonId | null;
  readonly storyAuthorId: PersonId;
}

/** A question on a passage of the draft, with its thread. */
export interface Query extends QueryParties {
  readonly id: QueryId;
  readonly storyId: StoryId;
  readonly state: QueryState;
  /** The words that it is about as they stand now; for an orphan the last ones. */
  readonly quote: string;
  readonly anchorState: AnchorState;
  readonly addresseeName: string | null;
  readonly askedAt: number;
  readonly updatedAt: number;
  /** In the order in which they were written; never empty. */
  readonly messages: readonly QueryMessage[];
}

/** Which stories the desk shows, by their queries. */
export const queryFilters = ['any', 'unresolved', 'for-me'] as const;
