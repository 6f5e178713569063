import { v7 } from 'uuid';
import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { type QueryId, type QueryState, queryId } from '#shared/text/query.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { aPerson, aStory, aTime, insert } from './builders.ts';

export interface QueryFields {
  readonly storyId?: StoryId;
  readonly state?: QueryState;
  readonly askedBy?: PersonId;
  readonly addresseeId?: PersonId | null;
  readonly body?: string;
}

/** An open query of one question, addressed to nobody and without an anchor. */
export function aQuery(database: WritableDatabase, fields: QueryFields = {}): QueryId {
  const id = queryId.parse(v7());
  const askedBy = fields.askedBy ?? aPerson(database);
  insert(database, 'queries', {
    id,
    story_id: fields.storyId ?? aStory(database),
    state: fields.state ?? 'open',
    asked_by: askedBy,
    asked_at: aTime,
    addressee_id: fields.addresseeId ?? null,
    updated_at: aTime,
  });
  insert(database, 'query_messages', {
    id: v7(),
    query_id: id,
    kind: 'question',
    body: fields.body ?? 'Is that so?',
    addressee_id: null,
    person_id: askedBy,
    at: aTime,
  });
  return id;
}
