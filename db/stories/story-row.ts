import type { Coverage } from '#shared/claims/coverage.ts';
import { personId } from '#shared/people/person.ts';
import {
  type ListedStory,
  type Story,
  type StoryStatus,
  type StorySummary,
  storyId,
} from '#shared/stories/story.ts';

/** A story as the list reads it: what is counted elsewhere comes by sub-select. */
export interface StorySummaryRow {
  readonly id: string;
  readonly slug: string;
  readonly status: StoryStatus;
  readonly kicker: string;
  readonly headline: string;
  readonly byline: string;
  readonly words: number;
  readonly created_at: number;
  readonly updated_at: number;
  readonly archived_at: number | null;
  readonly claims: number;
  readonly open_requests: number;
  readonly open_queries: number;
  readonly published_revision: number;
}

/** A row of the list as one person is shown it. */
export interface ListedStoryRow extends StorySummaryRow {
  readonly queries_for_me: number;
}

/** A story with what its page shows and the list does not. */
export interface StoryRow extends StorySummaryRow {
  readonly author_id: string;
  readonly author_name: string;
  readonly has_original: 0 | 1;
}

// The sub-selects count for each row, which is cheap because the list finds its window before it reads
// columns.
export const storySummaryColumns = `
  s.id, s.slug, s.status, s.kicker, s.headline, s.byline, s.words, s.created_at, s.updated_at, s.archived_at,
  (SELECT count(*) FROM claims c WHERE c.story_id = s.id AND c.removed_at IS NULL) AS claims,
  (SELECT count(*) FROM correction_requests q WHERE q.story_id = s.id AND q.state <> 'closed') AS open_requests,
  (SELECT count(*) FROM queries u WHERE u.story_id = s.id AND u.state <> 'resolved') AS open_queries,
  (SELECT coalesce(max(r.number), 0) FROM revisions r WHERE r.story_id = s.id) AS published_revision`;

export const storyColumns = `${storySummaryColumns},
  s.author_id,
  (SELECT p.name FROM people p WHERE p.id = s.author_id) AS author_name,
  EXISTS (SELECT 1 FROM originals o WHERE o.story_id = s.id) AS has_original`;

export function toStorySummary(row: StorySummaryRow): StorySummary {
  return {
    id: storyId.parse(row.id),
    slug: row.slug,
    status: row.status,
    kicker: row.kicker,
    headline: row.headline,
    byline: row.byline,
    words: row.words,
    claims: row.claims,
    openRequests: row.open_requests,
    openQueries: row.open_queries,
    publishedRevision: row.published_revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    archivedAt: row.archived_at,
  };
}

/** The queries `u` that wait for the person who is bound as `:me`; the rule is `waitsFor` in `shared/text/query-rules.ts`. */
export const waitsForMe = `
  u.state <> 'resolved' AND ((u.state = 'open' AND u.addressee_id = :me) OR (u.state = 'answered' AND u.asked_by = :me))`;

export const listedStoryColumns = `${storySummaryColumns},
  (SELECT count(*) FROM queries u WHERE u.story_id = s.id AND ${waitsForMe}) AS queries_for_me`;

export function toListedStory(row: ListedStoryRow, coverage: Coverage): ListedStory {
  return { ...toStorySummary(row), queriesForMe: row.queries_for_me, coverage };
}

export function toStory(row: StoryRow): Story {
  return {
    ...toStorySummary(row),
    authorId: personId.parse(row.author_id),
    authorName: row.author_name,
    hasOriginal: row.has_original === 1,
  };
}
