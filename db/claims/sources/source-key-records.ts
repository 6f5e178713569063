import type { SourceId, SourceKind } from '#shared/claims/source.ts';
import { nameKeys } from '#shared/claims/sources/name-keys.ts';
import type { WritableDatabase } from '../../database-handles.ts';

/** The keys under which sources that may be one are looked for; made anew whenever a name changes. */
export function createSourceKeyRecords(database: WritableDatabase) {
  const names = database.prepare<{ id: string }, { kind: SourceKind; name: string }>(
    `SELECT kind, name FROM sources WHERE id = :id
     UNION SELECT s.kind, n.name FROM sources s JOIN source_names n ON n.source_id = s.id WHERE s.id = :id`,
  );
  const clear = database.prepare<[string]>('DELETE FROM source_keys WHERE source_id = ?');
  const insert = database.prepare<[string, string]>('INSERT INTO source_keys (key, source_id) VALUES (?, ?)');
  return {
    replaceKeys(id: SourceId): void {
      clear.run(id);
      const rows = names.all({ id });
      const kind = rows[0]?.kind;
      if (kind === undefined) return;
      const all = rows.map(({ name }) => name);
      for (const key of nameKeys(kind, all)) insert.run(key, id);
    },
  };
}
