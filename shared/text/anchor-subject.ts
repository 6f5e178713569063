import type { ClaimId } from '../claims/claim.ts';
import type { QueryId } from './query.ts';

/** What can be pinned to a passage. */
export const anchorSubjectKinds = ['claim', 'query'] as const;

/**
 * What an anchor holds in its place. The ids are UUIDs, so that one alone tells a claim from a query too: maps
 * of anchors go by it.
 */
export type AnchorSubject =
  | { readonly kind: 'claim'; readonly id: ClaimId }
  | { readonly kind: 'query'; readonly id: QueryId };
export type AnchorSubjectId = AnchorSubject['id'];
