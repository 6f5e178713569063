import { z } from 'zod';
import { sourceId } from '../claims/source.ts';
import { attestationId } from '../claims/sources/attestation.ts';
import {
  destroyReasons,
  type IdentityState,
  identity,
  type OpenedIdentity,
} from '../claims/sources/sealed-identity.ts';
import { personId } from '../people/person.ts';
import { storyId } from '../stories/story.ts';
import { defineCall } from './define.ts';

/** No least length: a wrong passphrase is answered as wrong, whatever it looks like. */
const passphrase = z.string().max(1000);

/** What somebody vouches for. `since` is null for somebody who learns it now. */
const attestation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('knows'), since: z.int().min(0).nullable() }),
  z.object({ kind: z.literal('different'), otherId: sourceId }),
  z.object({ kind: z.literal('clear-in-story'), storyId }),
]);

/**
 * Who unnamed sources are. The calls that carry a name in or out are secret: of what goes wrong in them the log says
 * nothing but that it did.
 */
export const identityCalls = {
  'sources:identity-state': defineCall<IdentityState>()({
    doc: 'Whether an unnamed source is sealed, for whom, and what is vouched for; never who it is.',
    input: z.object({ sourceId }),
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'sources:seal-identity': defineCall<IdentityState>()({
    doc: 'Encrypts who an unnamed source is to the reporter and one editor; nobody else can read it.',
    input: z.object({
      sourceId,
      editorId: personId,
      pseudonym: z.string().trim().min(1).max(60),
      identity,
    }),
    failures: ['not-found', 'seal-refused'],
    access: 'story.write',
    recorded: 'deed',
    secret: true,
  }),
  'sources:open-identity': defineCall<OpenedIdentity>()({
    doc: 'Shows who a source is to one of the two it was sealed for, after their passphrase.',
    input: z.object({ sourceId, passphrase }),
    failures: ['not-found', 'seal-refused', 'wrong-passphrase'],
    access: 'story.write',
    recorded: 'deed',
    secret: true,
  }),
  'sources:reseal-identity': defineCall<IdentityState>()({
    doc: 'Makes another editor the one who knows; the former one cannot open it any more.',
    input: z.object({ sourceId, editorId: personId, passphrase }),
    failures: ['not-found', 'seal-refused', 'wrong-passphrase'],
    access: 'story.write',
    recorded: 'deed',
    secret: true,
  }),
  'sources:destroy-identity': defineCall<{ readonly logIsClear: boolean }>()({
    doc: 'Erases who a source is from the store; the signed receipt stays in the journal.',
    input: z.object({ sourceId, reason: z.enum(destroyReasons), passphrase }),
    failures: ['not-found', 'seal-refused', 'wrong-passphrase'],
    access: 'story.write',
    recorded: 'deed',
    secret: true,
  }),
  'sources:attest': defineCall<IdentityState>()({
    doc: 'Vouches for something about an unnamed source, signed.',
    input: z.object({ sourceId, attestation }),
    failures: ['not-found', 'seal-refused'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'sources:withdraw': defineCall<IdentityState>()({
    doc: 'Takes back what the caller vouched for.',
    input: z.object({ attestationId }),
    failures: ['not-found'],
    access: 'story.write',
    recorded: 'deed',
  }),
};
