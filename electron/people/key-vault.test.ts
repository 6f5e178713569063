import { createPublicKey, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeKeyPair, openPrivateKey, sealPrivateKey, signText } from './key-vault.ts';

const passphrase = 'four calm words here';

test('a key sealed by a passphrase is opened by it, and signs as before', async () => {
  const { publicKey, privateKey } = makeKeyPair();
  const opened = await openPrivateKey(await sealPrivateKey(privateKey, passphrase), passphrase);
  if (opened === null) throw new Error('The key did not open');
  const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
  const signature = Buffer.from(signText(opened, 'Stet. — “é”'), 'base64');
  expect(verify(null, Buffer.from('Stet. — “é”'), key, signature)).toBe(true);
  expect(verify(null, Buffer.from('Stet.'), key, signature)).toBe(false);
});

test('another passphrase opens nothing', async () => {
  const sealed = await sealPrivateKey(makeKeyPair().privateKey, passphrase);
  expect(await openPrivateKey(sealed, 'four calm words there')).toBe(null);
});

test('a passphrase opens however the keyboard composes it', async () => {
  const sealed = await sealPrivateKey(makeKeyPair().privateKey, 'caf\u00e9 at eleven');
  expect(await openPrivateKey(sealed, 'cafe\u0301 at eleven')).not.toBe(null);
});

test('two seals of one key have nothing in common, and neither holds the key', async () => {
  const { privateKey } = makeKeyPair();
  const one = Buffer.from(await sealPrivateKey(privateKey, passphrase));
  const other = Buffer.from(await sealPrivateKey(privateKey, passphrase));
  expect(one.subarray(4, 36).equals(other.subarray(4, 36))).toBe(false);
  const secret = Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url');
  expect(secret.length).toBe(32);
  expect(one.includes(secret)).toBe(false);
});

test('says in itself what it takes to open it', async () => {
  const sealed = await sealPrivateKey(makeKeyPair().privateKey, passphrase);
  expect([...sealed.subarray(0, 4)]).toEqual([1, 15, 8, 1]);
});

test.each([
  ['salt', 4],
  ['iv', 20],
  ['tag', 32],
  ['key', 60],
])('a changed byte in the %s opens nothing', async (_, offset) => {
  const sealed = Buffer.from(await sealPrivateKey(makeKeyPair().privateKey, passphrase));
  sealed[offset] = (sealed[offset] ?? 0) ^ 1;
  expect(await openPrivateKey(sealed, passphrase)).toBe(null);
});

test.each([
  ['an unknown version', (sealed: Buffer) => sealed.fill(9, 0, 1), 'unknown form'],
  ['a seal that was cut off', (sealed: Buffer) => sealed.subarray(0, 40), 'unknown form'],
  ['an absurd cost', (sealed: Buffer) => sealed.fill(31, 1, 2), 'more memory'],
])('%s is a mistake, not a wrong passphrase', async (_, change, message) => {
  const sealed = Buffer.from(await sealPrivateKey(makeKeyPair().privateKey, passphrase));
  await expect(openPrivateKey(change(sealed), passphrase)).rejects.toThrow(message);
});

test('the main process goes on while a passphrase is tried', async () => {
  const sealed = await sealPrivateKey(makeKeyPair().privateKey, passphrase);
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 1);
  await openPrivateKey(sealed, passphrase);
  clearInterval(turning);
  expect(turns).toBeGreaterThan(3);
});
