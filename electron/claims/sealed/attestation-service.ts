import type { SourceId } from '#shared/claims/source.ts';
import { attestationId } from '#shared/claims/sources/attestation.ts';
import type { IdentityState } from '#shared/claims/sources/sealed-identity.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import { mayDo } from '#shared/people/rights.ts';
import type { Caller } from '../../ipc/handler-table.ts';
import { stateOf } from './identity-service.ts';
import { createSealDesk, type SealDependencies, type SealDesk, sealDeed } from './seal-desk.ts';
import { refused } from './seal-rules.ts';

/** What people who know an unnamed source vouch for, each with their signature. */
export interface AttestationService {
  /**
   * An editor vouches that they know the source. Whoever knows it vouches further that it is another person than a
   * second unnamed source, or that a story does not name it as well.
   */
  attest(input: ParsedInput<'sources:attest'>, caller: Caller): HandledResult<'sources:attest'>;
  /** Takes back what one vouched for oneself. */
  withdraw(input: ParsedInput<'sources:withdraw'>, caller: Caller): HandledResult<'sources:withdraw'>;
}

export function createAttestationService(dependencies: SealDependencies): AttestationService {
  const desk = createSealDesk(dependencies);
  return {
    attest: ({ sourceId, attestation }, caller) => {
      const source = desk.sources.getSource(sourceId);
      if (source === null) return failed({ code: 'not-found', what: 'source' });
      if (source.kind !== 'unnamed') return refused('not-unnamed');
      const { kind } = attestation;
      const otherId = kind === 'different' ? attestation.otherId : null;
      if (kind === 'knows') {
        if (!mayDo(caller.person.roles, 'story.edit')) return refused('not-an-editor');
        if (desk.seals.getSeal(sourceId)?.reporterId === caller.personId)
          return refused('editor-is-reporter');
      } else if (!knows(desk, sourceId, caller)) return refused('does-not-know');
      if (otherId !== null) {
        if (desk.sources.getSource(otherId)?.kind !== 'unnamed' || otherId === sourceId)
          return failed({ code: 'not-found', what: 'source' });
        if (!knows(desk, otherId, caller)) return refused('does-not-know');
      }
      return desk.perform<IdentityState, never>(caller, ({ at, record }) => {
        const id = attestationId.parse(desk.newId());
        const storyId = kind === 'clear-in-story' ? attestation.storyId : null;
        const since = kind === 'knows' ? (attestation.since ?? at) : at;
        const vouched = { kind, since, otherId, storyId };
        desk.attestations.insertAttestation({ id, sourceId, personId: caller.personId, at, ...vouched });
        record(sealDeed('attestation.made', sourceId, { attestationId: id, ...vouched }));
        return ok(stateOf(desk, sourceId, caller.personId));
      });
    },

    withdraw: ({ attestationId: id }, caller) => {
      const attestation = desk.attestations.getAttestation(id);
      if (attestation === null || attestation.personId !== caller.personId)
        return failed({ code: 'not-found', what: 'attestation' });
      const { sourceId } = attestation;
      return desk.perform<IdentityState, never>(caller, ({ at, record }) => {
        desk.attestations.markWithdrawn(id, at);
        record(sealDeed('attestation.withdrawn', sourceId, { attestationId: id }));
        return ok(stateOf(desk, sourceId, caller.personId));
      });
    },
  };
}

/** One of the two it is sealed for, or somebody who vouches that they know it. */
function knows(desk: SealDesk, sourceId: SourceId, { personId }: Caller): boolean {
  const { mayOpen, attestations } = stateOf(desk, sourceId, personId);
  return mayOpen || attestations.some((each) => each.kind === 'knows' && each.personId === personId);
}
