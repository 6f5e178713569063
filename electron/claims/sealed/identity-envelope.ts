import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import { z } from 'zod';
import { type Identity, identity } from '#shared/claims/sources/sealed-identity.ts';
import { canonicalJson } from '#shared/journal/canonical-json.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { SealingHand } from '../../people/sealing-key.ts';

// An identity is encrypted once under a key of its own, and that key is wrapped for each of two people:
//
//   bound     = canonical JSON of purpose, version, seal, source, and the people with their public keys
//   secret    = 32 random bytes
//   contents  = AES-256-GCM(secret, nonce, identity padded with blanks), bound as additional data
//   for each person, with a new X25519 pair e of its own:
//     shared  = X25519(e, person)
//     key     = HKDF-SHA256(shared, salt = e public | person public, info = label | SHA-256(bound), 32 bytes)
//     wrapped = AES-256-GCM(key, nonce, secret), bound as additional data
//
// So neither the source, the seal nor the people can be exchanged without both tags failing. Nonces are 12 random
// bytes, and no key encrypts twice. All of it is Node's own cryptography.

/** Which identity it is, and of which source: an envelope opens for no other. */
export interface EnvelopeSubject {
  readonly sealId: string;
  readonly sourceId: string;
}

export interface Recipient {
  readonly personId: PersonId;
  /** SPKI DER of the X25519 key. */
  readonly publicKey: Uint8Array;
}

const bytes = z.base64();
const box = z.object({ nonce: bytes, tag: bytes, text: bytes });
const envelopeForm = z.object({
  version: z.literal(1),
  contents: box,
  recipients: z.array(z.object({ personId: z.string(), publicKey: bytes, ephemeral: bytes, secret: box })),
});
type Box = z.infer<typeof box>;

const label = 'stet sealed identity 1, key for one person';
/** Contents are padded to a multiple of this, so that their length does not tell whose name it is. */
const padding = 512;

export function sealEnvelope(
  who: Identity,
  subject: EnvelopeSubject,
  recipients: readonly Recipient[],
): Uint8Array {
  const people = recipients.map(({ personId, publicKey }) => ({ personId, publicKey: base64(publicKey) }));
  const bound = boundOf(subject, people);
  const secret = randomBytes(32);
  const json = Buffer.from(canonicalJson({ ...who }));
  const plain = Buffer.alloc(Math.ceil(json.length / padding) * padding, ' ');
  json.copy(plain);
  const envelope = {
    version: 1,
    contents: encrypt(secret, plain, bound),
    recipients: people.map((person) => {
      const { publicKey, privateKey } = generateKeyPairSync('x25519');
      const ephemeral = publicKey.export({ format: 'der', type: 'spki' });
      const theirs = Buffer.from(person.publicKey, 'base64');
      const shared = diffieHellman({
        privateKey,
        publicKey: createPublicKey({ key: theirs, format: 'der', type: 'spki' }),
      });
      const key = wrappingKey(shared, ephemeral, theirs, bound);
      return { ...person, ephemeral: base64(ephemeral), secret: encrypt(key, secret, bound) };
    }),
  };
  for (const buffer of [secret, json, plain]) buffer.fill(0);
  return Buffer.from(canonicalJson(envelope));
}

/** Null where the envelope is not for this person, is of another source, or was changed. */
export function openEnvelope(
  envelope: Uint8Array,
  subject: EnvelopeSubject,
  hand: SealingHand,
): Identity | null {
  const read = envelopeForm.safeParse(parsed(envelope));
  const mine = read.data?.recipients.find(({ personId }) => personId === hand.personId);
  if (!read.success || mine === undefined) return null;
  const { contents, recipients } = read.data;
  const bound = boundOf(
    subject,
    recipients.map(({ personId, publicKey }) => ({ personId, publicKey })),
  );
  const ephemeral = Buffer.from(mine.ephemeral, 'base64');
  const theirs = Buffer.from(mine.publicKey, 'base64');
  const secret = decrypt(wrappingKey(hand.agree(ephemeral), ephemeral, theirs, bound), mine.secret, bound);
  const plain = secret === null ? null : decrypt(secret, contents, bound);
  if (plain === null) return null;
  // The tags have just shown that this is what was sealed, so what it says is of our own making.
  const who = identity.safeParse(parsed(plain));
  plain.fill(0);
  return who.success ? who.data : null;
}

/** JSON from bytes; null where it is none. What the parser would say of it could quote the name. */
function parsed(from: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(from).toString('utf8'));
  } catch {
    return null;
  }
}

function boundOf(
  { sealId, sourceId }: EnvelopeSubject,
  recipients: readonly { readonly personId: string; readonly publicKey: string }[],
): Buffer {
  return Buffer.from(
    canonicalJson({ purpose: 'stet sealed identity', version: 1, sealId, sourceId, recipients }),
  );
}

function wrappingKey(shared: Buffer, ephemeral: Uint8Array, theirs: Uint8Array, bound: Buffer): Buffer {
  const info = Buffer.concat([Buffer.from(`${label}\0`), createHash('sha256').update(bound).digest()]);
  const key = Buffer.from(hkdfSync('sha256', shared, Buffer.concat([ephemeral, theirs]), info, 32));
  shared.fill(0);
  return key;
}

function encrypt(key: Buffer, plain: Buffer, bound: Buffer): Box {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(bound);
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { nonce: base64(nonce), tag: base64(cipher.getAuthTag()), text: base64(text) };
}

function decrypt(key: Buffer, { nonce, tag, text }: Box, bound: Buffer): Buffer | null {
  const checked = Buffer.from(tag, 'base64');
  // A shorter tag would be easier to guess.
  if (checked.length !== 16) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'));
    decipher.setAAD(bound);
    decipher.setAuthTag(checked);
    return Buffer.concat([decipher.update(Buffer.from(text, 'base64')), decipher.final()]);
  } catch {
    return null;
  } finally {
    key.fill(0);
  }
}

function base64(from: Uint8Array): string {
  return Buffer.from(from).toString('base64');
}
