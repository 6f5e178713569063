import { z } from 'zod';
import type { PersonId } from '../../people/person.ts';
import type { StoryId } from '../../stories/story.ts';
import { type SourceId, sourceId } from '../source.ts';
import type { SourceAttestation } from './attestation.ts';

/** Who an unnamed source is. It stands in clear only while it is being sealed and while it is shown. */
export const identity = z.object({
  name: z.string().trim().min(1).max(200),
  contact: z.string().trim().max(500),
  /** The same person as a named source of the registry; the link is sealed with the name. */
  namedSourceId: sourceId.nullable(),
});
export type Identity = z.infer<typeof identity>;

/** What everybody may see of a sealed identity. */
export interface IdentitySeal {
  readonly sealId: string;
  /** What the desk calls the source. */
  readonly pseudonym: string;
  readonly reporterId: PersonId;
  readonly reporterName: string;
  readonly editorId: PersonId;
  readonly editorName: string;
  readonly sealedAt: number;
}

/** How an unnamed source stands: sealed or not, and what is vouched for. */
export interface IdentityState {
  readonly seal: IdentitySeal | null;
  readonly attestations: readonly SourceAttestation[];
  /** Whether whoever asks may seal who it is: the reporter whose source it is. */
  readonly maySeal: boolean;
  /** Whether whoever asks may open the seal: one of the two it was made for. */
  readonly mayOpen: boolean;
}

/** Where naming the source in one way and not naming it in another would be untrue to the reader. */
export interface IdentityConflict {
  readonly storyId: StoryId;
  readonly slug: string;
  readonly named: string;
  /** `declined`: the story can say that this person declined (U15). `on-record`: it quotes them by name (U18). */
  readonly kind: 'declined' | 'on-record';
}

/** An identity as it is shown for a short time, with what only somebody who sees it can be told. */
export interface OpenedIdentity {
  readonly identity: Identity;
  /** The named source that it is the same person as; null where none is linked. */
  readonly namedSource: { readonly id: SourceId; readonly name: string } | null;
  readonly conflicts: readonly IdentityConflict[];
}

/** Why a sealed identity was destroyed. Words of one's own could say too much, and the receipt is kept for good. */
export const destroyReasons = ['source-asked', 'no-longer-needed', 'sealed-by-mistake'] as const;
export type DestroyReason = (typeof destroyReasons)[number];

/** Why something cannot be done with a sealed identity. */
export const sealRefusals = [
  'not-unnamed',
  'not-sealed',
  /** Only the reporter whose source it is may seal, change the editor and destroy. */
  'not-reporter',
  /** Only the two people it was sealed for may open it. */
  'not-recipient',
  'not-an-editor',
  'editor-is-reporter',
  /** The editor has no key yet: one is made when they next sign in. */
  'no-key',
  /** The key of somebody is not the one that they signed. */
  'key-damaged',
  'pseudonym-tells',
  /** The stored bytes do not open, or are not those that were sealed. */
  'damaged',
  /** Only who knows the source may vouch for it. */
  'does-not-know',
  /** The story names the source, so nobody can vouch that it does not. */
  'named-in-story',
] as const;
export type SealRefusal = (typeof sealRefusals)[number];
