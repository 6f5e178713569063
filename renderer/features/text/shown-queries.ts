import type { PersonId } from '#shared/people/person.ts';
import type { Query, QueryState } from '#shared/text/query.ts';
import { waitsFor } from '#shared/text/query-rules.ts';
import type { QueryShow } from './queries-store.ts';

/** What waits longest for somebody stands first. */
const order: Readonly<Record<QueryState, number>> = { open: 0, answered: 1, resolved: 2 };

/** The queries that are asked for: open ones first, and within each state in the order of the text. */
export function shownQueries(
  queries: readonly Query[],
  show: QueryShow,
  personId: PersonId,
): readonly Query[] {
  const wanted: Readonly<Record<QueryShow, (query: Query) => boolean>> = {
    unresolved: ({ state }) => state !== 'resolved',
    'for-me': (query) => waitsFor(query, personId),
    resolved: ({ state }) => state === 'resolved',
    all: () => true,
  };
  return queries.filter(wanted[show]).toSorted((a, b) => order[a.state] - order[b.state]);
}
