import { createAttributionRecords } from '#db/claims/attribution-records.ts';
import type { StoredAttribution } from '#db/claims/attribution-row.ts';
import { createClaimRecords } from '#db/claims/claim-records.ts';
import type { StoredClaim } from '#db/claims/claim-row.ts';
import { createSourceApprovalRecords } from '#db/claims/source-approval-records.ts';
import { createStoryRecords } from '#db/stories/story-records.ts';
import type { Claim } from '#shared/claims/claim.ts';
import type { AttributionId } from '#shared/claims/source.ts';
import { approvalLevelOf } from '#shared/claims/source-approval.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { Caller } from '../ipc/handler-table.ts';
import type { Recording } from '../journal/deed-recorder.ts';
import { approvedHash } from './approved-source.ts';
import { createAttributor } from './attributor.ts';
import { refusalIn } from './claim-access.ts';
import { createClaimReader } from './claim-reader.ts';
import type { ClaimServiceDependencies } from './ledger.ts';

/** What is done to an attribution after it was made. */
export interface AttributionService {
  /** Who the source is stays; another source is another attribution. */
  edit(
    input: ParsedInput<'claims:edit-attribution'>,
    caller: Caller,
  ): HandledResult<'claims:edit-attribution'>;
  /**
   * Signs the attribution as it stands, at the level that the caller's roles give them. Nobody approves a source
   * that they put down themselves, or one of their own story.
   */
  approve(
    input: ParsedInput<'claims:approve-source'>,
    caller: Caller,
  ): HandledResult<'claims:approve-source'>;
}

/** An attribution with the claim that rests on it. */
interface Found {
  readonly claim: StoredClaim;
  readonly attribution: StoredAttribution;
  readonly storyAuthorId: PersonId | null;
}

export function createAttributionService(dependencies: ClaimServiceDependencies): AttributionService {
  const { database, recorder, drafts, newId, announce } = dependencies;
  const claims = createClaimRecords(database);
  const attributions = createAttributionRecords(database);
  const approvals = createSourceApprovalRecords(database);
  const stories = createStoryRecords(database);
  const attributor = createAttributor(database, newId);
  const reader = createClaimReader(database, drafts);

  function find(id: AttributionId): Found | null {
    const attribution = attributions.getAttribution(id);
    const claim = attribution === null ? null : claims.getClaim(attribution.claimId);
    if (attribution === null || claim === null) return null;
    return { claim, attribution, storyAuthorId: stories.getStory(claim.storyId)?.authorId ?? null };
  }

  function change(
    { claim }: Found,
    caller: Caller,
    work: (recording: Recording) => Result<null, 'not-found'>,
  ): Result<Claim, 'not-found'> {
    const done = recorder.perform<Claim, 'not-found'>(caller, (recording) => {
      claims.markTouched(claim.id, recording.at);
      const worked = work(recording);
      return worked.ok ? ok(reader.require(claim.id)) : worked;
    });
    if (done.ok) announce('claims:changed', { storyId: claim.storyId });
    return done;
  }

  return {
    edit({ attributionId: id, attribution: wanted }, caller) {
      const found = find(id);
      if (found === null) return failed({ code: 'not-found', what: 'source' });
      const refusal = refusalIn(stories, found.claim.storyId, caller);
      if (refusal !== null) return refusal;
      return change(found, caller, (recording) =>
        attributor.edit({ attributionId: id, ...found.claim }, wanted, recording),
      );
    },

    approve({ attributionId: id, quoting }, caller) {
      const found = find(id);
      const level = approvalLevelOf(caller.person.roles);
      if (level === null) return failed({ code: 'not-allowed', right: 'source.approve' });
      if (found === null) return failed({ code: 'not-found', what: 'source' });
      const { claim, attribution } = found;
      const refusal = refusalIn(stories, claim.storyId, caller) ?? ownWork(found, caller);
      if (refusal !== null) return refusal;
      return change(found, caller, ({ at, record }) => {
        const sha256 = approvedHash(attribution);
        const { signature } = record({
          deed: 'source.approved',
          subjectKind: 'claim',
          subjectId: claim.id,
          storyId: claim.storyId,
          payload: { attributionId: id, sourceId: attribution.source.id, level, quoting, sha256 },
          binds: true,
        });
        if (signature === null) throw new Error(`The approval of ${id} was not signed`);
        const approval = {
          attributionId: id,
          level,
          quoting,
          sha256,
          personId: caller.personId,
          at,
          signature,
        };
        approvals.insertApproval({ id: newId(), ...approval });
        return ok(null);
      });
    },
  };
}

/** The two-person rule: nobody approves what they wrote, or a source that they put down. */
function ownWork(
  { attribution, storyAuthorId }: Found,
  { personId }: Caller,
): Result<never, 'same-person'> | null {
  if (storyAuthorId === personId) return failed({ code: 'same-person', as: 'story-author' });
  if (attribution.addedBy === personId) return failed({ code: 'same-person', as: 'attributor' });
  return null;
}
