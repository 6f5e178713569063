import type { Query, QueryId } from '#shared/text/query.ts';
import type { AnchorLooks } from '../../text/drawing/anchor-marks.ts';
import { queryWords } from '../../words/queries.ts';

/**
 * How the text draws each query. A resolved one is settled and out of the way, but for the one that is read.
 */
export function queryLooks(queries: readonly Query[], chosen: QueryId | null): AnchorLooks {
  return new Map(
    queries
      .filter(({ id, state }) => state !== 'resolved' || id === chosen)
      .map(({ id, state, addresseeName }) => [
        id,
        { kind: 'query', state, label: queryWords.look(state, addresseeName) },
      ]),
  );
}
