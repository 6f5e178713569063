import { createPublicKey, verify } from 'node:crypto';
import type { WritableDatabase } from '#db/database-handles.ts';
import { createPersonRecords } from '#db/people/person-records.ts';
import { createSealingKeyRecords, type StoredSealingKey } from '#db/people/sealing-key-records.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { Author, DeedRecorder } from '../journal/deed-recorder.ts';
import { openPrivateKey, sealPrivateKey } from './key-vault.ts';
import { makeSealingKeyPair, type SealingHand, sealingHand, sealingKeyStatement } from './sealing-key.ts';
import type { Unlock } from './unlock.ts';

export interface SealingKeys {
  /** The person's public key; null where they have none, false where it is not the one that they signed. */
  publicKeyOf(personId: PersonId): Uint8Array | null | false;
  /** Makes the key of somebody who has none yet, from the passphrase that they have just proved. */
  ensure(author: Author, passphrase: string): Promise<void>;
  /** Lets a person open what was sealed to them. The passphrase is asked for each time, and guesses are counted. */
  unlockSealing(
    personId: PersonId,
    passphrase: string,
  ): Promise<Result<SealingHand, 'wrong-passphrase' | 'not-found'>>;
}

export interface SealingKeysDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly unlock: Unlock;
}

/** A new key of a person, signed by them; it takes its time, as every use of a passphrase does. */
export async function newSealingKey(author: Author, passphrase: string): Promise<StoredSealingKey> {
  const { publicKey, privateKey } = makeSealingKeyPair();
  const sealedPrivateKey = await sealPrivateKey(privateKey, passphrase);
  return {
    publicKey,
    sealedPrivateKey,
    signature: author.sign(sealingKeyStatement(author.personId, publicKey)),
  };
}

export function createSealingKeys({ database, recorder, unlock }: SealingKeysDependencies): SealingKeys {
  const keys = createSealingKeyRecords(database);
  const people = createPersonRecords(database);

  return {
    publicKeyOf(personId) {
      const key = keys.getSealingKey(personId);
      const person = people.getPerson(personId);
      if (key === null || person === null) return null;
      const signedBy = createPublicKey({
        key: Buffer.from(person.publicKey, 'base64'),
        format: 'der',
        type: 'spki',
      });
      const statement = Buffer.from(sealingKeyStatement(personId, key.publicKey));
      return verify(null, statement, signedBy, Buffer.from(key.signature, 'base64')) && key.publicKey;
    },

    async ensure(author, passphrase) {
      if (keys.getSealingKey(author.personId) !== null) return;
      const key = await newSealingKey(author, passphrase);
      // Asked again, because the key was being sealed meanwhile.
      if (keys.getSealingKey(author.personId) !== null) return;
      recorder.perform<null, never>(author, ({ at, record }) => {
        keys.insertSealingKey(author.personId, key, at);
        record({
          deed: 'person.sealing-key-made',
          subjectKind: 'person',
          subjectId: author.personId,
          storyId: null,
          payload: { sealingKey: Buffer.from(key.publicKey).toString('base64') },
          binds: true,
        });
        return ok(null);
      });
    },

    async unlockSealing(personId, passphrase) {
      // By way of the signing key, so that guesses here and at the door are counted together.
      const unlocked = await unlock(personId, passphrase);
      if (!unlocked.ok) return unlocked;
      const key = keys.getSealingKey(personId);
      if (key === null) return failed({ code: 'not-found', what: 'person' });
      const privateKey = await openPrivateKey(key.sealedPrivateKey, passphrase);
      return privateKey === null
        ? failed({ code: 'wrong-passphrase' })
        : ok(sealingHand(personId, privateKey));
    },
  };
}
