import type { RelationKind } from '../claims/relation.ts';
import type { SealRefusal } from '../claims/sources/sealed-identity.ts';
import type { Right } from '../people/rights.ts';
import type { QueryAct } from '../text/query-rules.ts';

/**
 * Every failure that a call may answer, with the data its sentence needs. The sentences are in
 * `renderer/words/failures.ts`; adding a code here makes the compiler ask for one.
 */
export type Failure =
  /** The input did not have the promised shape; `where` names the first field at fault. */
  | { readonly code: 'bad-input'; readonly where: string; readonly problem: string }
  /** Something threw in the main process; the log has the details under `incident`. */
  | { readonly code: 'unexpected'; readonly incident: string }
  | { readonly code: 'not-signed-in' }
  | { readonly code: 'not-allowed'; readonly right: Right }
  | { readonly code: 'not-found'; readonly what: Subject }
  /** The disk is full or the file cannot be written: nothing of this deed was kept. */
  | { readonly code: 'disk-full' }
  /** Another program holds the store. Nothing of this deed was kept, and it can be done again. */
  | { readonly code: 'store-locked' }
  /** `retryAt` is set after several wrong ones in a row: before that time no guess is looked at. */
  | { readonly code: 'wrong-passphrase'; readonly retryAt?: number }
  | { readonly code: 'name-taken'; readonly name: string }
  | { readonly code: 'slug-taken'; readonly slug: string }
  /** An archived story is only read until it is restored. */
  | { readonly code: 'archived'; readonly slug: string }
  /** The draft moved on: the sender must rebase onto `version`. Nothing of the change was kept. */
  | { readonly code: 'version-conflict'; readonly version: number }
  /** A step does not fit the document, or would touch a printed notice. */
  | { readonly code: 'step-refused'; readonly reason: string }
  /** This person may only suggest in this story, and the change was something else. */
  | { readonly code: 'only-suggests' }
  /** No snapshot of the stored draft can be read any more. */
  | { readonly code: 'draft-damaged' }
  /** A stored text holds what only a newer Stet knows; it is whole, and nothing of it is touched. */
  | { readonly code: 'text-newer' }
  /** A published revision is not what was published any more: the file was changed outside Stet. */
  | { readonly code: 'revision-damaged' }
  /** The two claims are related already; taken back, another relation can take its place. */
  | { readonly code: 'related-already'; readonly kind: RelationKind }
  /** The passage holds no words to pin or to complain about. */
  | { readonly code: 'empty-passage' }
  /** More characters than can be pasted at once. */
  | { readonly code: 'paste-too-long'; readonly limit: number; readonly size: number }
  /** Copy that was not read through after so many seconds, or needed too much memory. */
  | { readonly code: 'paste-too-tangled'; readonly seconds: number }
  | { readonly code: 'too-large'; readonly limit: number; readonly size: number }
  /** The bytes are a picture, an archive or a word processor's file. */
  | { readonly code: 'not-text'; readonly fileName: string }
  /** The original is no longer held, because newer imports took its place: the copy must be read again. */
  | { readonly code: 'import-expired' }
  | { readonly code: 'no-headline' }
  /** Suggestions wait for a decision; readers would see a text that nobody has settled. */
  | { readonly code: 'suggestions-open'; readonly count: number }
  /** Queries have no end yet, and whoever publishes must say why they go on all the same. */
  | { readonly code: 'queries-open'; readonly count: number }
  /** Rules of the house stop a publication until they are kept. */
  | { readonly code: 'standards-block'; readonly count: number }
  /** Warnings of the house's rules want the publisher's reason. */
  | { readonly code: 'reasons-missing'; readonly count: number }
  /** The query is another's to see to, and this person is not in its thread. */
  | { readonly code: 'not-in-thread'; readonly act: QueryAct }
  /** The draft still says what the revision complained about says, so a notice would call it right (C2). */
  | { readonly code: 'nothing-changed' }
  /** A published story changes only through an approved correction request. */
  | { readonly code: 'already-published'; readonly number: number }
  /** The request has moved on, or has not come so far; `needed` are the states in which it could be done. */
  | { readonly code: 'wrong-state'; readonly state: string; readonly needed: readonly string[] }
  /** Nobody approves their own decision, notice or story. */
  | { readonly code: 'same-person'; readonly as: 'decider' | 'notice-writer' | 'story-author' | 'attributor' }
  /** What was approved is not what stands there now. */
  | { readonly code: 'seen-has-changed'; readonly what: 'notice' | 'change' | 'placement' }
  | { readonly code: 'notice-missing' }
  /** The notice opens with a word that may not stand in for its label; `rule` is its number in the standards. */
  | { readonly code: 'notice-refused'; readonly rule: string; readonly word: string }
  /** There is no approval, or it was given for something else than what stands now. */
  | { readonly code: 'not-approved' }
  /** Whoever decides that nothing is changed owes the requester a reason. */
  | { readonly code: 'reason-missing' }
  /** Something cannot be done with the sealed identity of a source. */
  | { readonly code: 'seal-refused'; readonly because: SealRefusal }
  /** Two entries of the registry cannot be made one. */
  | { readonly code: 'merge-refused'; readonly because: MergeRefusal }
  /** Of an unnamed person no contact and no other name is kept outside the seal. */
  | { readonly code: 'unnamed-kept' }
  /** The person closed the dialog or stopped the reading: nothing to report. */
  | { readonly code: 'cancelled' }
  /** The check of language ended twice over the same words, or gave no answer. The rest of Stet goes on. */
  | { readonly code: 'language-unavailable' }
  | { readonly code: 'list-full'; readonly limit: number }
  /** The file is no text in UTF-8, is far too large for a list, or has not one word in it. */
  | { readonly code: 'not-a-word-list'; readonly fileName: string }
  /** The list has the word already. */
  | { readonly code: 'word-there'; readonly word: string }
  /** The rule does not do what its examples say, or cannot be understood; `faults` counts what is wrong. */
  | { readonly code: 'rule-faulty'; readonly name: string; readonly faults: number }
  /** The file holds no rules of style. */
  | { readonly code: 'not-rules'; readonly fileName: string }
  /** Findings or ties rest on the evidence, so it stays. */
  | {
      readonly code: 'evidence-in-use';
      readonly title: string;
      readonly findings: number;
      readonly ties: number;
    }
  /** The bytes are not there, or are not those that were put down. */
  | { readonly code: 'evidence-not-intact'; readonly title: string }
  /** The system is not handed files of this type, or its program for them refused. */
  | { readonly code: 'not-opened'; readonly title: string }
  | { readonly code: 'cannot-read-file'; readonly path: string; readonly reason: string }
  | { readonly code: 'cannot-write-file'; readonly path: string; readonly reason: string };

/** Why two sources cannot be merged: one is merged already, they are of two kinds, or they are the same. */
export type MergeRefusal = 'merged' | 'other-kind' | 'same';

/** What a person would call the thing that was not found. */
export type Subject =
  | 'person'
  | 'story'
  | 'revision'
  | 'version'
  | 'claim'
  | 'relation'
  | 'query'
  | 'source'
  | 'comment-request'
  | 'attestation'
  | 'evidence'
  | 'request'
  | 'original'
  | 'notice'
  | 'word'
  | 'rule'
  | 'ignored';

export type FailureCode = Failure['code'];
export type FailureOf<C extends FailureCode> = Extract<Failure, { code: C }>;

/** Failures that any call may answer, whatever its own list says. */
export const commonFailures = [
  'bad-input',
  'unexpected',
  'not-signed-in',
  'not-allowed',
  'disk-full',
  'store-locked',
  'draft-damaged',
  'text-newer',
  'revision-damaged',
] as const satisfies readonly FailureCode[];
export type CommonFailureCode = (typeof commonFailures)[number];
