import { personId } from '#shared/people/person.ts';
import { storyId } from '#shared/stories/story.ts';
import {
  type Query,
  type QueryId,
  type QueryMessage,
  type QueryMessageKind,
  type QueryState,
  queryId,
} from '#shared/text/query.ts';

export interface QueryRow {
  readonly id: string;
  readonly story_id: string;
  readonly state: QueryState;
  readonly asked_by: string;
  readonly asked_at: number;
  readonly addressee_id: string | null;
  readonly updated_at: number;
  readonly addressee_name: string | null;
  readonly story_author_id: string;
}

/** The addressee's name and the story's author are read along: every reader needs them. */
export const queryColumns = `
  q.id, q.story_id, q.state, q.asked_by, q.asked_at, q.addressee_id, q.updated_at,
  (SELECT p.name FROM people p WHERE p.id = q.addressee_id) AS addressee_name,
  (SELECT s.author_id FROM stories s WHERE s.id = q.story_id) AS story_author_id`;

/** A query by itself: where it stands and what was written are kept beside it. */
export type StoredQuery = Omit<Query, 'quote' | 'anchorState' | 'messages'>;

export function toStoredQuery(row: QueryRow): StoredQuery {
  return {
    id: queryId.parse(row.id),
    storyId: storyId.parse(row.story_id),
    state: row.state,
    askedBy: personId.parse(row.asked_by),
    askedAt: row.asked_at,
    addresseeId: row.addressee_id === null ? null : personId.parse(row.addressee_id),
    addresseeName: row.addressee_name,
    storyAuthorId: personId.parse(row.story_author_id),
    updatedAt: row.updated_at,
  };
}

export interface QueryMessageRow {
  readonly id: string;
  readonly query_id: string;
  readonly kind: QueryMessageKind;
  readonly body: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly at: number;
  readonly addressee_name: string | null;
}

export const queryMessageColumns = `
  m.id, m.query_id, m.kind, m.body, m.person_id,
  (SELECT p.name FROM people p WHERE p.id = m.person_id) AS person_name, m.at,
  (SELECT p.name FROM people p WHERE p.id = m.addressee_id) AS addressee_name`;

/** A message and whose thread it is in. */
export interface StoredMessage extends QueryMessage {
  readonly queryId: QueryId;
}

export function toStoredMessage(row: QueryMessageRow): StoredMessage {
  return {
    id: row.id,
    queryId: queryId.parse(row.query_id),
    kind: row.kind,
    body: row.body,
    personId: personId.parse(row.person_id),
    personName: row.person_name,
    at: row.at,
    addresseeName: row.addressee_name,
  };
}
