import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  type ScryptOptions,
  scrypt,
  sign,
} from 'node:crypto';

// A person's private key is sealed by their passphrase and not by the keychain of the operating system:
// several people work on one laptop under one login, and there the keychain opens for whoever sits down. The
// passphrase is what proves the person, which is what an approval rests on.

/** A new pair: the public key as SPKI DER, the private one unlocked. */
export interface KeyPair {
  readonly publicKey: Uint8Array;
  readonly privateKey: KeyObject;
}

/** Ed25519, because it needs no parameters and no randomness to sign: there is nothing to get wrong. */
export function makeKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: publicKey.export({ format: 'der', type: 'spki' }), privateKey };
}

/** The signature over the UTF-8 of the text, base64. */
export function signText(privateKey: KeyObject, text: string): string {
  return sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64');
}

// The sealed form, so that it can change while old ones are still read:
// version 1 | log2 N | r | p | salt 16 | iv 12 | tag 16 | the key as PKCS #8 DER, encrypted.
const version = 1;
const parameterBytes = 4;
const saltEnd = parameterBytes + 16;
const ivEnd = saltEnd + 12;
const tagEnd = ivEnd + 16;

/** What guessing a passphrase costs: 32 MiB and about a tenth of a second for each try. */
const today = { log2N: 15, r: 8, p: 1 } as const;

/** The most that a stored form may ask for, so that a changed byte cannot ask for all memory: 1 GiB. */
const mostMemory = 2 ** 30;

/** Seals a private key. It takes its time in a thread of its own: the main process goes on meanwhile. */
export async function sealPrivateKey(privateKey: KeyObject, passphrase: string): Promise<Uint8Array> {
  const parameters = Uint8Array.of(version, today.log2N, today.r, today.p);
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await stretch(passphrase, salt, parameters), iv);
  // Bound to the key, so that nobody can make a sealed key cheaper to guess and have it still open.
  cipher.setAAD(parameters);
  const encrypted = [cipher.update(privateKey.export({ format: 'der', type: 'pkcs8' })), cipher.final()];
  return Buffer.concat([parameters, salt, iv, cipher.getAuthTag(), ...encrypted]);
}

/**
 * The private key; null where the passphrase is not the one that sealed it.
 * Throws for a form it does not know.
 */
export async function openPrivateKey(sealed: Uint8Array, passphrase: string): Promise<KeyObject | null> {
  const parameters = sealed.subarray(0, parameterBytes);
  if (parameters[0] !== version || sealed.length <= tagEnd)
    throw new Error('A sealed key has an unknown form');
  const key = await stretch(passphrase, sealed.subarray(parameterBytes, saltEnd), parameters);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(saltEnd, ivEnd));
  decipher.setAAD(parameters);
  decipher.setAuthTag(sealed.subarray(ivEnd, tagEnd));
  // Worth nothing before `final` has checked the tag.
  const opened = decipher.update(sealed.subarray(tagEnd));
  try {
    decipher.final();
  } catch {
    return null;
  }
  return createPrivateKey({ key: opened, format: 'der', type: 'pkcs8' });
}

/** The 256-bit key that a passphrase stands for. Composed first: keyboards write é in two ways. */
function stretch(passphrase: string, salt: Uint8Array, parameters: Uint8Array): Promise<Buffer> {
  const [, log2N = 0, r = 0, p = 0] = parameters;
  const memory = 128 * 2 ** log2N * r;
  if (memory > mostMemory) throw new Error('A sealed key asks for more memory than any key of ours');
  // Node counts a little more than the formula, and its own bound lies at exactly what we use.
  const options: ScryptOptions = { N: 2 ** log2N, r, p, maxmem: memory * 2 };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
