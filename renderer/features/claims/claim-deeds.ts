import type { Claim, ClaimId } from '#shared/claims/claim.ts';
import type { RelationId } from '#shared/claims/relation.ts';
import type { NewAttribution } from '#shared/claims/source.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { Result } from '#shared/ipc/result.ts';
import type { Client } from '../../ipc/client.ts';
import type { NewFinding } from './claims-store.ts';

/** What is done to claims that are there. Each answers true when it is done; a failure was reported. */
export interface ClaimDeedCalls {
  readonly edit: (claimId: ClaimId, changed: Pick<Claim, 'kind' | 'note'>) => Promise<boolean>;
  readonly attribute: (claimId: ClaimId, attribution: NewAttribution) => Promise<boolean>;
  /** All of an attribution but its source. */
  readonly editAttribution: (
    attributionId: CallInput<'claims:edit-attribution'>['attributionId'],
    attribution: CallInput<'claims:edit-attribution'>['attribution'],
  ) => Promise<boolean>;
  /** Signs the use of an unnamed source as it stands. */
  readonly approveSource: (
    attributionId: CallInput<'claims:approve-source'>['attributionId'],
    quoting: boolean,
  ) => Promise<boolean>;
  readonly detach: (attributionId: CallInput<'claims:detach'>['attributionId']) => Promise<boolean>;
  readonly verify: (claimId: ClaimId, verification: NewFinding) => Promise<boolean>;
  readonly remove: (claimId: ClaimId, because?: string) => Promise<boolean>;
  /** Puts a claim back that was taken out. */
  readonly putBack: (claimId: ClaimId) => Promise<boolean>;
  readonly relate: (relation: CallInput<'claims:relate'>) => Promise<boolean>;
  readonly unrelate: (relationId: RelationId) => Promise<boolean>;
}

export function claimDeeds({
  client,
  report,
}: {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}): ClaimDeedCalls {
  const done = async (call: Promise<Result<unknown>>): Promise<boolean> => {
    const result = await call;
    if (!result.ok) report(result.failure);
    return result.ok;
  };
  return {
    edit: (claimId, { kind, note }) => done(client.call('claims:edit', { claimId, kind, note })),
    attribute: (claimId, attribution) => done(client.call('claims:attribute', { claimId, attribution })),
    editAttribution: (attributionId, attribution) =>
      done(client.call('claims:edit-attribution', { attributionId, attribution })),
    approveSource: (attributionId, quoting) =>
      done(client.call('claims:approve-source', { attributionId, quoting })),
    detach: (attributionId) => done(client.call('claims:detach', { attributionId })),
    verify: (claimId, verification) => done(client.call('claims:verify', { claimId, verification })),
    remove: (claimId, because = '') => done(client.call('claims:remove', { claimId, because })),
    putBack: (claimId) => done(client.call('claims:put-back', { claimId })),
    relate: (relation) => done(client.call('claims:relate', relation)),
    unrelate: (relationId) => done(client.call('claims:unrelate', { relationId })),
  };
}
