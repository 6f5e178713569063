import { z } from 'zod';
import { type Role, roles } from './rights.ts';

export const personId = z.uuid().brand<'PersonId'>();
export type PersonId = z.infer<typeof personId>;

/** Somebody who works in this newsroom and has a profile on this machine. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
  /** SPKI DER of the Ed25519 public key, base64: what their signatures are checked against. */
  readonly publicKey: string;
  readonly createdAt: number;
}

/** The person who is working now; their private key is unlocked in the main process only. */
export interface Session {
  readonly person: Person;
  /** When they signed in, in UTC milliseconds. */
  readonly since: number;
}

/** A passphrase guards the private key: 10 characters at least, because a laptop can be stolen. */
export const passphrase = z.string().min(10).max(1000);
export const personName = z.string().trim().min(1).max(120);
/** A profile without a role could only read, so it has one at least. */
export const heldRoles = z.array(z.enum(roles)).min(1);
