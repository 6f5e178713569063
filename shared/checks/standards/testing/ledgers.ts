import { claimId } from '../../../claims/claim.ts';
import { proposeClaims } from '../../../claims/detection/propose-claims.ts';
import { readStory } from '../../../claims/detection/read-story.ts';
import { type Grounds, noGrounds } from '../../../claims/grounds.ts';
import type { ClaimRelation } from '../../../claims/relation.ts';
import { relationId } from '../../../claims/relation.ts';
import { type Attribution, attributionId, type Source, sourceId } from '../../../claims/source.ts';
import type { SourceApproval } from '../../../claims/source-approval.ts';
import {
  type AttestationKind,
  attestationId,
  type SourceAttestation,
} from '../../../claims/sources/attestation.ts';
import {
  type CommentOutcome,
  type CommentRequest,
  commentRequestId,
} from '../../../claims/sources/comment-request.ts';
import { personId } from '../../../people/person.ts';
import { storyId } from '../../../stories/story.ts';
import { changedQuotations, quotedWordsOf } from '../changed-quotations.ts';
import { headLinesOf } from '../head-lines.ts';
import { defaultStandards } from '../standards-settings.ts';
import type { LedgerClaim, StoryLedger } from '../story-ledger.ts';

// Stories as the rules see them, written down in a few words.

const uuid = (prefix: string, number: number): string =>
  `0198a3b0-0000-7000-8000-${prefix}${String(number).padStart(12 - prefix.length, '0')}`;
const somebody = { personId: personId.parse(uuid('1', 1)), personName: 'Eve Example' };
const story = storyId.parse(uuid('5', 1));

/** 2026-03-02, 12:00 UTC: when everything happens unless a test says otherwise. */
export const noon = Date.UTC(2026, 2, 2, 12);

/** A source behind a claim. Who has the same name is the same source. */
export interface Behind {
  readonly name: string;
  readonly kind?: Source['kind'];
  readonly standing?: string;
  readonly terms?: Attribution['terms'];
  readonly via?: string;
  readonly grounds?: Partial<Grounds>;
  readonly approved?: Partial<SourceApproval>;
}

export interface Claimed {
  readonly words: string;
  readonly kind?: LedgerClaim['kind'];
  readonly from?: readonly Behind[];
  readonly state?: 'verified' | 'disputed';
  /** The claim of the ledger that it disputes, by its place in the list. */
  readonly disputes?: number;
}

export interface Told {
  readonly text: readonly (readonly [type: string, text: string])[];
  /** The text as it was before somebody changed it. */
  readonly was?: readonly (readonly [type: string, text: string])[];
  readonly since?: 'suggestion' | 'publication';
  readonly claims?: readonly Claimed[];
  readonly asked?: readonly {
    readonly name: string;
    readonly about?: number;
    readonly outcome?: CommentOutcome;
    readonly at?: number;
  }[];
  readonly attested?: readonly {
    readonly name: string;
    readonly kind: AttestationKind;
    readonly other?: string;
  }[];
  readonly ledger?: Partial<StoryLedger>;
}

const idOf = (name: string) =>
  sourceId.parse(uuid('2', [...name].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7) % 9_999_999));

function aSource({ name, kind = 'unnamed', standing = '' }: Behind): Source {
  return { id: idOf(name), kind, name, standing, createdAt: noon, updatedAt: noon };
}

function attributed(behind: Behind, number: number): Attribution {
  const {
    terms = behind.kind === undefined || behind.kind === 'unnamed' ? 'unnamed' : 'on-the-record',
    via,
    grounds,
    approved,
  } = behind;
  return {
    id: attributionId.parse(uuid('3', number)),
    source: aSource(behind),
    terms,
    hand: via === undefined ? 'first-hand' : 'second-hand',
    via: via === undefined ? null : aSource({ name: via, kind: 'outlet' }),
    grounds: { ...noGrounds, ...grounds },
    approvals:
      approved === undefined
        ? []
        : [{ level: 'editor', quoting: false, ...somebody, at: noon, stands: true, ...approved }],
  };
}

const claimIdOf = (index: number) => claimId.parse(uuid('4', index + 1));

