import type { Claim, ClaimId } from '#shared/claims/claim.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { Caller } from '../ipc/handler-table.ts';
import { type ClaimRefusal, refusalIn } from './claim-access.ts';
import { deedOn, type Ledger } from './ledger.ts';

/** Takes a claim out of the ledger, with the reason if there is one. */
export function removeClaim(
  ledger: Ledger,
  { id, because }: { readonly id: ClaimId; readonly because: string },
  caller: Caller,
): Result<null, ClaimRefusal> {
  const claim = ledger.claims.getClaim(id);
  if (claim === null) return failed({ code: 'not-found', what: 'claim' });
  const refusal = refusalIn(ledger.stories, claim.storyId, caller);
  if (refusal !== null) return refusal;
  // Read before it goes, so that the journal says which words are no longer claimed.
  const { quote, relations } = ledger.reader.require(id);
  // A claim that it disputed, in another story, is not disputed by it any more.
  const related = new Set(
    relations.map(({ other }) => other.storyId).filter((each) => each !== claim.storyId),
  );
  const removed = ledger.perform<null, never>(claim.storyId, caller, ({ at, record }) => {
    ledger.claims.markRemoved(id, at, because);
    record(deedOn(claim, 'claim.removed', { kind: claim.kind, quote, because }));
    return ok(null);
  });
  if (removed.ok) {
    ledger.announceCount(claim.storyId);
    for (const storyId of related) ledger.announceClaims(storyId);
  }
  return removed;
}

/** Puts a claim back, with all that it rested on. It stands where it would stand, had it never gone. */
export function putBackClaim(ledger: Ledger, id: ClaimId, caller: Caller): Result<Claim, ClaimRefusal> {
  const claim = ledger.claims.getRemoved(id);
  if (claim === null) return failed({ code: 'not-found', what: 'claim' });
  const { storyId, kind } = claim;
  const refusal = refusalIn(ledger.stories, storyId, caller);
  if (refusal !== null) return refusal;
  const done = ledger.perform<Claim, never>(storyId, caller, ({ at, record }) => {
    ledger.claims.markPutBack(id, at);
    // A draft that was read since the claim went does not hold its pin: it is read again.
    if (!ledger.drafts.anchorsOf(storyId).has(id)) ledger.drafts.forget(storyId);
    const back = ledger.reader.require(id);
    record(deedOn(claim, 'claim.put-back', { kind, quote: back.quote }));
    return ok(back);
  });
  if (done.ok) ledger.announceCount(storyId);
  return done;
}
