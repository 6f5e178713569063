import type { NewSeal, StoredSeal } from '#db/claims/sealed/sealed-identity-records.ts';
import { eraseForGood } from '#db/secure-erase.ts';
import { sha256 } from '#db/sha256.ts';
import type { SourceId } from '#shared/claims/source.ts';
import { attestationId } from '#shared/claims/sources/attestation.ts';
import type { Identity, IdentityState } from '#shared/claims/sources/sealed-identity.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { PersonId } from '#shared/people/person.ts';
import { mayDo } from '#shared/people/rights.ts';
import type { Caller } from '../../ipc/handler-table.ts';
import type { Recording } from '../../journal/deed-recorder.ts';
import { openEnvelope, type Recipient, sealEnvelope } from './identity-envelope.ts';
import { createSealDesk, type SealDependencies, type SealDesk, sealDeed } from './seal-desk.ts';
import { conflictsOf, refused, tellsName } from './seal-rules.ts';

/**
 * Who unnamed sources are, encrypted to the reporter and one editor. The name is in clear only between the form and
 * the envelope, and between the envelope and the window, for whoever has just given their passphrase; nothing here
 * logs it, and no deed names it.
 */
export interface IdentityService {
  state(
    input: ParsedInput<'sources:identity-state'>,
    caller: Caller,
  ): HandledResult<'sources:identity-state'>;
  /** Seals, or seals anew what the same reporter sealed before; the earlier envelope is erased. */
  seal(input: ParsedInput<'sources:seal-identity'>, caller: Caller): HandledResult<'sources:seal-identity'>;
  /** Shows who it is to one of the two it was sealed for, and puts that down first. */
  open(
    input: ParsedInput<'sources:open-identity'>,
    caller: Caller,
  ): Promise<HandledResult<'sources:open-identity'>>;
  /** Another editor knows from now on: the identity is sealed anew, and the former editor's key opens it no more. */
  reseal(
    input: ParsedInput<'sources:reseal-identity'>,
    caller: Caller,
  ): Promise<HandledResult<'sources:reseal-identity'>>;
  /** Erases the envelope from the store's files. The signed receipt stays in the journal. */
  destroy(
    input: ParsedInput<'sources:destroy-identity'>,
    caller: Caller,
  ): Promise<HandledResult<'sources:destroy-identity'>>;
}

const mostAttestations = 500;
const mostNamed = 5000;

export function createIdentityService(dependencies: SealDependencies): IdentityService {
  const desk = createSealDesk(dependencies);
  return {
    state: ({ sourceId }, caller) => ok(stateOf(desk, sourceId, caller.personId)),
    seal: (input, caller) => seal(desk, input, caller),
    open: (input, caller) => open(desk, input, caller),
    reseal: (input, caller) => reseal(desk, input, caller),
    destroy: (input, caller) => destroy(desk, input, caller),
  };
}

export function stateOf(desk: SealDesk, sourceId: SourceId, person: PersonId): IdentityState {
  const stored = desk.seals.getSeal(sourceId);
  const attestations = desk.attestations.listAttestations(sourceId, mostAttestations);
  if (stored === null) {
    return { seal: null, attestations, maySeal: desk.seals.isSourceOf(sourceId, person), mayOpen: false };
  }
  const { envelope: _, sha256: __, ...seal } = stored;
  const isReporter = seal.reporterId === person;
  return { seal, attestations, maySeal: isReporter, mayOpen: isReporter || seal.editorId === person };
}

function seal(
  desk: SealDesk,
  { sourceId, editorId, pseudonym, identity: who }: ParsedInput<'sources:seal-identity'>,
  caller: Caller,
): HandledResult<'sources:seal-identity'> {
  const source = desk.sources.getSource(sourceId);
  if (source === null) return failed({ code: 'not-found', what: 'source' });
  if (source.kind !== 'unnamed') return refused('not-unnamed');
  if (!stateOf(desk, sourceId, caller.personId).maySeal) return refused('not-reporter');
  if (who.namedSourceId !== null && desk.sources.getStanding(who.namedSourceId)?.kind !== 'named')
    return failed({ code: 'not-found', what: 'source' });
  if ([pseudonym, source.name, source.standing].some((words) => tellsName(words, who)))
    return refused('pseudonym-tells');
  const people = recipientsOf(desk, caller.personId, editorId);
  if (!people.ok) return people;
  const before = desk.seals.getSeal(sourceId);
  const deed = before === null ? 'identity.sealed' : 'identity.resealed';
  return replace(desk, caller, (recording) => {
    const made = putSeal(desk, { sourceId, pseudonym, who, people: people.value }, recording);
    recording.record(sealDeed(deed, sourceId, { sealId: made.sealId, editorId, sha256: made.sha256 }));
    return ok(stateOf(desk, sourceId, caller.personId));
  });
}

async function open(
  desk: SealDesk,
  { sourceId, passphrase }: ParsedInput<'sources:open-identity'>,
  caller: Caller,
): Promise<HandledResult<'sources:open-identity'>> {
  const opened = await openSeal(desk, sourceId, passphrase, caller);
  if (!opened.ok) return opened;
  const { seal: stored, who } = opened.value;
  // Recorded before it is shown: an opening that the journal cannot take down does not happen.
  return desk.perform(caller, ({ at, record }) => {
    record(sealDeed('identity.opened', sourceId, { sealId: stored.sealId }));
    const { attestations } = stateOf(desk, sourceId, caller.personId);
    const isVouched = attestations.some(
      ({ kind, personId }) => kind === 'knows' && personId === caller.personId,
    );
    // Whoever has seen it knows it; the editor does not have to say so again.
    if (caller.personId === stored.editorId && !isVouched) {
      const id = attestationId.parse(desk.newId());
      const vouched = { kind: 'knows', since: at, otherId: null, storyId: null } as const;
      desk.attestations.insertAttestation({ id, sourceId, personId: caller.personId, at, ...vouched });
      record(sealDeed('attestation.made', sourceId, { attestationId: id, ...vouched }));
    }
    const linked = who.namedSourceId === null ? null : desk.sources.getStanding(who.namedSourceId);
    return ok({
      identity: who,
      namedSource: linked === null ? null : { id: linked.id, name: linked.name },
      conflicts: conflictsOf(who, desk.conflicts.listNamed(sourceId, mostNamed)),
    });
  });
}

