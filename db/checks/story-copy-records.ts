import { type StoryId, storyId } from '#shared/stories/story.ts';
import type { ReadableDatabase } from '../database-handles.ts';

/** A story with the text of it that is read: as JSON, since most are put away unread. */
export interface StoryCopy {
  readonly id: StoryId;
  readonly slug: string;
  readonly headline: string;
  /** How the body of the draft reads, in one string; empty for a published text, which is read whole. */
  readonly body: string;
  readonly document: string;
}

interface StoryCopyRow {
  readonly seq: number;
  readonly id: string;
  readonly slug: string;
  readonly headline: string;
  readonly body: string;
  readonly document: string;
}

/** The texts of all stories that are not archived, page by page, for whoever looks through all of them. */
export function createStoryCopyRecords(database: ReadableDatabase) {
  // The columns of a story and its newest snapshot are written together: they say the same.
  const drafts = database.prepare<[number, number], StoryCopyRow>(
    `SELECT s.seq, s.id, s.slug, s.headline, s.body, d.document
     FROM stories s JOIN draft_snapshots d ON d.story_id = s.id
       AND d.version = (SELECT max(n.version) FROM draft_snapshots n WHERE n.story_id = s.id)
     WHERE s.seq > ? AND s.archived_at IS NULL ORDER BY s.seq LIMIT ?`,
  );
  const published = database.prepare<[number, number], StoryCopyRow>(
    `SELECT s.seq, s.id, s.slug, s.headline, '' AS body, r.document
     FROM stories s JOIN revisions r ON r.story_id = s.id
       AND r.number = (SELECT max(n.number) FROM revisions n WHERE n.story_id = s.id)
     WHERE s.seq > ? AND s.archived_at IS NULL ORDER BY s.seq LIMIT ?`,
  );
  const counts = {
    drafts: database.prepare<[], number>('SELECT count(*) FROM stories WHERE archived_at IS NULL').pluck(),
    published: database
      .prepare<[], number>(`SELECT count(*) FROM stories WHERE archived_at IS NULL AND status = 'published'`)
      .pluck(),
  };
  const pages = { drafts, published };

  return {
    countStories: (text: 'drafts' | 'published'): number => counts[text].get() ?? 0,

    /** All of them, oldest first; never more than a page is held. */
    *eachStory(text: 'drafts' | 'published', pageSize: number): Generator<StoryCopy> {
      let after = 0;
      let page: readonly StoryCopyRow[];
      do {
        page = pages[text].all(after, pageSize);
        for (const { seq, id, ...copy } of page) {
          yield { id: storyId.parse(id), ...copy };
          after = seq;
        }
      } while (page.length === pageSize);
    },
  };
}
