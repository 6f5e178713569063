import type { Right } from '../people/rights.ts';

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
  | { readonly code: 'store-locked' }
  /** `retryAt` is set after several wrong ones in a row: before that time no guess is looked at. */
  | { readonly code: 'wrong-passphrase'; readonly retryAt?: number }
  | { readonly code: 'name-taken'; readonly name: string }
  | { readonly code: 'slug-taken'; readonly slug: string }
  | { readonly code: 'archived'; readonly slug: string }
  /** The draft moved on: the sender must rebase onto `version`. Nothing of the change was kept. */
  | { readonly code: 'version-conflict'; readonly version: number }
  /** A step does not fit the document, or would touch a printed notice. */
  | { readonly code: 'step-refused'; readonly reason: string }
  /** This person may only suggest in this story, and the change was something else. */
  | { readonly code: 'only-suggests' }
  /** The stored draft could not be read whole. */
  | { readonly code: 'draft-damaged'; readonly goodVersion: number }
  | { readonly code: 'empty-passage' }
  | { readonly code: 'too-large'; readonly limit: number; readonly size: number }
  | { readonly code: 'not-text'; readonly fileName: string }
  | { readonly code: 'import-expired' }
  | { readonly code: 'no-headline' }
  /** Suggestions wait for a decision; readers would see a text that nobody has settled. */
  | { readonly code: 'suggestions-open'; readonly count: number }
  | { readonly code: 'nothing-changed' }
  /** A published story changes only through an approved correction request. */
  | { readonly code: 'already-published'; readonly number: number }
  | { readonly code: 'wrong-state'; readonly state: string; readonly needed: readonly string[] }
  /** Nobody approves their own decision, notice or story. */
  | { readonly code: 'same-person'; readonly as: 'decider' | 'notice-writer' | 'story-author' }
  /** What was approved is not what stands there now. */
  | { readonly code: 'seen-has-changed'; readonly what: 'notice' | 'change' | 'placement' }
  | { readonly code: 'notice-missing' }
  /** The notice opens with a word that may not stand in for its label; `rule` is its number in the standards. */
  | { readonly code: 'notice-refused'; readonly rule: string; readonly word: string }
  | { readonly code: 'not-approved' }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'cannot-read-file'; readonly path: string; readonly reason: string }
  | { readonly code: 'cannot-write-file'; readonly path: string; readonly reason: string };

/** What a person would call the thing that was not found. */
export type Subject =
  | 'person'
  | 'story'
  | 'revision'
  | 'claim'
  | 'source'
  | 'request'
  | 'original'
  | 'notice';

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
] as const satisfies readonly FailureCode[];
export type CommonFailureCode = (typeof commonFailures)[number];
