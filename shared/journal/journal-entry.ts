import { z } from 'zod';
import type { PersonId } from '../people/person.ts';
import type { StoryId } from '../stories/story.ts';

/** What was done. One word list for the journal, the tests and the History pane. */
export const deeds = [
  'person.created',
  'person.sealing-key-made',
  'person.signed-in',
  'person.signed-out',
  'story.created',
  'story.renamed',
  'story.archived',
  'story.restored',
  'story.published',
  'draft.sealed',
  'version.kept',
  'version.named',
  'claim.added',
  'claim.edited',
  'claim.attributed',
  'claim.detached',
  'claim.verified',
  'claim.removed',
  'claim.related',
  'claim.unrelated',
  'evidence.added',
  'evidence.tied',
  'evidence.untied',
  'evidence.removed',
  'attribution.edited',
  'source.approved',
  'claim.put-back',
  'passage.kept',
  'passage.moved',
  'passage.put-back',
  'proposals.refused',
  'query.asked',
  'query.answered',
  'query.commented',
  'query.addressed',
  'query.resolved',
  'query.reopened',
  'source.added',
  'source.edited',
  'source.profile-edited',
  'source.merged',
  'source.unmerged',
  'source.distinguished',
  'identity.sealed',
  'identity.resealed',
  'identity.opened',
  'identity.destroyed',
  'attestation.made',
  'attestation.withdrawn',
  'comment.asked',
  'comment.tried',
  'comment.answered',
  'request.taken-in',
  'request.triaged',
  'request.noted',
  'request.decided',
  'request.reopened',
  'request.closed',
  'notice.written',
  'notice.approved',
  'export.written',
  'house.changed',
  'standards.changed',
  'quotation.answered-for',
  'finding.ignored',
  'finding.taken-back',
  'word.added',
  'word.removed',
  'words.imported',
  'rule.saved',
  'rule.status-changed',
  'rules.imported',
] as const;
export type Deed = (typeof deeds)[number];

/** Deeds that bind the person who does them: each carries a signature, or the chain does not hold. */
export const bindingDeeds: readonly Deed[] = [
  'person.created',
  'person.sealing-key-made',
  'identity.sealed',
  'identity.resealed',
  'identity.opened',
  'identity.destroyed',
  'attestation.made',
  'attestation.withdrawn',
  'story.published',
  'request.decided',
  'notice.approved',
  'source.approved',
];

/** What a deed was done to. */
export const subjectKinds = [
  'person',
  'story',
  'claim',
  'query',
  'source',
  'comment-request',
  'evidence',
  'request',
  'log',
  'house',
  'rule',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** JSON that has one canonical form: no undefined, no functions, no numbers that JSON cannot hold. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** What a person signs and the journal keeps of a deed. */
export interface DeedStatement {
  /** UTC milliseconds. */
  readonly at: number;
  readonly personId: PersonId;
  /** Which machine it was done on. */
  readonly deviceId: string;
  readonly deed: Deed;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  /** Null for what concerns no story, as a profile or an export of the log. */
  readonly storyId: StoryId | null;
  /** What is needed to understand the deed later; its form is that of the service that records it. */
  readonly payload: JsonValue;
}

/** One link of the chain. */
export interface JournalEntry extends DeedStatement {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  readonly personName: string;
  /** Ed25519 over the canonical statement, base64; null for deeds that bind nobody. */
  readonly signature: string | null;
  readonly previousHash: string;
  /** SHA-256 (hex) over seq, statement, signature and the previous hash; see `chain.ts`. */
  readonly hash: string;
}

/** Why an entry does not hold. */
export const chainFaults = [
  /** A number is missing or was changed. */
  'gap',
  /** It hangs on another entry than the one before it. */
  'previous-hash',
  /** What it says is not what was hashed. */
  'hash',
  /** A deed that binds is unsigned, or the signature is not that of the person. */
  'signature',
  /** No entry before it made a profile for the person. */
  'unknown-person',
  /** The row makes no entry at all. */
  'unreadable',
] as const;

/**
 * How a check ended. `entries` counts those that hold, which for a broken chain are the ones before `badSeq`.
 */
export type Verdict =
  | { readonly holds: true; readonly entries: number; readonly lastHash: string }
  | {
      readonly holds: false;
      readonly entries: number;
      readonly badSeq: number;
      readonly fault: (typeof chainFaults)[number];
    };

/**
 * A window onto the entries, newest first: those under the number `before`, or from the newest where it is
 * null.
 */
export const journalWindow = z.object({ limit: z.int().min(1).max(1000), before: z.int().min(1).nullable() });
