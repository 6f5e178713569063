import { type ClaimKind, claimId, type VerificationState } from '#shared/claims/claim.ts';
import type { AttributionTerms, Hand, SourceId } from '#shared/claims/source.ts';
import type { SourceClaim } from '#shared/claims/sources/source-claim.ts';
import { storyId } from '#shared/stories/story.ts';
import type { AnchorState } from '#shared/text/anchor.ts';
import type { ReadableDatabase } from '../../database-handles.ts';

interface SourceClaimRow {
  readonly claim_id: string;
  readonly story_id: string;
  readonly slug: string;
  readonly kind: ClaimKind;
  readonly quote: string;
  readonly anchor_state: AnchorState;
  readonly state: VerificationState;
  readonly terms: AttributionTerms;
  readonly hand: Hand;
  readonly as_outlet: number;
}

function toSourceClaim(row: SourceClaimRow): SourceClaim {
  const { slug, kind, quote, state, terms, hand } = row;
  return {
    claimId: claimId.parse(row.claim_id),
    storyId: storyId.parse(row.story_id),
    slug,
    kind,
    quote,
    anchorState: row.anchor_state,
    state,
    terms,
    hand,
    asOutlet: row.as_outlet === 1,
  };
}

/** What rests on a source over all stories. */
export function createSourceClaimRecords(database: ReadableDatabase) {
  const ofSource = database.prepare<{ id: string; limit: number }, SourceClaimRow>(
    `SELECT c.id AS claim_id, c.story_id, t.slug, c.kind, n.current AS quote, n.state AS anchor_state,
       coalesce((SELECT v.state FROM verifications v WHERE v.claim_id = c.id
                 ORDER BY v.at DESC, v.id DESC LIMIT 1), 'unverified') AS state,
       a.terms, a.hand, a.as_outlet
     FROM (SELECT claim_id, terms, hand, 0 AS as_outlet FROM attributions
           WHERE source_id = :id AND detached_at IS NULL
           UNION ALL SELECT claim_id, terms, hand, 1 FROM attributions
           WHERE via_source_id = :id AND source_id <> :id AND detached_at IS NULL) a
     JOIN claims c ON c.id = a.claim_id AND c.removed_at IS NULL
     JOIN stories t ON t.id = c.story_id
     JOIN anchors n ON n.subject_kind = 'claim' AND n.subject_id = c.id
     ORDER BY t.updated_at DESC, t.id, n.start, c.id LIMIT :limit`,
  );
  return {
    /** Those of the story that was worked on last first, in the order of its text. */
    listClaimsOf(id: SourceId, limit: number): readonly SourceClaim[] {
      return ofSource.all({ id, limit }).map(toSourceClaim);
    },
  };
}
