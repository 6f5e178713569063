import { createAttributionRecords } from '#db/claims/attribution-records.ts';
import { createClaimRecords } from '#db/claims/claim-records.ts';
import type { StoredClaim } from '#db/claims/claim-row.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import { createStoryRecords } from '#db/stories/story-records.ts';
import { type Claim, type ClaimId, claimId } from '#shared/claims/claim.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
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
import { createDenialTier, type DeniedPassage } from './relations/tie-denials.ts';
import type { NewSources } from './sources/source-entry.ts';

export interface ClaimServiceDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly drafts: Drafts;
  readonly newId: () => string;
  readonly announce: Announce;
}

/** The ledger of claims of a story: what its text asserts, on whose word, and how far we know it. */
export interface ClaimService {
  /** In the order of the text, each with its sources, its newest finding and where its words stand now. */
  list(input: ParsedInput<'claims:list'>): HandledResult<'claims:list'>;
  /**
   * Pins a claim to a passage, with its first source and finding, all in one deed. `version` is the text in
   * which the passage was marked; in another one the positions would point at other words.
   */
  add(input: ParsedInput<'claims:add'>, caller: Caller): HandledResult<'claims:add'>;
  /** Makes several claims in one deed, all or none; sources that the registry knows by name are used again. */
  confirm(input: ParsedInput<'claims:confirm'>, caller: Caller): HandledResult<'claims:confirm'>;
  edit(input: ParsedInput<'claims:edit'>, caller: Caller): HandledResult<'claims:edit'>;
  /** Adds one more source; a claim may rest on several. */
  attribute(input: ParsedInput<'claims:attribute'>, caller: Caller): HandledResult<'claims:attribute'>;
  /** Takes a source off a claim. The attribution stays in the store, and the source in the registry. */
  detach(input: ParsedInput<'claims:detach'>, caller: Caller): HandledResult<'claims:detach'>;
  /** Adds a finding. Earlier ones are kept; the newest says how far we know it. */
  verify(input: ParsedInput<'claims:verify'>, caller: Caller): HandledResult<'claims:verify'>;
  /** Takes the claim out of the ledger; the text that it was pinned to stays as it is. */
  remove(input: ParsedInput<'claims:remove'>, caller: Caller): HandledResult<'claims:remove'>;
}

export function createClaimService(dependencies: ClaimServiceDependencies): ClaimService {
  const ledger = createLedger(dependencies);
  return {
    list: ({ storyId }) => {
      if (ledger.stories.getStory(storyId) === null) return failed({ code: 'not-found', what: 'story' });
      return ok(ledger.reader.list(storyId));
    },
    add: (input, caller) => {
      const added = addClaims(ledger, { ...input, claims: [input], newSources: 'enter' }, caller);
      return added.ok ? ok(onlyOne(added.value)) : added;
    },
    confirm: ({ claims, ...input }, caller) =>
      addClaims(
        ledger,
        {
          ...input,
          claims: claims.map((claim) => ({ ...claim, verification: null })),
          newSources: 'find-or-enter',
        },
        caller,
      ),
    edit: ({ claimId: id, kind, note }, caller) =>
      changeClaim(ledger, id, caller, (claim, { at, record }) => {
        ledger.claims.editClaim(id, { kind, note }, at);
        record(deedOn(claim, 'claim.edited', { kind, note }));
        return ok(null);
      }),
    attribute: ({ claimId: id, attribution }, caller) =>
      changeClaim(ledger, id, caller, (claim, recording) =>
        ledger.attributor.attribute(
          { claimId: id, storyId: claim.storyId, by: caller.personId },
          attribution,
          recording,
        ),
      ),
    detach: ({ attributionId }, caller) => {
      const attribution = ledger.attributions.getAttribution(attributionId);
      if (attribution === null) return failed({ code: 'not-found', what: 'source' });
      return changeClaim(ledger, attribution.claimId, caller, (claim, { at, record }) => {
        ledger.attributions.markDetached(attributionId, at);
        record(deedOn(claim, 'claim.detached', { attributionId, sourceId: attribution.source.id }));
        return ok(null);
      });
    },
    verify: ({ claimId: id, verification }, caller) =>
      changeClaim(ledger, id, caller, (claim, recording) =>
        ledger.findings.putDown(claim, verification, caller, recording),
      ),
    remove: ({ claimId: id }, caller) => removeClaim(ledger, id, caller),
  };
}

type Ledger = ReturnType<typeof createLedger>;