function relationsOf(claims: readonly Claimed[], index: number): readonly ClaimRelation[] {
  const tie = (other: number, towards: 'this' | 'other'): ClaimRelation => ({
    id: relationId.parse(uuid('6', index * 100 + other)),
    kind: 'disputes',
    towards,
    other: {
      id: claimIdOf(other),
      storyId: story,
      slug: 'story',
      kind: claims[other]?.kind ?? 'fact',
      quote: claims[other]?.words ?? '',
    },
    note: '',
    ...somebody,
    at: noon,
  });
  const own = claims[index]?.disputes;
  const others = claims.flatMap(({ disputes }, other) => (disputes === index ? [tie(other, 'this')] : []));
  return [...(own === undefined ? [] : [tie(own, 'other')]), ...others];
}

function claimed(claims: readonly Claimed[], index: number, text: string): LedgerClaim {
  const { words, kind = 'fact', from = [], state } = claims[index] ?? { words: '' };
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The text does not say "${words}"`);
  return {
    id: claimIdOf(index),
    storyId: story,
    kind,
    note: '',
    quote: words,
    anchorState: 'exact',
    attributions: from.map((each, at) => attributed(each, index * 10 + at + 1)),
    verification: state === undefined ? null : aVerification(state),
    relations: relationsOf(claims, index),
    createdBy: somebody.personId,
    createdAt: noon,
    updatedAt: noon,
    range: { start, end: start + words.length },
  };
}

function aVerification(state: 'verified' | 'disputed'): NonNullable<LedgerClaim['verification']> {
  return { state, evidence: '', evidenceIds: [], ...somebody, at: noon };
}

function anAttestation(
  { name, kind, other }: NonNullable<Told['attested']>[number],
  index: number,
): SourceAttestation {
  return {
    id: attestationId.parse(uuid('7', index + 1)),
    sourceId: idOf(name),
    kind,
    ...somebody,
    since: noon,
    at: noon,
    otherId: other === undefined ? null : idOf(other),
    otherName: other ?? null,
    storyId: kind === 'clear-in-story' ? story : null,
  };
}

function aRequest(
  { name, about, outcome, at = noon }: NonNullable<Told['asked']>[number],
  index: number,
): CommentRequest {
  return {
    id: commentRequestId.parse(uuid('8', index + 1)),
    storyId: story,
    slug: 'story',
    source: aSource({ name, kind: 'named' }),
    claimIds: about === undefined ? [] : [claimIdOf(about)],
    question: 'Is it so?',
    deadlineAt: null,
    tries: [{ way: 'phone', note: '', ...somebody, at }],
    answers: outcome === undefined ? [] : [{ outcome, words: '', ...somebody, at: at + 1 }],
  };
}

/** The ledger of a story. Attestations are kept, and say nothing, unless a test gives some. */
export function ledgerOf(told: Told): StoryLedger {
  const blocks = told.text.map(([type, text]) => ({ type, text }));
  const story = readStory(blocks);
  const before = (told.was ?? told.text).map(([type, text]) => ({ type, text }));
  const since = told.since ?? 'suggestion';
  const claims = told.claims ?? [];
  return {
    story,
    proposals: proposeClaims(blocks),
    claims: claims.map((_, index) => claimed(claims, index, story.text)),
    commentRequests: (told.asked ?? []).map(aRequest),
    attestations: (told.attested ?? []).map(anAttestation),
    withEvidence: new Set(),
    changedQuotations: changedQuotations(quotedWordsOf(before), quotedWordsOf(blocks), since),
    headLines: headLinesOf(blocks, { isIgnored: () => false }),
    publishedAt: null,
    noticeLabel: null,
    now: noon,
    house: defaultStandards,
    ...told.ledger,
  };
}

/** All that an unnamed source needs: a test takes away or changes one thing. */
export const soundGrounds: Partial<Grounds> = {
  agreedOn: '2026-03-01',
  knows: 'took-part',
  substance: 'information',
  anonymityReason: 'because she feared for her job',
  noOtherTerms: 'Asked twice to go on the record.',
  motive: 'Wants the plan stopped.',
};
