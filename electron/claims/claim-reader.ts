import { createAttributionRecords } from '#db/claims/attribution-records.ts';
import { createClaimRecords } from '#db/claims/claim-records.ts';
import type { StoredClaim } from '#db/claims/claim-row.ts';
import { createRelationRecords } from '#db/claims/relation-records.ts';
import { createSourceApprovalRecords, type StoredApproval } from '#db/claims/source-approval-records.ts';
import { createVerificationRecords } from '#db/claims/verification-records.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import type { Claim } from '#shared/claims/claim.ts';
import type { ClaimRelation } from '#shared/claims/relation.ts';
import type { Attribution } from '#shared/claims/source.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { PlacedAnchor } from '../text/anchor-placing.ts';
import type { Drafts } from '../text/drafts.ts';
import { withStanding } from './approved-source.ts';

/** More claims than this have never been pinned to one story; it only bounds the answer. */
const mostClaims = 10_000;
const mostAttributions = 50_000;
const mostRelations = 50_000;
const mostApprovals = 50_000;

/** Puts claims together from the ledger, their sources and findings, and where the draft says they stand. */
export interface ClaimReader {
  /** In the order of the text, those whose words are gone last. */
  list(storyId: StoryId): readonly Claim[];
  /** One claim as it stands now. Throws for a claim that is not in the ledger. */
  require(claimId: Claim['id']): Claim;
}

export function createClaimReader(database: WritableDatabase, drafts: Drafts): ClaimReader {
  const claims = createClaimRecords(database);
  const attributions = createAttributionRecords(database);
  const verifications = createVerificationRecords(database);
  const relations = createRelationRecords(database);
  const approvals = createSourceApprovalRecords(database);
  return {
    list(storyId) {
      const anchors = drafts.anchorsOf(storyId);
      const findings = verifications.newestByClaim(storyId);
      const sources = new Map<Claim['id'], Attribution[]>();
      const given = new Map<Attribution['id'], StoredApproval[]>();
      for (const approval of approvals.listOfStory(storyId, mostApprovals)) {
        const { attributionId } = approval;
        given.set(attributionId, [...(given.get(attributionId) ?? []), approval]);
      }
      for (const { claimId, addedBy: _, ...attribution } of attributions.listOfStory(
        storyId,
        mostAttributions,
      )) {
        const whole = {
          ...attribution,
          approvals: withStanding(attribution, given.get(attribution.id) ?? []),
        };
        sources.set(claimId, [...(sources.get(claimId) ?? []), whole]);
      }
      const related = new Map<Claim['id'], ClaimRelation[]>();
      for (const { claimId, ...relation } of relations.listOfStory(storyId, mostRelations)) {
        related.set(claimId, [...(related.get(claimId) ?? []), relation]);
      }
      return claims
        .listClaims(storyId, mostClaims)
        .map((claim) => ({ claim, anchor: requireAnchor(anchors, claim.id) }))
        .sort((a, b) => inTextOrder(a.anchor, b.anchor))
        .map(({ claim }) =>
          joined(claim, anchors, {
            attributions: sources.get(claim.id) ?? [],
            verification: findings.get(claim.id) ?? null,
            relations: related.get(claim.id) ?? [],
          }),
        );
    },

    require(claimId) {
      const claim = claims.getClaim(claimId);
      if (claim === null) throw new Error(`There is no claim ${claimId}`);
      const sources = attributions
        .listOfClaim(claimId, mostAttributions)
        .map(({ claimId: _, addedBy: __, ...attribution }) => ({
          ...attribution,
          approvals: withStanding(attribution, approvals.listOfAttribution(attribution.id, mostApprovals)),
        }));
      return joined(claim, drafts.anchorsOf(claim.storyId), {
        attributions: sources,
        verification: verifications.getNewest(claimId),
        relations: relations
          .listOfClaim(claimId, mostRelations)
          .map(({ claimId: _, ...relation }) => relation),
      });
    },
  };
}

/** Every claim is pinned in the transaction that makes it: one without an anchor is a mistake of ours. */
function requireAnchor(anchors: ReturnType<Drafts['anchorsOf']>, claimId: Claim['id']): PlacedAnchor {
  const anchor = anchors.get(claimId);
  if (anchor === undefined) throw new Error(`Claim ${claimId} is pinned nowhere`);
  return anchor;
}

function inTextOrder(a: PlacedAnchor, b: PlacedAnchor): number {
  const [gone, alsoGone] = [a.state === 'orphan', b.state === 'orphan'];
  if (gone !== alsoGone) return gone ? 1 : -1;
  return a.start - b.start || a.end - b.end;
}

/** What hangs on the claim; of a related claim of the same story the words are those that stand there now. */
function joined(
  claim: StoredClaim,
  anchors: ReturnType<Drafts['anchorsOf']>,
  hanging: Pick<Claim, 'attributions' | 'verification' | 'relations'>,
): Claim {
  const anchor = requireAnchor(anchors, claim.id);
  const relations = hanging.relations.map((relation) => ({
    ...relation,
    other: { ...relation.other, quote: anchors.get(relation.other.id)?.quote ?? relation.other.quote },
  }));
  return { ...claim, quote: anchor.quote, anchorState: anchor.state, ...hanging, relations };
}
