import type { StoryQuery } from '#shared/stories/story.ts';

/** Rows asked for at a time: some screens of the list, and some milliseconds of the store. */
export const windowSize = 200;

/** What the desk shows, without the window onto it. */
export type DeskQuery = Omit<StoryQuery, 'offset' | 'limit'>;

/** What the desk shows until somebody asks for something else: the day's work, the newest change first. */
export const wholeDesk: DeskQuery = {
  show: 'active',
  status: 'any',
  queries: 'any',
  text: '',
  sort: 'updated',
  direction: 'descending',
};

/** Big numbers and new things first; words from A on. */
const firstDirection = {
  updated: 'descending',
  words: 'descending',
  queries: 'descending',
  requests: 'descending',
  slug: 'ascending',
  headline: 'ascending',
  status: 'ascending',
} satisfies Record<DeskQuery['sort'], DeskQuery['direction']>;

/** Orders by a column; by the same one again, the other way round. */
export function sortedBy(query: DeskQuery, sort: DeskQuery['sort']): DeskQuery {
  if (query.sort !== sort) return { ...query, sort, direction: firstDirection[sort] };
  return { ...query, direction: query.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** Whether stories are left out of the list, as far as filters and search go. */
export function isNarrowed({ text, status, queries, show }: DeskQuery): boolean {
  return text.trim() !== '' || status !== 'any' || queries !== 'any' || show === 'archived';
}
