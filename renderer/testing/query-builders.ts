import { v7 } from 'uuid';
import { personId } from '#shared/people/person.ts';
import { storyId } from '#shared/stories/story.ts';
import { type Query, type QueryMessage, queryId } from '#shared/text/query.ts';

/** 2026-03-02, 12:00 UTC. */
const noon = Date.UTC(2026, 2, 2, 12);

/** Who asks in these tests unless it is said otherwise. */
export const asker = personId.parse('0198c0de-0000-7000-8000-0000000000ca');

export function aQueryMessage(fields: Partial<QueryMessage> = {}): QueryMessage {
  return {
    id: v7(),
    kind: 'question',
    body: 'Who says so?',
    personId: asker,
    personName: 'Cleo',
    at: noon,
    addresseeName: null,
    ...fields,
  };
}

/** An open query of one question, addressed to nobody. */
export function aQuery(fields: Partial<Query> = {}): Query {
  return {
    id: queryId.parse(v7()),
    storyId: storyId.parse(v7()),
    state: 'open',
    quote: 'the port reopened',
    anchorState: 'exact',
    askedBy: asker,
    askedAt: noon,
    addresseeId: null,
    addresseeName: null,
    storyAuthorId: personId.parse(v7()),
    updatedAt: noon,
    messages: [aQueryMessage()],
    ...fields,
  };
}
