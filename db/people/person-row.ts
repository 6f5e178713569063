import { type Person, personId } from '#shared/people/person.ts';
import { type Role, roles } from '#shared/people/rights.ts';

/** A person with the key that their signatures are checked against; the sealed private key never comes along. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  /** A JSON list, because the roles are rows of their own. */
  readonly roles: string;
  readonly public_key: Uint8Array;
  readonly created_at: number;
}

export const personColumns = `
  p.id, p.name, p.created_at, k.public_key,
  (SELECT json_group_array(r.role) FROM person_roles r WHERE r.person_id = p.id) AS roles`;

export function toPerson(row: PersonRow): Person {
  const held: unknown = JSON.parse(row.roles);
  return {
    id: personId.parse(row.id),
    name: row.name,
    // In the order of the table of rights, which is how they are shown everywhere.
    roles: Array.isArray(held) ? roles.filter((role: Role) => held.includes(role)) : [],
    publicKey: Buffer.from(row.public_key).toString('base64'),
    createdAt: row.created_at,
  };
}