/**
 * What every deed on claims works with: the tables, and the way to carry out a deed.
 */
function createLedger({ database, recorder, drafts, newId, announce }: ClaimServiceDependencies) {
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
type Pinned = Pick<StoredClaim, 'id' | 'storyId'>;

/** Claims to be made in a draft at a version. */
interface ClaimsToAdd extends Pick<ParsedInput<'claims:add'>, 'storyId' | 'version'> {
  readonly claims: readonly ClaimToAdd[];
  readonly newSources: NewSources;
}

type ClaimToAdd = Omit<ParsedInput<'claims:add'>, 'storyId' | 'version'> & {
  /** The passage that the claim denies. */
  readonly denies?: DeniedPassage | null;
};

function addClaims(
  ledger: Ledger,
  { storyId, version, claims, newSources }: ClaimsToAdd,
  caller: Caller,
): HandledResult<'claims:confirm'> {
  const refusal = refusalIn(ledger.stories, storyId, caller);
  if (refusal !== null) return refusal;
  const draft = ledger.drafts.current(storyId);
  if (draft.version !== version) return failed({ code: 'version-conflict', version: draft.version });
  const added = ledger.perform<readonly Claim[], 'not-found' | 'empty-passage'>(
    storyId,
    caller,
    (recording) => {
      const ids: ClaimId[] = [];
      for (const claim of claims) {
        const pinned = addClaim(ledger, { storyId, version, claim, newSources }, { caller, recording });
        if (!pinned.ok) return pinned;
        ids.push(pinned.value);
      }
      // Once all are pinned, because what one denies may be another of them.
      for (const [index, { denies }] of claims.entries()) {
        const denial = ids[index];
        if (!denies || denial === undefined) continue;
        const tied = ledger.tieDenial({ denial, storyId, passage: denies }, { caller, recording }, (claim) =>
          addClaim(ledger, { storyId, version, claim, newSources }, { caller, recording }),
        );
        if (!tied.ok) return tied;
      }
      return ok(ids.map((id) => ledger.reader.require(id)));
    },
  );
  if (added.ok) ledger.announceCount(storyId);
  return added;
}

type ClaimInDraft = Omit<ClaimsToAdd, 'claims'> & { readonly claim: ClaimToAdd };

function addClaim(
  ledger: Ledger,
  { storyId, version, claim: toAdd, newSources }: ClaimInDraft,
  { caller, recording }: { readonly caller: Caller; readonly recording: Recording },
): Result<ClaimId, 'not-found' | 'empty-passage'> {
  const { from, to, kind, note, attribution, verification } = toAdd;
  const { at, record } = recording;
  const id = claimId.parse(ledger.newId());
  const claim = { id, storyId };
  ledger.claims.insertClaim({
    ...claim,
    kind,
    note,
    createdBy: caller.personId,
    createdAt: at,
    updatedAt: at,
  });
  const anchor = ledger.drafts.pin({ subject: { kind: 'claim', id }, storyId, from, to, at });
  if (anchor === null) return failed({ code: 'empty-passage' });
  record(deedOn(claim, 'claim.added', { kind, note, quote: anchor.quote, version, start: anchor.start }));
  if (attribution !== null) {
    const attributed = ledger.attributor.attribute(
      { claimId: id, storyId, by: caller.personId },
      attribution,
      recording,
      newSources,
    );
    if (!attributed.ok) return attributed;
  }
  if (verification === null) return ok(id);
  const found = ledger.findings.putDown(claim, verification, caller, recording);
  return found.ok ? ok(id) : found;
}

/** What was added when one was to be added. */
function onlyOne([claim]: readonly Claim[]): Claim {
  if (claim === undefined) throw new Error('A claim was added, and none is there');
  return claim;
}

/** A deed on one claim: looks it up, marks it touched and answers it as it stands afterwards. */
function changeClaim(
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

function removeClaim(ledger: Ledger, id: ClaimId, caller: Caller): Result<null, ClaimRefusal> {
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
    ledger.claims.markRemoved(id, at);
    record(deedOn(claim, 'claim.removed', { kind: claim.kind, quote }));
    return ok(null);
  });
  if (removed.ok) {
    ledger.announceCount(claim.storyId);
    for (const storyId of related) ledger.announceClaims(storyId);
  }
  return removed;
}

function deedOn({ id, storyId }: Pinned, deed: Deed, payload: JsonValue): DeedRecord {
  return { deed, subjectKind: 'claim', subjectId: id, storyId, payload, binds: false };
}
