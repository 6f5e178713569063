import type { ClaimKind, VerificationState } from '../../claims/claim.ts';
import type { WayOfKnowing } from '../../claims/grounds.ts';
import type { RelationKind } from '../../claims/relation.ts';
import type { AttributionTerms } from '../../claims/source.ts';
import type { CommentOutcome, CommentWay } from '../../claims/sources/comment-request.ts';
import type { EvidenceKind } from '../../evidence/evidence.ts';

/** Words of the annotated copy, which the main process writes. Those of the window are in `renderer/words/`. */

export const kindWords: Readonly<Record<ClaimKind, string>> = {
  fact: 'Fact',
  figure: 'Figure',
  name: 'Name',
  date: 'Date',
  quotation: 'Quotation',
  allegation: 'Allegation',
  denial: 'Denial',
  opinion: 'Opinion, not checked',
};

export const stateWords: Readonly<Record<VerificationState, string>> = {
  unverified: 'Unverified',
  verified: 'Verified',
  disputed: 'Disputed',
  'could-not-be-verified': 'Could not be verified',
  false: 'False',
};

export const termsWords: Readonly<Record<AttributionTerms, string>> = {
  'on-the-record': 'on the record',
  'on-background': 'on background',
  'deep-background': 'on deep background',
  'off-the-record': 'off the record',
  unnamed: 'unnamed',
};

export const knowsWords: Readonly<Record<WayOfKnowing, string>> = {
  saw: 'saw it',
  'took-part': 'took part',
  'read-document': 'read the document',
  told: 'was told',
};

/** What the other claim does to this one, and this one to the other. */
export const relationWords: Readonly<Record<RelationKind, readonly [ofThis: string, ofOther: string]>> = {
  supports: ['Supported by', 'Supports'],
  disputes: ['Disputed by', 'Disputes'],
  'same-as': ['Says the same as', 'Says the same as'],
};

export const evidenceWords: Readonly<Record<EvidenceKind, string>> = {
  file: 'File',
  link: 'Link',
  note: 'Note',
  transcript: 'Transcript',
};

export const wayWords: Readonly<Record<CommentWay, string>> = {
  phone: 'by phone',
  mail: 'by mail',
  message: 'by message',
  'in-person': 'in person',
};

export const commentWords: Readonly<Record<CommentOutcome, string>> = {
  answered: 'Answered',
  declined: 'Declined to comment',
  'no-answer': 'Did not respond',
  unreachable: 'Could not be reached',
};

export const copyWords = {
  title: (slug: string) => `Annotated copy: ${slug}`,
  confidential:
    'For legal review. Who unnamed sources are, and whatever could say so, is left out and marked. Notes and threads of the newsroom are not in this copy.',
  draft: (version: number) => `Draft at version ${version}, with all suggestions accepted; not published`,
  revision: (number: number, at: string, where: string) =>
    `Revision ${number}, published ${at}${where === '' ? '' : ` at ${where}`}`,
  made: (by: string, at: string) => `Made by ${by}, ${at}`,
  hash: 'SHA-256 of the text',
  claims: 'Claims',
  noClaims: 'No claims are marked in this story.',
  notInText: 'The words of this claim are not in this text.',
  sources: 'Sources',
  noSource: 'No source.',
  leftOut: 'identity left out',
  firstHand: 'first-hand',
  secondHand: (via: string) => `second-hand: we ← ${via}`,
  agreed: (day: string) => `ground rules agreed ${day}`,
  embargo: (until: string) => `not to be published before ${until}`,
  anonymity: (reason: string) => `Asked not to be named: ${reason}`,
  reasonLeftOut: 'a reason for anonymity is recorded',
  knows: (how: string) => `${how}`,
  approved: (by: string, at: string, fallen: boolean) =>
    `use approved by ${by}, ${at}${fallen ? ' (of an earlier state: it no longer stands)' : ''}`,
  verification: 'Verification',
  notLookedInto: 'Nobody has recorded a finding.',
  found: (state: string, by: string, at: string) => `${state} by ${by}, ${at}`,
  wordsLeftOut: 'What was written down with it is left out, to protect a source.',
  evidence: 'Evidence',
  noEvidence: 'No evidence.',
  titleLeftOut: 'title left out, to protect a source',
  inFinding: 'the finding rests on it',
  relations: 'Other claims',
  claimNumber: (number: number) => `claim ${number}`,
  inStory: (slug: string) => `in ${slug}`,
  requests: 'Requests for comment',
  asked: (way: string, by: string, at: string) => `Asked ${way} by ${by}, ${at}`,
  deadline: (at: string) => `Answer asked for by ${at}`,
  waiting: 'No answer yet',
  outcome: (outcome: string, at: string) => `${outcome}, ${at}`,
  storyRequests: 'Requests for comment on the story as a whole',
  queries: 'Open queries',
  noQueries: 'None.',
  query: (by: string, at: string) => `Asked by ${by}, ${at}; not resolved`,
} as const;
