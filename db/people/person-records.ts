import type { Person, PersonId } from '#shared/people/person.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { type PersonRow, personColumns, toPerson } from './person-row.ts';

/** The profiles of this machine and their keys. Nobody is ever taken out: the journal names them. */
export type PersonRecords = ReturnType<typeof createPersonRecords>;

export function createPersonRecords(database: WritableDatabase) {
  const list = database.prepare<[number], PersonRow>(
    `SELECT ${personColumns} FROM people p JOIN person_keys k ON k.person_id = p.id
     ORDER BY p.name, p.id LIMIT ?`,
  );
  const byId = database.prepare<[string], PersonRow>(
    `SELECT ${personColumns} FROM people p JOIN person_keys k ON k.person_id = p.id WHERE p.id = ?`,
  );
  const sealedKey = database
    .prepare<[string], Uint8Array>('SELECT sealed_private_key FROM person_keys WHERE person_id = ?')
    .pluck();
  const insertPerson = database.prepare(
    'INSERT INTO people (id, name, created_at) VALUES (:id, :name, :createdAt)',
  );
  const insertRole = database.prepare('INSERT INTO person_roles (person_id, role) VALUES (?, ?)');
  const insertKey = database.prepare(
    `INSERT INTO person_keys (person_id, public_key, sealed_private_key, created_at)
     VALUES (:id, :publicKey, :sealedKey, :createdAt)`,
  );

  return {
    /** By name. */
    listPeople(limit: number): readonly Person[] {
      return list.all(limit).map(toPerson);
    },

    /** The name behind an id that may be nobody's, as in a damaged row. */
    findName(id: string): string | null {
      return byId.get(id)?.name ?? null;
    },

    getPerson(id: PersonId): Person | null {
      const row = byId.get(id);
      return row === undefined ? null : toPerson(row);
    },

    /** The private key as the person's passphrase sealed it. */
    getSealedKey(id: PersonId): Uint8Array | null {
      return sealedKey.get(id) ?? null;
    },

    /** A new person with roles and key; stands inside the transaction of whoever calls. */
    insertPerson(person: Person, sealedKey: Uint8Array): void {
      const { id, name, createdAt } = person;
      insertPerson.run({ id, name, createdAt });
      for (const role of person.roles) insertRole.run(id, role);
      insertKey.run({ id, publicKey: Buffer.from(person.publicKey, 'base64'), sealedKey, createdAt });
    },
  };
}
