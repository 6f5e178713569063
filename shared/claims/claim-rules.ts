import type { Claim, Verification, VerificationState } from './claim.ts';
import { isDisputing, type RelationSaid } from './relation.ts';
import { type Attribution, type Source, speaksOnTerms } from './source.ts';

/** The pencil that a claim is marked with, and the line under its words; see the colours of the house. */
export interface ClaimTone {
  readonly pencil: 'red' | 'amber' | 'green' | 'violet' | 'plain';
  readonly line: 'solid' | 'dotted' | 'double';
  /** Why it is marked so: the one thing that a reader of the claim should know first. */
  readonly standing: ClaimStanding;
}

/** How a claim stands, gravest first. */
export const claimStandings = [
  /** We know that it is not so. */
  'false',
  'disputed',
  /** We tried and could not. */
  'could-not-be-verified',
  'verified',
  /** Nobody who stands behind it is named. */
  'unnamed-only',
  /** Every source of it came through another outlet. */
  'second-hand-only',
  /** It has a source of our own, and nobody has verified it yet. */
  'unverified',
  /** It has neither source nor finding. */
  'bare',
  /** Nothing that could be checked. */
  'opinion',
] as const;
export type ClaimStanding = (typeof claimStandings)[number];

/** What a claim rests on, as far as the rules ask. */
export interface RestingClaim extends Pick<Claim, 'kind'> {
  readonly attributions: readonly Backing[];
  readonly verification: Pick<Verification, 'state' | 'at'> | null;
  readonly relations: readonly RelationSaid[];
}

/** An attribution, as far as the rules ask. */
export interface Backing extends Pick<Attribution, 'terms' | 'hand'> {
  readonly source: Pick<Source, 'kind' | 'name'>;
}

/**
 * Whether a claim is disputed: by the newest finding, or by another claim. Whoever finds afterwards that it is so, or
 * that it is not, knew of the dispute and has settled it; a finding from before is overtaken by it.
 */
export function isDisputed({
  verification,
  relations,
}: Pick<RestingClaim, 'verification' | 'relations'>): boolean {
  if (verification?.state === 'disputed') return true;
  const settledAt =
    verification?.state === 'verified' || verification?.state === 'false' ? verification.at : null;
  return relations.some((each) => isDisputing(each) && (settledAt === null || settledAt < each.at));
}

/**
 * How a claim stands. A finding speaks before the sources do: a verified claim of an unnamed source is
 * verified, a disputed one of the best source is disputed. An unnamed source outweighs a second hand, because
 * it is the one that has to be approved.
 */
export function claimStanding(claim: RestingClaim): ClaimStanding {
  if (claim.kind === 'opinion') return 'opinion';
  if (isDisputed(claim)) return 'disputed';
  const state = claim.verification?.state ?? 'unverified';
  if (state !== 'unverified') return state;
  if (claim.attributions.length === 0) return 'bare';
  if (claim.attributions.every(isUnnamed)) return 'unnamed-only';
  if (claim.attributions.every((each) => each.hand === 'second-hand')) return 'second-hand-only';
  return 'unverified';
}

/** Whether the readers will not be told who it is: on background the words may be used and the name may not. */
export function isUnnamed({
  terms,
  source,
}: Pick<Attribution, 'terms'> & { readonly source: Pick<Source, 'kind'> }): boolean {
  if (source.kind === 'unnamed' || terms === 'unnamed') return true;
  return speaksOnTerms(source.kind) && (terms === 'on-background' || terms === 'deep-background');
}

/**
 * Red: known or said to be wrong. Amber: not settled. Green: verified. Violet: somebody must approve the
 * source. Plain: nothing to be settled.
 */
const pencils = {
  false: 'red',
  disputed: 'red',
  'could-not-be-verified': 'amber',
  verified: 'green',
  'unnamed-only': 'violet',
  'second-hand-only': 'amber',
  unverified: 'amber',
  bare: 'amber',
  opinion: 'plain',
} satisfies Record<ClaimStanding, ClaimTone['pencil']>;

/** The pencil of a finding by itself, where the sources are not looked at. */
export function verificationPencil(state: VerificationState): ClaimTone['pencil'] {
  return pencils[state];
}

/** The line says what the pencil cannot say beside it: a verified claim of unnamed sources is green and dotted. */
export function claimTone(claim: RestingClaim): ClaimTone {
  const standing = claimStanding(claim);
  const pencil = pencils[standing];
  if (pencil === 'red') return { pencil, line: 'double', standing };
  const unnamed = claim.attributions.length > 0 && claim.attributions.every(isUnnamed);
  return { pencil, line: unnamed ? 'dotted' : 'solid', standing };
}

/** Claims of which nobody has found that they are so: what a publisher is warned of. */
export function countUnverified(claims: readonly Pick<RestingClaim, 'kind' | 'verification'>[]): number {
  return claims.filter(({ kind, verification }) => kind !== 'opinion' && verification?.state !== 'verified')
    .length;
}
