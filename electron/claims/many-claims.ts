import type { StoredClaim } from '#db/claims/claim-row.ts';
import type { ClaimId } from '#shared/claims/claim.ts';
import type { ActedOnMany, ActOnMany, LeftBecause } from '#shared/claims/many-claims.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import { ok, type Result } from '#shared/ipc/result.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Caller } from '../ipc/handler-table.ts';
import type { Recording } from '../journal/deed-recorder.ts';
import { refusalIn } from './claim-access.ts';
import { putIn, takeOut } from './claim-removal.ts';
import { deedOn, type Ledger } from './ledger.ts';

/**
 * Does one act to several claims of a story, in one transaction with a journal entry for each. Claims to which it
 * cannot be done are left and named: somebody else may have taken them out since they were chosen.
 */
export function changeMany(
  ledger: Ledger,
  { storyId, claimIds, change }: ParsedInput<'claims:change-many'>,
  caller: Caller,
): HandledResult<'claims:change-many'> {
  const refusal = refusalIn(ledger.stories, storyId, caller);
  if (refusal !== null) return refusal;
  const { claims, left } = sortedOut(ledger, { storyId, claimIds, change });
  const done = claims.map(({ id }) => id);
  if (done.length === 0) return ok({ done, left });
  const related = new Set<StoryId>();
  const changed = ledger.perform<ActedOnMany, 'not-found'>(storyId, caller, (recording) => {
    for (const claim of claims) {
      const acted = act(ledger, { claim, change }, caller, recording);
      if (!acted.ok) return acted;
      for (const each of acted.value) related.add(each);
    }
    return ok({ done, left });
  });
  if (!changed.ok) return changed;
  if (change.act === 'remove' || change.act === 'put-back') ledger.announceCount(storyId);
  for (const each of related) ledger.announceClaims(each);
  return changed;
}

/** The claims to which the act can be done, each once, and why it cannot be done to the others. */
function sortedOut(
  ledger: Ledger,
  { storyId, claimIds, change }: ParsedInput<'claims:change-many'>,
): { readonly claims: readonly StoredClaim[]; readonly left: ActedOnMany['left'] } {
  const claims: StoredClaim[] = [];
  const left: { claimId: ClaimId; because: LeftBecause }[] = [];
  for (const claimId of new Set(claimIds)) {
    const claim =
      change.act === 'put-back' ? ledger.claims.getRemoved(claimId) : ledger.claims.getClaim(claimId);
    if (claim === null || claim.storyId !== storyId) left.push({ claimId, because: 'gone' });
    else if (change.act === 'set-kind' && claim.kind === change.kind)
      left.push({ claimId, because: 'already' });
    else claims.push(claim);
  }
  return { claims, left };
}

/** Answers the other stories whose claims change with it. */
function act(
  ledger: Ledger,
  { claim, change }: { readonly claim: StoredClaim; readonly change: ActOnMany },
  caller: Caller,
  recording: Recording,
): Result<readonly StoryId[], 'not-found'> {
  const { id, note } = claim;
  switch (change.act) {
    case 'set-kind': {
      ledger.claims.editClaim(id, { kind: change.kind, note }, recording.at);
      recording.record(deedOn(claim, 'claim.edited', { kind: change.kind, note }));
      return ok([]);
    }
    case 'verify': {
      ledger.claims.markTouched(id, recording.at);
      const found = ledger.findings.putDown(claim, change.verification, caller, recording);
      return found.ok ? ok([]) : found;
    }
    case 'remove':
      return ok(takeOut(ledger, claim, change.because, recording));
    case 'put-back':
      putIn(ledger, claim, recording);
      return ok([]);
  }
}
