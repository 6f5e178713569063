import type { Claim } from './claim.ts';
import { isDisputed, isUnnamed, type RestingClaim } from './claim-rules.ts';

/** How well a claim is covered; each is in one of these, the gravest that fits. Opinions are in none. */
export const coverageClasses = [
  /** Verified, or with a first-hand source that is more than one unnamed person. */
  'backed',
  /** All that it has is one person whom readers will not be told the name of. */
  'single-unnamed',
  /** With sources, all of which came through another outlet. */
  'second-hand',
  /** With neither a source nor a finding that it is verified. */
  'bare',
  /** Disputed, or known to be false. */
  'disputed',
  /** Its words changed or went, and nobody has said yet whether it still stands. */
  'waiting',
] as const;
export type CoverageClass = (typeof coverageClasses)[number];

/** What can be shown alone of a story’s claims: a class, or the opinions. */
export type ShownClass = CoverageClass | 'opinion';

/** A claim as far as the rules of coverage ask. */
export type CoveredClaim = RestingClaim & Pick<Claim, 'anchorState'>;

/** How well the claims of a story are covered. */
export interface Coverage {
  /** Those that can be checked: the sum of the classes. */
  readonly claims: number;
  readonly classes: Readonly<Record<CoverageClass, number>>;
  /** Counted by themselves: nothing can back one. */
  readonly opinions: number;
}

export function coverageOf(claims: readonly CoveredClaim[]): Coverage {
  const classes = { backed: 0, 'single-unnamed': 0, 'second-hand': 0, bare: 0, disputed: 0, waiting: 0 };
  let opinions = 0;
  for (const claim of claims) {
    const covered = coverageClassOf(claim);
    if (covered === 'opinion') opinions += 1;
    else classes[covered] += 1;
  }
  return { claims: claims.length - opinions, classes, opinions };
}

/** A claim that could not be verified is covered by whatever sources it has, as an unverified one is. */
export function coverageClassOf(claim: CoveredClaim): ShownClass {
  const { kind, anchorState, attributions, verification } = claim;
  if (kind === 'opinion') return 'opinion';
  if (isDisputed(claim) || verification?.state === 'false') return 'disputed';
  if (anchorState === 'review' || anchorState === 'orphan') return 'waiting';
  if (verification?.state === 'verified') return 'backed';
  if (attributions.some(({ hand }) => hand === 'first-hand'))
    return isOneUnnamed(attributions) ? 'single-unnamed' : 'backed';
  return attributions.length > 0 ? 'second-hand' : 'bare';
}

function isOneUnnamed(attributions: CoveredClaim['attributions']): boolean {
  const [only, another] = attributions;
  if (only === undefined || another !== undefined || !isUnnamed(only)) return false;
  return only.source.kind !== 'unnamed' || !describesSeveral(only.source.name);
}

/** More than one by its first word, or by the word that says what they are: "three clerks", "sources on the board". */
const several = /^(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|multiple|both|\d+)\s/iu;
const inPlural = /(?:[^s]s|people)$/iu;
const endOfNoun = /\s(?:of|in|at|on|with|from|who|whom|close|familiar|briefed|inside|within|near|for)\s.*$/iu;

/** Whether a description of somebody unnamed is of more than one person. */
function describesSeveral(description: string): boolean {
  if (/^(?:an?|one|another)\s/iu.test(description)) return false;
  return several.test(description) || inPlural.test(description.replace(endOfNoun, ''));
}
