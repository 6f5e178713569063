import type { ClaimKind, VerificationState } from '#shared/claims/claim.ts';
import type { ClaimStanding } from '#shared/claims/claim-rules.ts';
import { isUnnamed } from '#shared/claims/claim-rules.ts';
import {
  type Attribution,
  type AttributionTerms,
  type Hand,
  type SourceKind,
  speaksOnTerms,
} from '#shared/claims/source.ts';
import { counted } from './counted.ts';

/** What a passage asserts. */
export const claimKindWords = {
  fact: 'Fact',
  figure: 'Figure',
  name: 'Name',
  date: 'Date',
  quotation: 'Quotation',
  allegation: 'Allegation',
  denial: 'Denial',
  opinion: 'Opinion',
} satisfies Record<ClaimKind, string>;

/** What is known of a claim by its newest finding. */
export const verificationWords = {
  unverified: 'Unverified',
  verified: 'Verified',
  disputed: 'Disputed',
  'could-not-be-verified': 'Could not be verified',
  false: 'False',
} satisfies Record<VerificationState, string>;

/** How a claim stands: by its finding where there is one, else by its sources. */
export const standingWords = {
  ...verificationWords,
  'unnamed-only': 'Unnamed sources only',
  'second-hand-only': 'Second-hand only',
  bare: 'No source yet',
  opinion: 'Opinion, not checked',
} satisfies Record<ClaimStanding, string>;

export const sourceKindWords = {
  named: 'Named person',
  unnamed: 'Unnamed person',
  organisation: 'Organisation',
  document: 'Document',
  outlet: 'Outlet',
  'own-observation': 'Own observation',
  'data-set': 'Data set',
} satisfies Record<SourceKind, string>;

/** On what terms a person spoke. */
export const termsWords = {
  'on-the-record': 'On the record',
  'on-background': 'On background',
  'deep-background': 'Deep background',
  'off-the-record': 'Off the record: not to be used',
  unnamed: 'Unnamed',
} satisfies Record<AttributionTerms, string>;

/** How a claim came to us. */
export const handWords = {
  'first-hand': 'First-hand: told, shown or seen by us',
  'second-hand': 'Second-hand: through another outlet',
} satisfies Record<Hand, string>;

/** "three officials, unnamed, second-hand via NBC News". */
export function attributionLine(attribution: Attribution): string {
  const { source, hand, via } = attribution;
  const standing = source.standing === '' ? [] : [source.standing];
  const known = speaksOnTerms(source.kind) ? termsLine(attribution) : [];
  const through = via === null ? 'second-hand' : `second-hand via ${via.name}`;
  return [source.name, ...standing, ...known, ...(hand === 'second-hand' ? [through] : [])].join(', ');
}

/** "unnamed, on background". */
function termsLine({ terms, source }: Attribution): readonly string[] {
  const said = termsWords[terms].toLowerCase();
  return isUnnamed({ terms, source }) && terms !== 'unnamed' ? ['unnamed', said] : [said];
}

/** Sentences of the claims of a story. */
export const claimsWords = {
  list: 'Claims in the order of the text',
  add: 'Add a claim',
  addHint: 'Mark words in the text first.',
  empty: 'No claims yet',
  emptyText:
    'Mark words that assert something checkable, and say on whose word the story has them. Or let the text propose them.',
  failed: 'The claims could not be read',
  again: 'Read them again',
  chosen: 'The chosen claim',
  choose: 'Show in the text',
  noSource: 'No source yet',
  finding: (state: VerificationState, person: string) => `${verificationWords[state]} by ${person}`,
  restsOn: (titles: readonly string[]) => `Rests on: ${titles.join('; ')}`,
  evidenceOfStory: (pieces: number) =>
    pieces === 0 ? 'Show the evidence' : `Show the evidence: ${counted(pieces, 'piece', 'pieces')}`,
  noFinding: 'Nobody has looked into it yet',
  edit: 'Edit',
  addSource: 'Add a source',
  verify: 'Record a finding',
  ask: 'Ask for comment',
  remove: 'Remove',
  detach: (name: string) => `Take ${name} off this claim`,
  detached: (name: string) => `${name} no longer backs this claim. The source stays in the registry.`,
  undo: 'Undo',
  cancel: 'Cancel',
  removed: 'The claim is taken out.',
  removing: {
    title: 'Remove this claim?',
    text: 'The claim goes from the list with its sources and findings. What it was stays in the journal.',
    submit: 'Remove the claim',
  },
  form: {
    title: 'New claim',
    about: 'The words',
    kind: 'Kind',
    kindHint: 'Keys 1 to 8 choose.',
    note: 'Note',
    submit: 'Add the claim',
    save: 'Save the claim',
    editTitle: 'Edit the claim',
    state: 'What do we know?',
    evidence: 'Evidence',
    evidenceHint: 'What shows it: a recording, a document, who confirmed it and when.',
    restsOnEvidence: 'It rests on',
    findingTitle: 'Record a finding',
    findingText: 'Earlier findings are kept; the newest one counts.',
    findingSubmit: 'Record the finding',
    attributionTitle: 'Add a source to the claim',
    attributionSubmit: 'Add the source',
  },
  source: {
    label: 'Source',
    optional: 'Can be added later.',
    unnamedHint:
      'For an unnamed person a description only, as in “a senior administration official”. No name is kept.',
    viaLabel: 'The outlet it came through',
    missing: 'Choose a source, or enter a new one.',
    missingVia: 'Choose the outlet it came through, or enter a new one.',
    enter: (name: string) => `Enter “${name}” as a new source`,
    hits: 'Sources in the registry',
    change: 'Choose another',
    kind: 'What it is',
    name: 'Name',
    description: 'Description',
    standing: 'Office, affiliation or standing',
    terms: 'Terms',
    hand: 'How we have it',
  },
} as const;
