import type { PersonId } from '#shared/people/person.ts';
import type { WritableDatabase } from '../database-handles.ts';

/** A person's key for sealed identities: the public half, the private half as their passphrase sealed it. */
export interface StoredSealingKey {
  readonly publicKey: Uint8Array;
  readonly sealedPrivateKey: Uint8Array;
  /** By the person's signing key, over the public half. */
  readonly signature: string;
}

/** The keys that identities of unnamed sources are sealed to; a person has one, and keeps it. */
export function createSealingKeyRecords(database: WritableDatabase) {
  const byPerson = database.prepare<[string], StoredSealingKey>(
    `SELECT public_key AS publicKey, sealed_private_key AS sealedPrivateKey, signature
     FROM person_sealing_keys WHERE person_id = ?`,
  );
  const insert = database.prepare(
    `INSERT INTO person_sealing_keys (person_id, public_key, sealed_private_key, signature, created_at)
     VALUES (:personId, :publicKey, :sealedPrivateKey, :signature, :at)`,
  );
  return {
    getSealingKey(id: PersonId): StoredSealingKey | null {
      return byPerson.get(id) ?? null;
    },

    insertSealingKey(personId: PersonId, key: StoredSealingKey, at: number): void {
      insert.run({ personId, ...key, at });
    },
  };
}