async function reseal(
  desk: SealDesk,
  { sourceId, editorId, passphrase }: ParsedInput<'sources:reseal-identity'>,
  caller: Caller,
): Promise<HandledResult<'sources:reseal-identity'>> {
  if (!stateOf(desk, sourceId, caller.personId).maySeal) return refused('not-reporter');
  const people = recipientsOf(desk, caller.personId, editorId);
  if (!people.ok) return people;
  const opened = await openSeal(desk, sourceId, passphrase, caller);
  if (!opened.ok) return opened;
  const { seal: before, who } = opened.value;
  return replace(desk, caller, (recording) => {
    const { pseudonym } = before;
    const made = putSeal(desk, { sourceId, pseudonym, who, people: people.value }, recording);
    const payload = { sealId: made.sealId, editorId, formerEditorId: before.editorId, sha256: made.sha256 };
    recording.record(sealDeed('identity.resealed', sourceId, payload));
    return ok(stateOf(desk, sourceId, caller.personId));
  });
}

async function destroy(
  desk: SealDesk,
  { sourceId, reason, passphrase }: ParsedInput<'sources:destroy-identity'>,
  caller: Caller,
): Promise<HandledResult<'sources:destroy-identity'>> {
  const stored = desk.seals.getSeal(sourceId);
  if (stored === null) return refused('not-sealed');
  if (stored.reporterId !== caller.personId) return refused('not-reporter');
  // Asked for as at every opening; whether the envelope still opens does not matter for destroying it.
  const hand = await desk.keys.unlockSealing(caller.personId, passphrase);
  if (!hand.ok) return hand;
  const { answer, logIsClear } = eraseForGood(desk.database, () =>
    desk.perform<null, never>(caller, ({ record }) => {
      desk.seals.eraseSeal(sourceId);
      const { sealId, sealedAt, editorId } = stored;
      const receipt = { sealId, sha256: stored.sha256, sealedAt, editorId, reason };
      record(sealDeed('identity.destroyed', sourceId, receipt));
      return ok(null);
    }),
  );
  return answer.ok ? ok({ logIsClear }) : answer;
}

/** The seal and what is in it, for whoever it was made for and has the passphrase. */
async function openSeal(
  desk: SealDesk,
  sourceId: SourceId,
  passphrase: string,
  caller: Caller,
): Promise<Result<{ seal: StoredSeal; who: Identity }, 'seal-refused' | 'wrong-passphrase' | 'not-found'>> {
  const stored = desk.seals.getSeal(sourceId);
  if (stored === null) return refused('not-sealed');
  if (stored.reporterId !== caller.personId && stored.editorId !== caller.personId)
    return refused('not-recipient');
  const hand = await desk.keys.unlockSealing(caller.personId, passphrase);
  if (!hand.ok) return hand;
  const { sealId } = stored;
  const who = openEnvelope(stored.envelope, { sealId, sourceId }, hand.value);
  return who === null || sha256(stored.envelope) !== stored.sha256
    ? refused('damaged')
    : ok({ seal: stored, who });
}

/** The two people and their keys. The editor is somebody else than the reporter, and an editor. */
function recipientsOf(
  desk: SealDesk,
  reporterId: PersonId,
  editorId: PersonId,
): Result<readonly [Recipient, Recipient], 'seal-refused' | 'not-found'> {
  const editor = desk.people.getPerson(editorId);
  if (editor === null) return failed({ code: 'not-found', what: 'person' });
  if (editorId === reporterId) return refused('editor-is-reporter');
  if (!mayDo(editor.roles, 'story.edit')) return refused('not-an-editor');
  const [mine, theirs] = [desk.keys.publicKeyOf(reporterId), desk.keys.publicKeyOf(editorId)];
  if (mine === false || theirs === false) return refused('key-damaged');
  if (mine === null || theirs === null) return refused('no-key');
  return ok([
    { personId: reporterId, publicKey: mine },
    { personId: editorId, publicKey: theirs },
  ]);
}

/** Runs the deed so that the envelope that it replaces is nowhere in the files afterwards. */
function replace(
  desk: SealDesk,
  caller: Caller,
  work: (recording: Recording) => Result<IdentityState, never>,
): Result<IdentityState, never> {
  return eraseForGood(desk.database, () => desk.perform(caller, work)).answer;
}

interface SealToPut {
  readonly sourceId: SourceId;
  readonly pseudonym: string;
  readonly who: Identity;
  readonly people: readonly [Recipient, Recipient];
}

/** A new seal in place of any before. The reporter is the first of the two. */
function putSeal(
  desk: SealDesk,
  { sourceId, pseudonym, who, people }: SealToPut,
  { at }: Recording,
): NewSeal {
  const sealId = desk.newId();
  const envelope = sealEnvelope(who, { sealId, sourceId }, people);
  const [reporter, editor] = people;
  const made: NewSeal = {
    sourceId,
    sealId,
    pseudonym,
    reporterId: reporter.personId,
    editorId: editor.personId,
    envelope,
    sha256: sha256(envelope),
    sealedAt: at,
  };
  desk.seals.eraseSeal(sourceId);
  desk.seals.insertSeal(made);
  return made;
}
