import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { type QueryId, type QueryMessageKind, type QueryState, queryId } from '#shared/text/query.ts';
import type { WritableDatabase } from '../database-handles.ts';
import {
  type QueryMessageRow,
  type QueryRow,
  queryColumns,
  queryMessageColumns,
  type StoredMessage,
  type StoredQuery,
  toStoredMessage,
  toStoredQuery,
} from './query-row.ts';

/** A query as it is asked: open, with its first message still to be written. */
export interface NewQuery {
  readonly id: QueryId;
  readonly storyId: StoryId;
  readonly askedBy: PersonId;
  readonly addresseeId: PersonId | null;
  readonly at: number;
}

/** A message as it is put down; names are the profiles' to say. */
export interface NewMessage {
  readonly id: string;
  readonly queryId: QueryId;
  readonly kind: QueryMessageKind;
  readonly body: string;
  /** Whom an address names. */
  readonly addresseeId: PersonId | null;
  readonly personId: PersonId;
  readonly at: number;
}

/** Queries and their threads. Messages are only ever added. */
export function createQueryRecords(database: WritableDatabase) {
  const byId = database.prepare<[string], QueryRow>(`SELECT ${queryColumns} FROM queries q WHERE q.id = ?`);
  const list = database.prepare<[string, number], QueryRow>(
    `SELECT ${queryColumns} FROM queries q WHERE q.story_id = ? ORDER BY q.asked_at, q.id LIMIT ?`,
  );
  const unresolved = database
    .prepare<[string], string>(
      `SELECT id FROM queries WHERE story_id = ? AND state <> 'resolved' ORDER BY asked_at, id`,
    )
    .pluck();
  // Ids are UUIDv7 and rise with time, so they decide between two messages of one millisecond.
  const messages = database.prepare<[string, number], QueryMessageRow>(
    `SELECT ${queryMessageColumns} FROM query_messages m WHERE m.query_id = ? ORDER BY m.at, m.id LIMIT ?`,
  );
  const messagesOfStory = database.prepare<[string, number], QueryMessageRow>(
    `SELECT ${queryMessageColumns} FROM queries q JOIN query_messages m ON m.query_id = q.id
     WHERE q.story_id = ? ORDER BY m.at, m.id LIMIT ?`,
  );
  const insert = database.prepare(
    `INSERT INTO queries (id, story_id, state, asked_by, asked_at, addressee_id, updated_at)
     VALUES (:id, :storyId, 'open', :askedBy, :at, :addresseeId, :at)`,
  );
  const add = database.prepare(
    `INSERT INTO query_messages (id, query_id, kind, body, addressee_id, person_id, at)
     VALUES (:id, :queryId, :kind, :body, :addresseeId, :personId, :at)`,
  );
  const move = database.prepare<[string, number, string]>(
    'UPDATE queries SET state = ?, updated_at = ? WHERE id = ?',
  );
  const address = database.prepare<[string | null, string]>(
    'UPDATE queries SET addressee_id = ? WHERE id = ?',
  );

  return {
    getQuery(id: QueryId): StoredQuery | null {
      const row = byId.get(id);
      return row === undefined ? null : toStoredQuery(row);
    },

    /** Oldest first; the order of the text is the anchors' to know. */
    listQueries(storyId: StoryId, limit: number): readonly StoredQuery[] {
      return list.all(storyId, limit).map(toStoredQuery);
    },

    /** Those that a publication would leave without an end. */
    unresolvedOf(storyId: StoryId): readonly QueryId[] {
      return unresolved.all(storyId).map((id) => queryId.parse(id));
    },

    /** A thread in its order. */
    listMessages(ofQuery: QueryId, limit: number): readonly StoredMessage[] {
      return messages.all(ofQuery, limit).map(toStoredMessage);
    },

    /** The messages of all threads of a story, in the order in which they were written. */
    listMessagesOfStory(storyId: StoryId, limit: number): readonly StoredMessage[] {
      return messagesOfStory.all(storyId, limit).map(toStoredMessage);
    },

    insertQuery(query: NewQuery): void {
      insert.run(query);
    },

    insertMessage(message: NewMessage): void {
      add.run(message);
    },

    markState(id: QueryId, state: QueryState, at: number): void {
      move.run(state, at, id);
    },

    /** Null addresses it to whoever knows. */
    markAddressee(id: QueryId, addresseeId: PersonId | null): void {
      address.run(addresseeId, id);
    },
  };
}
