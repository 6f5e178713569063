import type { StoredClaim } from '#db/claims/claim-row.ts';
import type { Claim, ClaimId } from '#shared/claims/claim.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Caller } from '../ipc/handler-table.ts';
import type { Recording } from '../journal/deed-recorder.ts';
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
  const removed = ledger.perform<readonly StoryId[], never>(claim.storyId, caller, (recording) =>
    ok(takeOut(ledger, claim, because, recording)),
  );
  if (!removed.ok) return removed;
  ledger.announceCount(claim.storyId);
  for (const storyId of removed.value) ledger.announceClaims(storyId);
  return ok(null);
}

/**
 * The part of a deed that takes one claim out. Answers the other stories whose claims change with it: what it
 * disputed there is not disputed by it any more.
 */
export function takeOut(
  ledger: Ledger,
  claim: StoredClaim,
  because: string,
  { at, record }: Recording,
): readonly StoryId[] {
  // Read before it goes, so that the journal says which words are no longer claimed.
  const { quote, relations } = ledger.reader.require(claim.id);
  ledger.claims.markRemoved(claim.id, at, because);
  record(deedOn(claim, 'claim.removed', { kind: claim.kind, quote, because }));
  const related = relations.map(({ other }) => other.storyId).filter((each) => each !== claim.storyId);
  return [...new Set(related)];
}

/** Puts a claim back, with all that it rested on. It stands where it would stand, had it never gone. */
export function putBackClaim(ledger: Ledger, id: ClaimId, caller: Caller): Result<Claim, ClaimRefusal> {
  const claim = ledger.claims.getRemoved(id);
  if (claim === null) return failed({ code: 'not-found', what: 'claim' });
  const { storyId } = claim;
  const refusal = refusalIn(ledger.stories, storyId, caller);
  if (refusal !== null) return refusal;
  const done = ledger.perform<Claim, never>(storyId, caller, (recording) =>
    ok(putIn(ledger, claim, recording)),
  );
  if (done.ok) ledger.announceCount(storyId);
  return done;
}

/** The part of a deed that puts one claim back; answers it as it stands. */
export function putIn(ledger: Ledger, claim: StoredClaim, { at, record }: Recording): Claim {
  const { id, storyId, kind } = claim;
  ledger.claims.markPutBack(id, at);
  // A draft that was read since the claim went does not hold its pin: it is read again.
  if (!ledger.drafts.anchorsOf(storyId).has(id)) ledger.drafts.forget(storyId);
  const back = ledger.reader.require(id);
  record(deedOn(claim, 'claim.put-back', { kind, quote: back.quote }));
  return back;
}
