import type { StoredApproval } from '#db/claims/source-approval-records.ts';
import { sha256 } from '#db/sha256.ts';
import type { Attribution } from '#shared/claims/source.ts';
import type { SourceApproval } from '#shared/claims/source-approval.ts';
import { canonicalJson } from '#shared/journal/canonical-json.ts';

/**
 * The hash that an approval of an unnamed source binds: who it is as the registry describes them, the terms, and
 * the grounds. Change a comma of these, and the approval falls.
 */
export function approvedHash(attribution: Omit<Attribution, 'approvals'>): string {
  const { id, source, terms, hand, via, grounds } = attribution;
  const { kind, name, standing } = source;
  const approved = { id, source: { id: source.id, kind, name, standing }, terms, hand, via: via?.id ?? null };
  return sha256(canonicalJson({ approved: { ...approved, grounds } }));
}

/** The approvals of an attribution, each with whether it is of what is there now. */
export function withStanding(
  attribution: Omit<Attribution, 'approvals'>,
  approvals: readonly StoredApproval[],
): readonly SourceApproval[] {
  if (approvals.length === 0) return [];
  const now = approvedHash(attribution);
  return approvals.map(({ attributionId: _, sha256: was, ...approval }) => ({
    ...approval,
    stands: was === now,
  }));
}
