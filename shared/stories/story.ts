import { z } from 'zod';
import type { Coverage } from '../claims/coverage.ts';
import type { PersonId } from '../people/person.ts';
import { queryFilters } from '../text/query.ts';

export const storyId = z.uuid().brand<'StoryId'>();
export type StoryId = z.infer<typeof storyId>;
export const revisionId = z.uuid().brand<'RevisionId'>();
export type RevisionId = z.infer<typeof revisionId>;

/** A published story is one that readers have seen; archiving is apart from it and can be undone. */
export const storyStatuses = ['draft', 'published'] as const;
export type StoryStatus = (typeof storyStatuses)[number];

/** The short name of a story on the desk: lower-case words joined by hyphens, as in `border-400-migrants`. */
export const slug = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[\p{Ll}\p{N}]+(-[\p{Ll}\p{N}]+)*$/u, 'lower-case words joined by hyphens');

/** One line of the desk's list. */
export interface StorySummary {
  readonly id: StoryId;
  readonly slug: string;
  readonly status: StoryStatus;
  readonly kicker: string;
  readonly headline: string;
  readonly byline: string;
  /** Words of the draft's body when its last snapshot was taken. */
  readonly words: number;
  readonly claims: number;
  /** Correction requests that are not closed. */
  readonly openRequests: number;
  /** Queries that are not resolved. */
  readonly openQueries: number;
  /** Number of the newest published revision; 0 when readers have seen none. */
  readonly publishedRevision: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly archivedAt: number | null;
}

/** A story with what its page needs besides the text. */
export interface Story extends StorySummary {
  /** Who made the story: they may not approve its corrections. */
  readonly authorId: PersonId;
  readonly authorName: string;
  /** Whether it was imported, so that what it was imported from can be shown. */
  readonly hasOriginal: boolean;
}

/** `requests` is by how many correction requests are open. */
export const storySorts = ['updated', 'slug', 'headline', 'status', 'words', 'queries', 'requests'] as const;

/** What the desk shows: a filter, a text to search for, an order, and a window onto the result. */
export const storyQuery = z.object({
  show: z.enum(['active', 'archived', 'all']),
  status: z.enum(['any', ...storyStatuses]),
  queries: z.enum(queryFilters).default('any'),
  text: z.string().max(200),
  sort: z.enum(storySorts),
  direction: z.enum(['ascending', 'descending']),
  offset: z.int().min(0),
  limit: z.int().min(1).max(500),
});
export type StoryQuery = z.infer<typeof storyQuery>;

/** A line of the list as one person sees it. */
export interface ListedStory extends StorySummary {
  /** Queries of the story that wait for this person: to be answered, or to be resolved. */
  readonly queriesForMe: number;
  readonly coverage: Coverage;
}

export interface StoryPage {
  readonly stories: readonly ListedStory[];
  /** How many stories the query finds in all. */
  readonly total: number;
}
