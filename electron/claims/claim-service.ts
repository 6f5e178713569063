import { type Claim, type ClaimId, claimId } from '#shared/claims/claim.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { Caller } from '../ipc/handler-table.ts';
import type { Recording } from '../journal/deed-recorder.ts';
import { refusalIn } from './claim-access.ts';
import { putBackClaim, removeClaim } from './claim-removal.ts';
import { type ClaimServiceDependencies, changeClaim, createLedger, deedOn, type Ledger } from './ledger.ts';
import { changeMany } from './many-claims.ts';
import type { DeniedPassage } from './relations/tie-denials.ts';
import type { NewSources } from './sources/source-entry.ts';

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
  /** Puts a claim back that was taken out. */
  putBack(input: ParsedInput<'claims:put-back'>, caller: Caller): HandledResult<'claims:put-back'>;
  /** Takes the claim out of the ledger; the text that it was pinned to stays as it is. */
  remove(input: ParsedInput<'claims:remove'>, caller: Caller): HandledResult<'claims:remove'>;
  /** Does the same to several claims, in one deed with an entry for each that was changed. */
  changeMany(input: ParsedInput<'claims:change-many'>, caller: Caller): HandledResult<'claims:change-many'>;
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
    remove: ({ claimId: id, because }, caller) => removeClaim(ledger, { id, because }, caller),
    changeMany: (input, caller) => changeMany(ledger, input, caller),
    putBack: ({ claimId: id }, caller) => putBackClaim(ledger, id, caller),
  };
}

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
