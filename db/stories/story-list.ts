import { coverageOf } from '#shared/claims/coverage.ts';
import type { PersonId } from '#shared/people/person.ts';
import { parseSearch } from '#shared/search/search-query.ts';
import { type StoryPage, type StoryQuery, storyId } from '#shared/stories/story.ts';
import { createCoverageRecords } from '../claims/coverage-records.ts';
import type { ReadableDatabase } from '../database-handles.ts';
import { type StoriesMatch, storiesMatch } from '../search/stories-match.ts';
import { type ListedStoryRow, listedStoryColumns, toListedStory, waitsForMe } from './story-row.ts';

/** A query with its text put into the language of the search. */
interface SearchedQuery extends StoryQuery, StoriesMatch {
  /** Numbers of the stories that have what is wanted, as a JSON list; null where they are many or all. */
  readonly few: string | null;
}

/**
 * Up to so many found stories are looked up one by one. Walking an index past everything else on a desk of a
 * hundred thousand takes as long as some thousands of look-ups.
 */
const usualMostLookedUp = 500;

/** Conditions and orders come from these tables and never from what was typed, which is always bound. */
const filters = {
  active: 's.archived_at IS NULL',
  archived: 's.archived_at IS NOT NULL',
  all: 'TRUE',
} satisfies Record<StoryQuery['show'], string>;

/** The stories that have such queries, by number, so that an index of stories alone can find them. */
const withQueries = {
  unresolved: "SELECT x.seq FROM queries u JOIN stories x ON x.id = u.story_id WHERE u.state <> 'resolved'",
  'for-me': `SELECT x.seq FROM queries u JOIN stories x ON x.id = u.story_id WHERE ${waitsForMe}`,
} satisfies Record<Exclude<StoryQuery['queries'], 'any'>, string>;

interface Order {
  readonly index: string;
  /** Ends with a number that no two stories share, so that a window never shows a story twice. */
  readonly keys: readonly string[];
  /** What is counted of each story elsewhere, to order by. */
  readonly join?: string;
}

/** How many rows of a table each story has that are not done yet, as `o.open`. */
const openOf = (table: 'correction_requests' | 'queries', done: string): string => `
  LEFT JOIN (SELECT story_id, count(*) AS open FROM ${table} WHERE state <> '${done}'
             GROUP BY story_id) o ON o.story_id = s.id`;

/** Most first; of those that have as many, what was changed last. */
const byOpen = { index: 'stories_by_updated_at', keys: ['coalesce(o.open, 0)', 's.updated_at', 's.seq'] };

const orders = {
  updated: { index: 'stories_by_updated_at', keys: ['s.updated_at', 's.seq'] },
  slug: { index: 'stories_by_slug', keys: ['s.slug', 's.seq'] },
  headline: { index: 'stories_by_headline', keys: ['s.headline COLLATE NOCASE', 's.seq'] },
  status: { index: 'stories_by_status', keys: ['s.status', 's.updated_at', 's.seq'] },
  words: { index: 'stories_by_words', keys: ['s.words', 's.seq'] },
  queries: { ...byOpen, join: openOf('queries', 'resolved') },
  requests: { ...byOpen, join: openOf('correction_requests', 'closed') },
} satisfies Record<StoryQuery['sort'], Order>;

export interface ListStatements {
  /** Finds the numbers of the stories in the window, in their order. */
  readonly window: string;
  /** Counts all that the query finds. */
  readonly total: string;
}

/**
 * Each statement walks the one index that holds everything it asks for. The index is named, because the
 * planner, left alone, at times picks another one and then reads the stories, which are long. Only where a search
 * has found few are those looked up instead.
 */
export function listStatements(query: SearchedQuery): ListStatements {
  const conditions = [filters[query.show]];
  if (query.status !== 'any') conditions.push('s.status = :status');
  if (query.queries !== 'any') conditions.push(`s.seq IN (${withQueries[query.queries]})`);
  if (query.few !== null) conditions.push('s.seq IN (SELECT value FROM json_each(:few))');
  else if (query.wanted !== null) conditions.push(`s.seq IN (${found('wanted')})`);
  if (query.unwanted !== null) conditions.push(`s.seq NOT IN (${found('unwanted')})`);
  const where = `WHERE ${conditions.join(' AND ')}`;
  const { index, keys, join = '' }: Order = orders[query.sort];
  const direction = query.direction === 'ascending' ? 'ASC' : 'DESC';
  const by = (name: string) => (query.few === null ? `INDEXED BY ${name}` : 'NOT INDEXED');
  return {
    window: `
      SELECT s.seq FROM stories s ${by(index)} ${join} ${where}
      ORDER BY ${keys.map((key) => `${key} ${direction}`).join(', ')} LIMIT :limit OFFSET :offset`,
    total: `SELECT count(*) AS total FROM stories s ${by('stories_by_words')} ${where}`,
  };
}

/** The stories that the full-text search finds for one side of the query. */
function found(parameter: keyof StoriesMatch): string {
  return `SELECT rowid FROM stories_search WHERE stories_search MATCH :${parameter}`;
}

/** The desk's list: a window onto what a query finds, and how much that is. */
export function createStoryList(database: ReadableDatabase, mostLookedUp = usualMostLookedUp) {
  const rowsOf = database.prepare<[{ places: string; me: PersonId }], ListedStoryRow>(
    `SELECT ${listedStoryColumns} FROM json_each(:places) place CROSS JOIN stories s ON s.seq = place.value
     ORDER BY place.key`,
  );
  const coverage = createCoverageRecords(database);
  const matches = database
    .prepare<[string, number], number>(
      'SELECT rowid FROM stories_search WHERE stories_search MATCH ? LIMIT ?',
    )
    .pluck();
  const fewOf = (wanted: string): string | null => {
    const found = matches.all(wanted, mostLookedUp + 1);
    return found.length > mostLookedUp ? null : JSON.stringify(found);
  };
  // Filters and orders make many statements, of which a desk uses few: each is prepared when first asked for.
  const prepared = new Map<string, ReturnType<ReadableDatabase['prepare']>>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };

  return {
    listStories(query: StoryQuery, me: PersonId): StoryPage {
      const match = storiesMatch(parseSearch(query.text));
      const few = match.wanted === null ? null : fewOf(match.wanted);
      const searched = { ...query, ...match, few, me };
      const { window, total } = listStatements(searched);
      // The columns are those that `listStatements` selects.
      const places = statement(window).all(searched) as { readonly seq: number }[];
      const counted = statement(total).get(searched) as { readonly total: number };
      const rows = rowsOf.all({ places: JSON.stringify(places.map(({ seq }) => seq)), me });
      // Of the window alone, like what the columns count: a desk of any length costs the same.
      const covered = coverage.coverageByStory(rows.map(({ id }) => storyId.parse(id)));
      const stories = rows.map((row) =>
        toListedStory(row, covered.get(storyId.parse(row.id)) ?? coverageOf([])),
      );
      return { stories, total: counted.total };
    },
  };
}
