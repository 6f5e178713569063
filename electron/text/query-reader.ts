import type { WritableDatabase } from '#db/database-handles.ts';
import { createQueryRecords } from '#db/text/query-records.ts';
import type { StoredMessage, StoredQuery } from '#db/text/query-row.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Query, QueryId, QueryMessage } from '#shared/text/query.ts';
import type { PlacedAnchor } from './anchor-placing.ts';
import type { Drafts } from './drafts.ts';

/** More than a story can sensibly have; a list must have a limit. */
const mostQueries = 10_000;
const mostMessages = 100_000;

/** Reads queries whole: with their threads, and where their words stand in the draft now. */
export function createQueryReader(database: WritableDatabase, drafts: Drafts) {
  const records = createQueryRecords(database);
  return {
    records,

    /** In the order of the text, an orphan where its words were. */
    list(storyId: StoryId): readonly Query[] {
      const anchors = drafts.anchorsOf(storyId);
      const threads = new Map<QueryId, StoredMessage[]>();
      for (const message of records.listMessagesOfStory(storyId, mostMessages)) {
        const thread = threads.get(message.queryId);
        if (thread === undefined) threads.set(message.queryId, [message]);
        else thread.push(message);
      }
      return records
        .listQueries(storyId, mostQueries)
        .map((query) => ({ query, anchor: requireAnchor(anchors, query.id) }))
        .sort((a, b) => a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end)
        .map(({ query, anchor }) => joined(query, anchor, threads.get(query.id) ?? []));
    },

    get(id: QueryId): Query | null {
      const query = records.getQuery(id);
      if (query === null) return null;
      const anchor = requireAnchor(drafts.anchorsOf(query.storyId), id);
      return joined(query, anchor, records.listMessages(id, mostMessages));
    },
  };
}

/** Every query is pinned in the transaction that asks it: one without an anchor is a mistake of ours. */
function requireAnchor(anchors: ReturnType<Drafts['anchorsOf']>, id: QueryId): PlacedAnchor {
  const anchor = anchors.get(id);
  if (anchor === undefined) throw new Error(`Query ${id} is pinned nowhere`);
  return anchor;
}

function joined(query: StoredQuery, anchor: PlacedAnchor, thread: readonly StoredMessage[]): Query {
  const messages = thread.map(({ queryId: _, ...message }): QueryMessage => message);
  return { ...query, quote: anchor.quote, anchorState: anchor.state, messages };
}
