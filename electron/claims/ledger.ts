import { createAttributionRecords } from '#db/claims/attribution-records.ts';
import { createClaimRecords } from '#db/claims/claim-records.ts';
import type { StoredClaim } from '#db/claims/claim-row.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import { createStoryRecords } from '#db/stories/story-records.ts';
import type { Claim, ClaimId } from '#shared/claims/claim.ts';
import type { Announce } from '#shared/ipc/events.ts';
import type { FailureCode } from '#shared/ipc/failure.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { Deed, JsonValue } from '#shared/journal/journal-entry.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Caller } from '../ipc/handler-table.ts';
import type { Author, DeedRecord, DeedRecorder, Recording } from '../journal/deed-recorder.ts';
import type { Drafts } from '../text/drafts.ts';
import { createAttributor } from './attributor.ts';
import { type ClaimRefusal, refusalIn } from './claim-access.ts';
import { createClaimReader } from './claim-reader.ts';
import { createFindingRecorder } from './finding-recorder.ts';
import { createRelator } from './relations/relator.ts';
import { createDenialTier } from './relations/tie-denials.ts';

export interface ClaimServiceDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly drafts: Drafts;
  readonly newId: () => string;
  readonly announce: Announce;
}

export type Ledger = ReturnType<typeof createLedger>;

/**
 * What every deed on claims works with: the tables, and the way to carry out a deed.
 */
export function createLedger({ database, recorder, drafts, newId, announce }: ClaimServiceDependencies) {
  const reader = createClaimReader(database, drafts);
  return {
    drafts,
    newId,
    stories: createStoryRecords(database),
    claims: createClaimRecords(database),
    attributions: createAttributionRecords(database),
    attributor: createAttributor(database, newId),
    findings: createFindingRecorder(database, newId),
    tieDenial: createDenialTier({ drafts, reader, relator: createRelator(database, newId) }),
    reader,

    /**
     * A deed on the claims of a story. Where it is undone, the draft may hold pins
     * that are gone: it forgets them.
     */
    perform<T, C extends FailureCode>(
      storyId: StoryId,
      author: Author,
      work: (recording: Recording) => Result<T, C>,
    ): Result<T, C> {
      let done = false;
      try {
        const answer = recorder.perform(author, work);
        done = answer.ok;
        if (done) announce('claims:changed', { storyId });
        return answer;
      } finally {
        if (!done) drafts.forget(storyId);
      }
    },

    /** The desk's list counts the claims of a story. */
    announceCount: (storyId: StoryId) => announce('stories:changed', { storyId }),
    announceClaims: (storyId: StoryId) => {
      announce('claims:changed', { storyId });
      announce('stories:changed', { storyId });
    },
  };
}

/** What the journal names of a claim; a claim that is being added has no more yet. */
export type Pinned = Pick<StoredClaim, 'id' | 'storyId'>;

/** A deed on one claim: looks it up, marks it touched and answers it as it stands afterwards. */
export function changeClaim(
  ledger: Ledger,
  id: ClaimId,
  caller: Caller,
  work: (claim: StoredClaim, recording: Recording) => Result<null, 'not-found'>,
): Result<Claim, ClaimRefusal> {
  const claim = ledger.claims.getClaim(id);
  if (claim === null) return failed({ code: 'not-found', what: 'claim' });
  const refusal = refusalIn(ledger.stories, claim.storyId, caller);
  if (refusal !== null) return refusal;
  return ledger.perform(claim.storyId, caller, (recording) => {
    ledger.claims.markTouched(id, recording.at);
    const done = work(claim, recording);
    return done.ok ? ok(ledger.reader.require(id)) : done;
  });
}

/** What the journal is told of a deed on a claim. */
export function deedOn({ id, storyId }: Pinned, deed: Deed, payload: JsonValue): DeedRecord {
  return { deed, subjectKind: 'claim', subjectId: id, storyId, payload, binds: false };
}
