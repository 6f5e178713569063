import { createPublicKey, diffieHellman, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { canonicalJson } from '#shared/journal/canonical-json.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { KeyPair } from './key-vault.ts';

// The key that identities of unnamed sources are sealed to. It is another one than the key for signing, because one
// key should do one thing; its private half is sealed by the same passphrase, in the same form.

/** What a person does with their sealing key; the key itself stays in the closure. */
export interface SealingHand {
  readonly personId: PersonId;
  /** The secret that this key and the other one (SPKI DER) have in common. */
  readonly agree: (publicKey: Uint8Array) => Buffer;
}

/** X25519: agreement on a secret with nothing to choose. */
export function makeSealingKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return { publicKey: publicKey.export({ format: 'der', type: 'spki' }), privateKey };
}

/** What a person signs of their sealing key, so that nobody can put another one in its place. */
export function sealingKeyStatement(personId: PersonId, publicKey: Uint8Array): string {
  return canonicalJson({
    purpose: 'stet sealing key 1',
    personId,
    publicKey: Buffer.from(publicKey).toString('base64'),
  });
}

export function sealingHand(personId: PersonId, privateKey: KeyObject): SealingHand {
  return {
    personId,
    agree: (publicKey) =>
      diffieHellman({
        privateKey,
        publicKey: createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' }),
      }),
  };
}
