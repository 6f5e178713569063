import type { ClaimKind, VerificationState } from '#shared/claims/claim.ts';
import { type Coverage, type CoveredClaim, coverageOf } from '#shared/claims/coverage.ts';
import { type StoryId, storyId } from '#shared/stories/story.ts';
import type { AnchorState } from '#shared/text/anchor.ts';
import type { ReadableDatabase } from '../database-handles.ts';

interface CoveredClaimRow {
  readonly story_id: string;
  readonly kind: ClaimKind;
  readonly anchor_state: AnchorState;
  readonly found: VerificationState | null;
  readonly found_at: number | null;
  readonly disputed_at: number | null;
  readonly backing: string;
}

/**
 * How well the claims of many stories are covered, by the same rule that a story's own page uses: the statement reads
 * of each claim only what the rule asks.
 */
export function createCoverageRecords(database: ReadableDatabase) {
  const facts = database.prepare<[string], CoveredClaimRow>(
    `SELECT c.story_id, c.kind, a.state AS anchor_state, v.state AS found, v.at AS found_at,
       (SELECT max(r.related_at) FROM relations r JOIN claims o ON o.id = r.from_claim_id
        WHERE r.to_claim_id = c.id AND r.kind = 'disputes' AND r.taken_back_at IS NULL
          AND o.removed_at IS NULL) AS disputed_at,
       (SELECT json_group_array(json_object('hand', t.hand, 'terms', t.terms,
          'source', json_object('kind', s.kind, 'name', s.name)))
        FROM attributions t JOIN sources s ON s.id = t.source_id
        WHERE t.claim_id = c.id AND t.detached_at IS NULL) AS backing
     FROM json_each(?) wanted
     CROSS JOIN claims c ON c.story_id = wanted.value AND c.removed_at IS NULL
     JOIN anchors a ON a.subject_id = c.id
     LEFT JOIN verifications v ON v.id = (SELECT w.id FROM verifications w WHERE w.claim_id = c.id
                                          ORDER BY w.at DESC, w.id DESC LIMIT 1)`,
  );
  return {
    /** By story; one without claims is not in it. */
    coverageByStory(stories: readonly StoryId[]): ReadonlyMap<StoryId, Coverage> {
      const claims = new Map<string, CoveredClaim[]>();
      for (const row of facts.all(JSON.stringify(stories))) {
        const ofStory = claims.get(row.story_id) ?? [];
        ofStory.push(toCoveredClaim(row));
        claims.set(row.story_id, ofStory);
      }
      return new Map([...claims].map(([id, ofStory]) => [storyId.parse(id), coverageOf(ofStory)]));
    },
  };
}

function toCoveredClaim(row: CoveredClaimRow): CoveredClaim {
  const { kind, anchor_state, found, found_at, disputed_at } = row;
  return {
    kind,
    anchorState: anchor_state,
    verification: found === null || found_at === null ? null : { state: found, at: found_at },
    // The statement above writes it, from columns that the schema holds to these words.
    attributions: row.backing === '[]' ? [] : (JSON.parse(row.backing) as CoveredClaim['attributions']),
    relations: disputed_at === null ? [] : [{ kind: 'disputes', towards: 'this', at: disputed_at }],
  };
}
