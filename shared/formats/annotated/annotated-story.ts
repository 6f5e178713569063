import type { Claim } from '../../claims/claim.ts';
import type { Attribution, Source } from '../../claims/source.ts';
import { speaksOnTerms } from '../../claims/source.ts';
import type { CommentRequest } from '../../claims/sources/comment-request.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { ProjectedBlock } from '../../text/projection.ts';
import type { Query } from '../../text/query.ts';
import type { TextRange } from '../../text/quote-anchor.ts';

/** A claim with where its words stand in the text; null where they are not in it. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly place: TextRange | null;
}

/** Everything that an annotated copy is made of, as it was read from the store. */
export interface AnnotatedStory {
  readonly slug: string;
  /** The text as it reads, and its blocks. */
  readonly text: string;
  readonly blocks: readonly Pick<ProjectedBlock, 'type' | 'start' | 'end'>[];
  /** SHA-256 of the text, in hex. */
  readonly textHash: string;
  /** Null for the draft. */
  readonly revision: { readonly number: number; readonly at: number; readonly where: string } | null;
  readonly draftVersion: number;
  /** In the order of the text; those without a place last. */
  readonly claims: readonly PlacedClaim[];
  readonly evidence: readonly Evidence[];
  readonly requests: readonly CommentRequest[];
  /** Those that are not resolved. */
  readonly openQueries: readonly Query[];
  readonly madeBy: string;
  readonly madeAt: number;
  readonly timeZone: string;
}

/** Who stands behind a claim, and on which terms. */
type SourceOnTerms = Pick<Attribution, 'terms'> & {
  readonly source: Pick<Source, 'kind' | 'name' | 'standing'>;
};

/**
 * Whether readers of the copy may know who stands behind a claim: a lawyer's copy leaves the house. Whoever speaks on
 * other terms than on the record, or without a name, stays who they are to the reporter alone.
 */
export function isProtected({ source, terms }: SourceOnTerms): boolean {
  return source.kind === 'unnamed' || (speaksOnTerms(source.kind) && terms !== 'on-the-record');
}

/**
 * Who stands behind a claim, as the copy says it. An unnamed source has a description in place of a name; of anybody
 * else who is protected not even the office is said, which may be theirs alone.
 */
export function saidSource(attribution: SourceOnTerms): {
  readonly words: string;
  readonly leftOut: boolean;
} {
  const { source } = attribution;
  if (!isProtected(attribution)) return { words: nameAndStanding(source), leftOut: false };
  return { words: source.kind === 'unnamed' ? source.name : 'A source', leftOut: true };
}

export function nameAndStanding({ name, standing }: Pick<Source, 'name' | 'standing'>): string {
  return standing === '' ? name : `${name}, ${standing}`;
}

/**
 * Evidence that could give a protected source away: all that bears on a claim with one, by a tie or by a finding. Its
 * title, its words and what was found in them are left out; its kind and its hash stay.
 */
export function veiledEvidence(
  claims: readonly PlacedClaim[],
  evidence: readonly Evidence[],
): ReadonlySet<string> {
  const protectedClaims = claims.map(({ claim }) => claim).filter(isVeiled);
  const ids = new Set<string>(protectedClaims.map(({ id }) => id));
  const found = protectedClaims.flatMap(({ verification }) => verification?.evidenceIds ?? []);
  const tied = evidence.filter(({ ties }) => ties.some(({ subject }) => ids.has(subject.id)));
  return new Set<string>([...found, ...tied.map(({ id }) => id)]);
}

/** Whether what was written down about a claim may say who a protected source is. */
export function isVeiled({ attributions }: Pick<Claim, 'attributions'>): boolean {
  return attributions.some(isProtected);
}
