import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SourceId, SourceSummary } from '#shared/claims/source.ts';
import type { IdentityState, OpenedIdentity } from '#shared/claims/sources/sealed-identity.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { Result } from '#shared/ipc/result.ts';
import type { Person } from '#shared/people/person.ts';
import { mayDo } from '#shared/people/rights.ts';
import type { Client } from '../../../ipc/client.ts';

export type NewSealing = Omit<CallInput<'sources:seal-identity'>, 'sourceId'>;
export type NewAttestation = CallInput<'sources:attest'>['attestation'];

/** What an attempt came to: null where it is done, else what the form must say. */
export type SealAnswer = Failure | null;

export interface SealStoreState {
  readonly sourceId: SourceId | null;
  /** Never who it is: that goes to whoever asks, and stays nowhere. */
  readonly state: IdentityState | null;
  /** Who can be the editor who knows. */
  readonly editors: readonly Person[];

  readonly open: (sourceId: SourceId) => Promise<void>;
  readonly seal: (sealing: NewSealing) => Promise<SealAnswer>;
  readonly reseal: (input: Omit<CallInput<'sources:reseal-identity'>, 'sourceId'>) => Promise<SealAnswer>;
  /** True where even the log of the store has no trace of it any more. */
  readonly destroy: (
    input: Omit<CallInput<'sources:destroy-identity'>, 'sourceId'>,
  ) => Promise<Result<{ readonly logIsClear: boolean }>>;
  readonly reveal: (passphrase: string) => Promise<Result<OpenedIdentity>>;
  readonly attest: (attestation: NewAttestation) => Promise<boolean>;
  readonly withdraw: (attestationId: CallInput<'sources:withdraw'>['attestationId']) => Promise<boolean>;
  readonly findSources: (text: string) => Promise<readonly SourceSummary[]>;
}

export type IdentityStore = StoreApi<SealStoreState>;

const suggestedSources = 8;

/** The sealed identity of the source whose page is open: whether it is sealed, and for whom. */
export function createIdentityStore(client: Client, report: (failure: Failure) => void): IdentityStore {
  return createStore<SealStoreState>()((set, get) => {
    function requireSource(): SourceId {
      const { sourceId } = get();
      if (sourceId === null) throw new Error('No source is open');
      return sourceId;
    }
    function take(result: Result<IdentityState>): SealAnswer {
      if (!result.ok) return result.failure;
      set({ state: result.value });
      return null;
    }
    function reported(answer: SealAnswer): boolean {
      if (answer !== null) report(answer);
      return answer === null;
    }
    async function read(sourceId: SourceId): Promise<void> {
      const [state, people] = await Promise.all([
        client.call('sources:identity-state', { sourceId }),
        client.call('people:list', {}),
      ]);
      if (get().sourceId !== sourceId) return;
      if (people.ok) set({ editors: people.value.filter(({ roles }) => mayDo(roles, 'story.edit')) });
      reported(take(state));
    }
    client.on('sources:changed', () => {
      const { sourceId } = get();
      if (sourceId !== null) void read(sourceId);
    });

    return {
      sourceId: null,
      state: null,
      editors: [],

      open: async (sourceId) => {
        if (get().sourceId !== sourceId) set({ sourceId, state: null });
        await read(sourceId);
      },
      seal: async (sealing) =>
        take(await client.call('sources:seal-identity', { sourceId: requireSource(), ...sealing })),
      reseal: async (input) =>
        take(await client.call('sources:reseal-identity', { sourceId: requireSource(), ...input })),
      destroy: (input) => client.call('sources:destroy-identity', { sourceId: requireSource(), ...input }),
      reveal: (passphrase) => client.call('sources:open-identity', { sourceId: requireSource(), passphrase }),
      attest: async (attestation) =>
        reported(take(await client.call('sources:attest', { sourceId: requireSource(), attestation }))),
      withdraw: async (attestationId) =>
        reported(take(await client.call('sources:withdraw', { attestationId }))),
      findSources: async (text) => {
        const result = await client.call('claims:list-sources', { text, limit: suggestedSources });
        return result.ok ? result.value.filter(({ kind }) => kind === 'named') : [];
      },
    };
  });
}
