import type { SourceId } from '#shared/claims/source.ts';
import type { ProfileFields } from '#shared/claims/sources/source-profile.ts';
import { rolesInOrder, type SourceRole } from '#shared/claims/sources/source-role.ts';
import type { WritableDatabase } from '../../database-handles.ts';
import { createSourceKeyRecords } from './source-key-records.ts';

interface RoleRow {
  readonly title: string;
  readonly organisation: string;
  readonly from_date: string | null;
  readonly until_date: string | null;
  readonly past: number;
}

// What was merged into a source counts as the source's own wherever it is read.
const joined = `
  WITH RECURSIVE joined (id) AS (
    SELECT :id UNION SELECT m.id FROM sources m JOIN joined j ON m.merged_into = j.id)`;

function toRole(row: RoleRow): SourceRole {
  const { title, organisation } = row;
  return { title, organisation, from: row.from_date, until: row.until_date, past: row.past === 1 };
}

/** Other names, roles, contact and notes of sources. */
export function createSourceProfileRecords(database: WritableDatabase) {
  const keys = createSourceKeyRecords(database);
  const texts = database.prepare<[string], { contact: string; notes: string; merged_into: string | null }>(
    'SELECT contact, notes, merged_into FROM sources WHERE id = ?',
  );
  const ownNames = database
    .prepare<[string], string>(
      'SELECT name FROM source_names WHERE source_id = ? ORDER BY name COLLATE NOCASE',
    )
    .pluck();
  const allNames = database
    .prepare<{ id: string }, string>(
      `${joined}
       SELECT name FROM (
         SELECT n.name FROM joined j JOIN source_names n ON n.source_id = j.id
         UNION SELECT s.name FROM joined j JOIN sources s ON s.id = j.id WHERE j.id <> :id)
       ORDER BY name COLLATE NOCASE`,
    )
    .pluck();
  const roles = database.prepare<{ id: string }, RoleRow>(
    `${joined}
     SELECT r.title, r.organisation, r.from_date, r.until_date, r.past
     FROM joined j JOIN source_roles r ON r.source_id = j.id ORDER BY r.source_id = :id DESC, r.position`,
  );
  const ownRoles = database.prepare<[string], RoleRow>(
    `SELECT title, organisation, from_date, until_date, past FROM source_roles WHERE source_id = ?
     ORDER BY position`,
  );
  const saveTexts = database.prepare<[string, string, number, string]>(
    'UPDATE sources SET contact = ?, notes = ?, updated_at = ? WHERE id = ?',
  );
  const clearNames = database.prepare<[string]>('DELETE FROM source_names WHERE source_id = ?');
  const insertName = database.prepare<[string, string]>(
    'INSERT INTO source_names (source_id, name) VALUES (?, ?)',
  );
  const clearRoles = database.prepare<[string]>('DELETE FROM source_roles WHERE source_id = ?');
  const insertRole = database.prepare(
    `INSERT INTO source_roles (source_id, position, title, organisation, from_date, until_date, past)
     VALUES (:id, :position, :title, :organisation, :from, :until, :past)`,
  );

  return {
    /** The names, roles and texts of the source itself, as they are edited; null where it is not there. */
    getOwnFields(id: SourceId): ProfileFields | null {
      const row = texts.get(id);
      if (row === undefined) return null;
      const { contact, notes } = row;
      return { names: ownNames.all(id), contact, notes, roles: ownRoles.all(id).map(toRole) };
    },

    /** Every name that the source has, also from what was merged into it; its own first name is left out. */
    listNames(id: SourceId): readonly string[] {
      return allNames.all({ id });
    },

    /** Roles that go on first, also those of what was merged into it. */
    listRoles(id: SourceId): readonly SourceRole[] {
      return rolesInOrder(roles.all({ id }).map(toRole));
    },

    getMergedInto(id: SourceId): string | null {
      return texts.get(id)?.merged_into ?? null;
    },

    saveFields(id: SourceId, { names, contact, notes, roles: changed }: ProfileFields, at: number): void {
      saveTexts.run(contact, notes, at, id);
      clearNames.run(id);
      for (const name of new Set(names)) insertName.run(id, name);
      clearRoles.run(id);
      changed.forEach((role, position) => {
        insertRole.run({ id, position, ...role, past: role.past ? 1 : 0 });
      });
      keys.replaceKeys(id);
    },
  };
}
