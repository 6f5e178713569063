import { type SourceId, sourceId } from '#shared/claims/source.ts';
import type { NamedEntry } from '#shared/claims/sources/duplicates.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { WritableDatabase } from '../../database-handles.ts';
import { type SourceRow, sourceColumns, toSource } from '../source-row.ts';

/** Two sources that share a key: they are to be looked at, and may be two all the same. */
interface PairRow {
  readonly one: string;
  readonly other: string;
}

// A key that more share says nothing: half a dozen people called "j smith" are no finding.
const mostUnderKey = 8;

const comparable = `
  JOIN sources s ON s.id = a.source_id AND s.merged_into IS NULL
  JOIN sources t ON t.id = b.source_id AND t.merged_into IS NULL
  WHERE NOT EXISTS (
    SELECT 1 FROM distinct_sources d
    WHERE d.one_id = min(a.source_id, b.source_id) AND d.other_id = max(a.source_id, b.source_id))`;

/** Sources that may be one, found by the keys of their names. */
export function createSourceDuplicateRecords(database: WritableDatabase) {
  const pairs = database.prepare<[number], PairRow>(
    `SELECT DISTINCT a.source_id AS one, b.source_id AS other
     FROM (SELECT key FROM source_keys GROUP BY key HAVING count(*) BETWEEN 2 AND ${mostUnderKey}) g
     CROSS JOIN source_keys a ON a.key = g.key
     CROSS JOIN source_keys b ON b.key = g.key AND b.source_id > a.source_id
     ${comparable} LIMIT ?`,
  );
  const ofSource = database.prepare<[string, number], PairRow>(
    `SELECT DISTINCT a.source_id AS one, b.source_id AS other
     FROM source_keys a CROSS JOIN source_keys b ON b.key = a.key AND b.source_id <> a.source_id
     ${comparable} AND a.source_id = ? LIMIT ?`,
  );
  const entry = database.prepare<[string], SourceRow & { readonly names: string }>(
    `SELECT ${sourceColumns},
       (SELECT json_group_array(n.name) FROM source_names n WHERE n.source_id = s.id) AS names
     FROM sources s WHERE s.id = ?`,
  );
  const distinguish = database.prepare(
    `INSERT INTO distinct_sources (one_id, other_id, said_by, said_at) VALUES (:one, :other, :by, :at)
     ON CONFLICT DO NOTHING`,
  );

  return {
    /** Pairs of the whole registry that share a key. */
    listPairs(limit: number): readonly (readonly [SourceId, SourceId])[] {
      return pairs.all(limit).map(toPair);
    },

    /** Those of one source, which comes first. */
    listPairsOf(id: SourceId, limit: number): readonly (readonly [SourceId, SourceId])[] {
      return ofSource.all(id, limit).map(toPair);
    },

    /** A source with all its own names, the first one first. */
    requireEntry(id: SourceId): NamedEntry {
      const row = entry.get(id);
      if (row === undefined) throw new Error(`There is no source ${id}`);
      const others: readonly string[] = JSON.parse(row.names);
      const source = toSource(row);
      return { source, names: [source.name, ...others] };
    },

    /** Two sources are not one, as somebody said: they are not proposed again. */
    saveDistinct(a: SourceId, b: SourceId, by: PersonId, at: number): void {
      const [one, other] = [a, b].sort();
      distinguish.run({ one, other, by, at });
    },
  };
}

function toPair({ one, other }: PairRow): readonly [SourceId, SourceId] {
  return [sourceId.parse(one), sourceId.parse(other)];
}
