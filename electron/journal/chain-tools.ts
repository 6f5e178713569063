import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { sha256 } from '#db/sha256.ts';
import type { ChainTools } from '#shared/journal/chain.ts';

/**
 * What the chain is checked with, by Node's crypto. Each key is read once; a key
 * that cannot be read fits nothing.
 */
export function createChainTools(): ChainTools {
  const keys = new Map<string, KeyObject | null>();
  const keyOf = (publicKey: string): KeyObject | null => {
    const known = keys.get(publicKey);
    if (known !== undefined) return known;
    const key = readKey(publicKey);
    keys.set(publicKey, key);
    return key;
  };
  return {
    sha256,
    signatureHolds: (publicKey, text, signature) => {
      const key = keyOf(publicKey);
      return key !== null && verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'));
    },
  };
}

/**
 * Public keys come from the store as SPKI in base64; one that was tampered with
 * must fail the check, not end it.
 */
function readKey(publicKey: string): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  } catch {
    return null;
  }
}
