import type { Claim, ClaimId } from '#shared/claims/claim.ts';
import type { ActedOnMany } from '#shared/claims/many-claims.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { Client } from '../../../ipc/client.ts';
import { type ClaimsState, shownClaims } from '../claims-store.ts';
import {
  allPicked,
  type ChosenClaims,
  nonePicked,
  passingTo,
  pickedTo,
  withToggled,
} from './chosen-claims.ts';

/** What several claims can be put to. */
export type ManyDeed = 'set-kind' | 'verify' | 'remove';

/** Choosing several claims, and one act for all of them. */
export interface ManyClaims extends ChosenClaims {
  /** The act whose dialog is open. */
  readonly acting: ManyDeed | null;
  readonly pickTo: (claimId: ClaimId) => void;
  readonly togglePick: (claimId: ClaimId) => void;
  readonly passTo: (claimId: ClaimId) => void;
  /** All that are shown. */
  readonly pickAll: () => void;
  readonly letGo: () => void;
  /** Opens the dialog of an act; null closes it. */
  readonly startActing: (act: ManyDeed | null) => void;
  /** Null where it was not done; the failure was reported. */
  readonly changeMany: (
    claimIds: readonly ClaimId[],
    change: CallInput<'claims:change-many'>['change'],
  ) => Promise<ActedOnMany | null>;
}

export interface ManyClaimsTools {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
  readonly set: (part: Partial<ClaimsState>) => void;
  readonly get: () => ClaimsState;
}

export function manyClaims({ client, report, set, get }: ManyClaimsTools): Omit<ManyClaims, 'active'> {
  const shown = () => shownClaims(get()).map(({ id }) => id);
  // A source of the claim that was looked at is tied no more once another one is.
  const choose = (chosen: ChosenClaims) => set({ ...chosen, tying: null });
  return {
    ...nonePicked,
    acting: null,
    pickTo: (claimId) => choose(pickedTo(get(), shown(), claimId)),
    togglePick: (claimId) => choose(withToggled(get(), claimId)),
    passTo: (claimId) => choose(passingTo(get(), claimId)),
    pickAll: () => choose(allPicked(get(), shown())),
    letGo: () => set({ ...nonePicked, acting: null }),
    startActing: (acting) => set({ acting }),
    changeMany: async (claimIds, change) => {
      const { storyId } = get();
      if (storyId === null) return null;
      const result = await client.call('claims:change-many', { storyId, claimIds, change });
      if (result.ok) return result.value;
      report(result.failure);
      return null;
    },
  };
}

/** The claims that an act on several would be done to, in the order of the list; none while only one counts. */
export function pickedClaims(state: Pick<ClaimsState, 'claims' | 'shown' | 'picked'>): readonly Claim[] {
  return state.picked.size === 0 ? [] : shownClaims(state).filter(({ id }) => state.picked.has(id));
}

/** How many claims an act would be done to: those that are picked, or the one that is looked at. */
export function countChosen(state: Pick<ClaimsState, 'claims' | 'shown' | 'picked' | 'active'>): number {
  const picked = pickedClaims(state).length;
  return picked > 0 ? picked : Number(state.claims.some(({ id }) => id === state.active));
}
